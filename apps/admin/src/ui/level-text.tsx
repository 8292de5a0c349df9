import { Text } from "@mantine/core";
import type { ClassificationResult } from "@tieuchi/engine";
import { messages } from "./messages.ts";

/** The level reached, "không xếp loại", or that it cannot be told yet. */
export function LevelText(props: { classification: ClassificationResult | null; size?: string }) {
  const outcome = props.classification?.outcome;
  const text =
    outcome?.state === "known"
      ? outcome.level
      : outcome?.state === "excluded"
        ? messages.excluded
        : messages.noLevelYet;
  return (
    <Text
      span
      fw={outcome?.state === "known" ? 650 : 400}
      size={props.size ?? "sm"}
      {...(outcome?.state === "known" ? {} : { c: "dimmed" })}
    >
      {text}
    </Text>
  );
}
