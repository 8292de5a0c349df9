import type { JudgementScoring } from "@tieuchi/engine";
import type { KeyboardEvent } from "react";
import { messages } from "../messages.ts";
import type { FieldProps } from "./field-props.ts";
import { NumberAnswer } from "./number-answer.tsx";

/** A person's score: typed, or moved by one step with the arrow keys. */
export function JudgementAnswer(props: FieldProps<JudgementScoring>) {
  const { type, ...rest } = props;
  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const [from, to, step] = [Number(type.from), Number(type.to), Number(type.step)];
    const last = Math.floor((to - from) / step + 1e-9);
    const at = typeof props.value === "number" ? Math.round((props.value - from) / step) : -1;
    const next = Math.min(Math.max(at + (event.key === "ArrowUp" ? 1 : -1), 0), last);
    // Steps are decimals of a few digits: rounding takes away the binary remainder of the product.
    props.onChange(Number((from + next * step).toFixed(6)));
  }
  return <NumberAnswer {...rest} unit={messages.pointsUnit} onKeyDown={move} />;
}
