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

/** A trial is marked wherever its numbers are seen; an official cycle needs no mark. */
export function CycleKindBadge(props: { kind: CycleKind }) {
  if (props.kind === "official") return null;
  return (
    <Tooltip label={messages.cycleKindHints.trial}>
      <Badge color="orange" variant="outline">
        {messages.cycleKinds.trial}
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
