import { Alert, Box, Container, SegmentedControl, Stack, Text } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { formatDateVi } from "@tieuchi/engine";
import { api } from "../api/client.ts";
import type { VersionDetail } from "../api/types.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { useActiveTabInView } from "../ui/use-active-tab-in-view.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { ApproveButton } from "./approve-button.tsx";
import { CriteriaText } from "./criteria-text.tsx";
import { DiagnosticsList } from "./diagnostics-list.tsx";
import { messages } from "./messages.ts";
import { NewDraftButton } from "./new-draft-button.tsx";
import { Scheme } from "./scheme.tsx";
import { VersionBadges } from "./version-badges.tsx";
import { VersionHistory } from "./version-history.tsx";

type View = keyof typeof messages.views;

/** An address may carry anything, for instance from an older version of these pages. */
function isView(text: string | undefined): text is View {
  return text !== undefined && Object.hasOwn(messages.views, text);
}

/** One version: its text with the findings at their lines, what serves now, and its history. */
export function VersionPage() {
  const { set, version } = useParams({ from: "/signed-in/bo-tieu-chi/$set/$version" });
  const detail = api.useQuery(
    "get",
    "/api/criteria/{set}/{version}",
    { params: { path: { set, version } } },
    { refetchInterval: 3_000 },
  );
  if (!detail.data) return <PageWaiting queries={[detail]} />;
  return <Detail set={set} detail={detail.data} />;
}

function Detail(props: { set: string; detail: VersionDetail }) {
  const { set, detail } = props;
  const search = useSearch({ from: "/signed-in/bo-tieu-chi/$set/$version" });
  const navigate = useNavigate({ from: "/bo-tieu-chi/$set/$version" });
  const view = isView(search.view) ? search.view : "file";
  const views = useActiveTabInView(view);
  const line = search.line ? Number(search.line) : null;

  return (
    <Container size="xl" py="md">
      <PageHeader
        title={`${detail.title}, ${detail.version}`}
        badges={<VersionBadges version={detail} />}
        actions={<ApproveButton set={set} detail={detail} />}
      />
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {detail.effectiveFrom ? `${messages.effective} ${formatDateVi(detail.effectiveFrom)} · ` : ""}
          {detail.file}
          {detail.approvedBy && detail.approvedAt
            ? ` · ${messages.approvedBy(detail.approvedBy.name, formatMoment(detail.approvedAt))}`
            : ""}
        </Text>
        {detail.broken ? (
          <Alert color="red" title={messages.brokenTitle} role="status">
            {detail.hash ? messages.brokenText : messages.neverValid}
          </Alert>
        ) : null}
        {detail.editedAfterApproval ? (
          <Alert color="orange" title={messages.editedTitle} role="status">
            <Stack gap="xs" align="flex-start">
              {messages.editedText}
              <NewDraftButton set={set} version={detail.version} />
            </Stack>
          </Alert>
        ) : null}
        <Box ref={views} style={{ alignSelf: "flex-start", maxWidth: "100%", overflowX: "auto" }}>
          <SegmentedControl
            aria-label={messages.viewLabel}
            value={view}
            onChange={(next) => void navigate({ search: { view: next }, replace: true })}
            data={(Object.keys(messages.views) as View[]).map((value) => ({
              value,
              label: messages.views[value],
            }))}
          />
        </Box>
        {view === "file" ? (
          <>
            <DiagnosticsList
              diagnostics={detail.diagnostics}
              onSelect={(at) =>
                void navigate({
                  search: { view: "file", line: String(at) },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            {detail.fileText === null ? (
              <Text>{messages.noFile}</Text>
            ) : (
              <CriteriaText text={detail.fileText} diagnostics={detail.diagnostics} line={line} />
            )}
          </>
        ) : null}
        {view === "serving" ? (
          detail.text === null ? (
            <Text>{messages.noText}</Text>
          ) : (
            <CriteriaText text={detail.text} diagnostics={[]} line={line} />
          )
        ) : null}
        {view === "scheme" ? (
          detail.model && detail.text !== null ? (
            <Scheme set={set} version={detail.version} model={detail.model} text={detail.text} />
          ) : (
            <Text>{messages.noText}</Text>
          )
        ) : null}
        {view === "history" ? <VersionHistory detail={detail} /> : null}
      </Stack>
    </Container>
  );
}
