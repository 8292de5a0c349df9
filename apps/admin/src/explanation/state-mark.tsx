import { ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconBan, IconCheck, IconMinus, IconQuestionMark } from "@tabler/icons-react";
import type { ExplanationNode } from "@tieuchi/engine";
import { messages } from "./messages.ts";

const marks = {
  counted: { Icon: IconCheck, color: "teal", variant: "light" },
  "not-counted": { Icon: IconMinus, color: "gray", variant: "light" },
  unknown: { Icon: IconQuestionMark, color: "orange", variant: "outline" },
  "not-applicable": { Icon: IconBan, color: "gray", variant: "outline" },
} satisfies Record<ExplanationNode["state"], { Icon: typeof IconCheck; color: string; variant: string }>;

/** Whether a clause counted; told by shape and words, not by colour alone. */
export function StateMark(props: { state: ExplanationNode["state"] }) {
  const { Icon, color, variant } = marks[props.state];
  return (
    <>
      <ThemeIcon size={18} radius="xl" color={color} variant={variant} aria-hidden style={{ flexShrink: 0 }}>
        <Icon size={13} stroke={2.5} />
      </ThemeIcon>
      <VisuallyHidden>{messages.states[props.state]}: </VisuallyHidden>
    </>
  );
}
