import { Group, Text } from "@mantine/core";
import type { ScoreSummary } from "../api/types.ts";
import { ScoreText } from "../ui/score-text.tsx";

/** Total and level of one layer; a dash while that layer has nothing. */
export function SummaryScore(props: { summary: ScoreSummary | null }) {
  if (!props.summary)
    return (
      <Text span c="dimmed">
        {"–"}
      </Text>
    );
  return (
    <Group component="span" display="inline-flex" gap={8} wrap="wrap">
      <ScoreText score={props.summary.total} short size="sm" />
      {props.summary.level ? (
        <Text span size="sm">
          {props.summary.level}
        </Text>
      ) : null}
    </Group>
  );
}
