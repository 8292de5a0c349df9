import { Container, Table, Text } from "@mantine/core";
import type { Answer } from "@tieuchi/engine";
import { answerText } from "../answers/answer-text.ts";
import { indexModel } from "../answers/model-index.ts";
import { api } from "../api/client.ts";
import { messages as ui } from "../ui/messages.ts";
import { PageWaiting } from "../ui/page-states.tsx";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { dossierInit, useDossier } from "./dossier-query.ts";
import { messages } from "./messages.ts";

/** Who did what, when: the dossier's part of the append-only log. */
export function LogPage() {
  const dossier = useDossier();
  const log = api.useQuery("get", "/api/dossiers/{id}/log", dossierInit(dossier.id));
  if (!log.data) return <PageWaiting queries={[log]} />;
  if (log.data.length === 0)
    return (
      <Container size="lg" py="md">
        <Text>{messages.logEmpty}</Text>
      </Container>
    );
  const index = indexModel(dossier.model);
  return (
    <Container size="xl" py="md">
      <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} aria-label={messages.logTitle}>
        <Table striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.logWhen}</Table.Th>
              <Table.Th>{messages.logWho}</Table.Th>
              <Table.Th>{messages.logAction}</Table.Th>
              <Table.Th>{messages.logField}</Table.Th>
              <Table.Th>{messages.logChange}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...log.data].reverse().map((entry) => (
              <Table.Tr key={entry.seq}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>{formatMoment(entry.at)}</Table.Td>
                <Table.Td>{entry.who?.name ?? messages.system}</Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  {messages.actions[entry.action] ?? entry.action}
                </Table.Td>
                <Table.Td>{entry.field ? (index.nameOf(entry.field) ?? entry.field) : ""}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{change(entry)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Container>
  );
}

interface Entry {
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What opening a dossier recorded, the unit's internal id, says nothing to a reader: the page is that unit's. */
function change({ action, before, after }: Entry): string {
  if (action === "dossier.opened" || (before == null && after == null)) return "";
  return `${logged(before)} → ${logged(after)}`;
}

function logged(value: unknown): string {
  if (value === null || value === undefined) return messages.empty;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return answerText(value);
  if (typeof value === "object" && "notApplicable" in value) return ui.notApplicable;
  if (typeof value === "object" && "answer" in value)
    return withRemark(answerText(value.answer as Answer | null), "reason" in value ? value.reason : null);
  if (typeof value === "object" && "decision" in value)
    return withRemark(
      value.decision === null ? messages.notConcluded : messages.concluded,
      "note" in value ? value.note : null,
    );
  if (typeof value === "object" && "name" in value) return String(value.name);
  return JSON.stringify(value);
}

function withRemark(text: string, remark: unknown): string {
  return typeof remark === "string" && remark !== "" ? `${text} (${remark})` : text;
}
