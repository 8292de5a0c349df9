import { Table, Text } from "@mantine/core";
import { formatNumberVi, type Item, items, type Model } from "@tieuchi/engine";
import { useMemo } from "react";
import { AnchorLink } from "../ui/links.tsx";
import { headLines } from "./head-lines.ts";
import { messages } from "./messages.ts";

/** The score scheme that the text stands for, as a table people know; how each row scores is read in the text. */
export function Scheme(props: { set: string; version: string; model: Model; text: string }) {
  const { set, version, model, text } = props;
  const lines = useMemo(() => headLines(text), [text]);
  const toLine = (what: string, line: number | null) =>
    line === null ? null : (
      <AnchorLink
        to="/bo-tieu-chi/$set/$version"
        params={{ set, version }}
        search={{ view: "serving", line: String(line) }}
        resetScroll={false}
        aria-label={messages.scoringLineOf(what, line)}
        size="sm"
        style={{ whiteSpace: "nowrap" }}
      >
        {messages.scoringLine(line)}
      </AnchorLink>
    );
  return (
    <>
      <Text size="sm">{messages.schemeLead}</Text>
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0} aria-label={messages.views.scheme}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.item}</Table.Th>
              <Table.Th ta="right">{messages.points}</Table.Th>
              <Table.Th>{messages.scoring}</Table.Th>
              <Table.Th>{messages.office}</Table.Th>
              <Table.Th>{messages.evidence}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...items(model)].map((item) => (
              <Table.Tr key={item.code} {...(item.kind === "group" ? { bg: "gray.0" } : {})}>
                <Table.Td fw={weightOf(item)}>
                  {item.ordinal}. {item.title}
                </Table.Td>
                <Table.Td ta="right" fw={weightOf(item)}>
                  {formatNumberVi(item.maximum)}
                  {item.proposed ? (
                    <Text size="xs" c="dimmed">
                      {messages.proposed}
                    </Text>
                  ) : null}
                </Table.Td>
                {item.kind === "group" ? (
                  <Table.Td colSpan={3} />
                ) : (
                  <>
                    <Table.Td>
                      {toLine(`${item.ordinal}. ${item.title}`, lines.items.get(item.code) ?? null)}
                    </Table.Td>
                    <Table.Td>{item.office ?? ""}</Table.Td>
                    <Table.Td>{item.evidence.map(({ title }) => title).join("; ")}</Table.Td>
                  </>
                )}
              </Table.Tr>
            ))}
            {lines.levels === null ? null : (
              <Table.Tr bg="gray.0">
                <Table.Td fw={650}>{messages.levels}</Table.Td>
                <Table.Td />
                <Table.Td colSpan={3}>{toLine(messages.levels, lines.levels)}</Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function weightOf(item: Item): number {
  return item.kind === "group" ? 650 : 400;
}
