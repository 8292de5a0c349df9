import { Badge, Tooltip } from "@mantine/core";
import type { CycleKind, DossierState } from "../api/types.ts";
import { messages } from "./messages.ts";

const stateColors = {
  "self-assessing": "sea",
  submitted: "indigo",
  appraising: "violet",
  council: "teal",
} satisfies Record<DossierState, string>;

export function StateBadge(props: { state: DossierState }) {
  return (
    <Badge color={stateColors[props.state]} miw="max-content">
      {messages.states[props.state]}
    </Badge>
  );
}

/** Stands wherever a cycle's numbers are seen; a trial is meant to be noticed, an official cycle says so quietly. */
export function CycleKindBadge(props: { kind: CycleKind }) {
  const { kind } = props;
  return (
    <Tooltip label={messages.cycleKindHints[kind]}>
      <Badge color={kind === "trial" ? "orange" : "gray"} variant={kind === "trial" ? "outline" : "light"}>
        {messages.cycleKinds[kind]}
      </Badge>
    </Tooltip>
  );
}

export function SampleBadge(props: { sample: boolean }) {
  if (!props.sample) return null;
  return (
    <Tooltip label={messages.sampleHint}>
      <Badge color="gray" variant="outline">
        {messages.sample}
      </Badge>
    </Tooltip>
  );
}
