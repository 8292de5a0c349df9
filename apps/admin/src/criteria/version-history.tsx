import { Badge, Code, Group, Table } from "@mantine/core";
import type { VersionDetail } from "../api/types.ts";
import { CopyIcon } from "../ui/copy-icon.tsx";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { messages } from "./messages.ts";

/** Every text of this version that ever served, newest first. */
export function VersionHistory(props: { detail: VersionDetail }) {
  const entries = props.detail.history.toSorted((one, other) => other.loadedAt.localeCompare(one.loadedAt));
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} aria-label={messages.views.history}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.loadedAt}</Table.Th>
            <Table.Th>{messages.hash}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={`${entry.textHash} ${entry.loadedAt}`}>
              <Table.Td>{formatMoment(entry.loadedAt)}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Code title={entry.hash}>{entry.hash.slice(0, 16)}</Code>
                  <CopyIcon value={entry.hash} label={messages.copyHash} />
                </Group>
              </Table.Td>
              <Table.Td>{entry.current ? <Badge color="teal">{messages.current}</Badge> : null}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
