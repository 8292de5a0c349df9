import { Box, Group, Tabs, Text, Title } from "@mantine/core";
import { Outlet, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { api } from "../api/client.ts";
import { faultOf } from "../api/fault.ts";
import { CycleKindBadge, SampleBadge, StateBadge } from "../ui/badges.tsx";
import { PageMissing, PageWaiting } from "../ui/page-states.tsx";
import { useActiveTabInView } from "../ui/use-active-tab-in-view.ts";
import { CriteriaNotices } from "./criteria-notices.tsx";
import { dossierInit } from "./dossier-query.ts";
import { messages } from "./messages.ts";

const pages = [
  { path: "nhap-lieu", label: messages.tabs.workspace },
  { path: "tham-dinh", label: messages.tabs.desk },
  { path: "ket-qua", label: messages.tabs.result },
  { path: "nhat-ky", label: messages.tabs.log },
] as const;

/** What stands above every page of a dossier: whose it is, which cycle, its state, its pages. */
export function DossierFrame() {
  const { dossierId } = useParams({ from: "/signed-in/ho-so/$dossierId" });
  const path = useLocation({ select: (location) => location.pathname });
  const navigate = useNavigate();
  const query = api.useQuery("get", "/api/dossiers/{id}", dossierInit(dossierId));
  const dossier = query.data;
  const page = pages.find((candidate) => path.endsWith(`/${candidate.path}`));

  // The list of tabs comes with the dossier.
  const tabs = useActiveTabInView(dossier && page);

  useEffect(() => {
    if (dossier) document.title = [page?.label, dossier.unit.name, "Tiêu chí"].filter(Boolean).join(" · ");
  }, [dossier, page]);

  if (!dossier) {
    if (query.error && faultOf(query.error).code === "not-found")
      return <PageMissing title={messages.unknown} hint={messages.unknownHint} />;
    return <PageWaiting queries={[query]} />;
  }

  // The desk shows the evaluator's work: units see its outcome on the result page.
  const visible = pages.filter(
    ({ path }) => path !== "tham-dinh" || dossier.may.appraise || dossier.may.complete,
  );
  return (
    <>
      <Box px="md" pt="xs">
        <Group gap="xs" mb={4}>
          <Title order={1}>{dossier.unit.name}</Title>
          <StateBadge state={dossier.state} />
          <CycleKindBadge kind={dossier.cycle.kind} />
          <SampleBadge sample={dossier.cycle.sample} />
          <Text size="sm" c="dimmed">
            {dossier.cycle.name} · {messages.set(dossier.model.title, dossier.criteria.version)}
          </Text>
        </Group>
        <Tabs
          value={page?.path ?? null}
          onChange={(next) => void navigate({ to: `/ho-so/${dossierId}/${next}` as "/ho-so" })}
          className="no-print"
        >
          <Tabs.List
            ref={tabs}
            aria-label={messages.tabsLabel}
            style={{ flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" }}
          >
            {visible.map(({ path, label }) => (
              <Tabs.Tab key={path} value={path} px={{ base: "xs", xs: "sm" }}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </Box>
      <CriteriaNotices
        criteria={dossier.criteria}
        setAside={[...dossier.setAside.self, ...dossier.setAside.appraisal]}
      />
      <Outlet />
    </>
  );
}
