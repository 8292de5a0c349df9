import { Text } from "@mantine/core";
import type { ClassificationResult } from "@tieuchi/engine";
import { messages } from "./messages.ts";

/** The level reached, "không xếp loại", or that it cannot be told yet; in the size of its surroundings. */
export function LevelText(props: { classification: ClassificationResult | null }) {
  const outcome = props.classification?.outcome;
  if (outcome?.state === "known")
    return (
      <Text span inherit fw={650}>
        {outcome.level}
      </Text>
    );
  return (
    <Text span inherit c="dimmed">
      {outcome?.state === "excluded" ? messages.excluded : messages.noLevelYet}
    </Text>
  );
}
