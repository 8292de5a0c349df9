import { Table, Text } from "@mantine/core";
import { formatNumberVi, type Item, items, type Model } from "@tieuchi/engine";
import { messages } from "./messages.ts";

/** The score scheme that the text stands for, as a table people know. */
export function Scheme(props: { model: Model }) {
  const { model } = props;
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} aria-label={messages.views.scheme}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.item}</Table.Th>
            <Table.Th ta="right">{messages.points}</Table.Th>
            <Table.Th>{messages.office}</Table.Th>
            <Table.Th>{messages.evidence}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...items(model)].map((item) => (
            <Row key={item.code} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row(props: { item: Item }) {
  const { item } = props;
  const group = item.kind === "group";
  return (
    <Table.Tr {...(group ? { bg: "gray.0" } : {})}>
      <Table.Td fw={group ? 650 : 400}>
        {item.ordinal}. {item.title}
      </Table.Td>
      <Table.Td ta="right" fw={group ? 650 : 400}>
        {formatNumberVi(item.maximum)}
        {item.proposed ? (
          <Text size="xs" c="dimmed">
            {messages.proposed}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{group ? "" : (item.office ?? "")}</Table.Td>
      <Table.Td>{group ? "" : item.evidence.map(({ title }) => title).join("; ")}</Table.Td>
    </Table.Tr>
  );
}
