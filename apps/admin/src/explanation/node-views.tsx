import { Group, List, Text } from "@mantine/core";
import type { ExplanationNode } from "@tieuchi/engine";
import type { ReactNode } from "react";
import { ScoreText } from "../ui/score-text.tsx";
import { messages } from "./messages.ts";
import { StateMark } from "./state-mark.tsx";

/** The line of a node that stands before it is opened; one way of showing for each kind of node. */
export const headings = {
  set: Titled,
  group: Titled,
  criterion: Titled,
  clause: Clause,
  classification: Titled,
  level: Clause,
  gate: Clause,
} satisfies Record<ExplanationNode["kind"], (props: { node: ExplanationNode }) => ReactNode>;

function Titled(props: { node: ExplanationNode }) {
  const { node } = props;
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <Text size="sm" fw={node.kind === "criterion" ? 500 : 650} style={{ minWidth: 0 }}>
        {node.title || messages.kinds[node.kind]}
      </Text>
      {node.score ? <ScoreText score={node.score} short size="sm" /> : null}
    </Group>
  );
}

function Clause(props: { node: ExplanationNode }) {
  const { node } = props;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <StateMark state={node.state} />
      <Text size="sm" {...(node.state === "counted" ? {} : { c: "dimmed" })} style={{ minWidth: 0 }}>
        {node.sentence}
      </Text>
    </Group>
  );
}

/** What an opened node tells beside its clauses: its sentence, what in it is a proposal, the passages it rests on. */
export function NodeDetails(props: { node: ExplanationNode }) {
  const { node } = props;
  const sentence = headings[node.kind] === Titled ? node.sentence : "";
  return (
    <>
      {sentence ? (
        <Text size="sm" mb={4}>
          {sentence}
        </Text>
      ) : null}
      {node.proposal === null ? null : (
        <Text size="sm" c="dimmed" fs="italic" mb={4}>
          {node.proposal}
        </Text>
      )}
      {node.basis.length > 0 ? (
        <List size="sm" listStyleType="none" mb={4}>
          {node.basis.map((passage) => (
            <List.Item key={passage}>
              <Text size="sm" c="dimmed">
                {messages.basis}: {passage}
              </Text>
            </List.Item>
          ))}
        </List>
      ) : null}
    </>
  );
}
