import { type Answers, numberAt } from "../answers.ts";
import {
  add,
  compare,
  type Decimal,
  floorQuotient,
  formatDecimal,
  multiply,
  negate,
  toExactNumber,
  ZERO,
} from "../decimal.ts";
import { wholeFraction } from "../fraction.ts";
import type { Code, CountLine } from "../model.ts";
import { modelDecimal, positiveDecimal } from "../model-error.ts";
import type { CountLineTrace } from "../result.ts";
import { type Scope, slotOfNumber } from "../scope.ts";
import type { Compile } from "./compile.ts";

/** `chấm sẵn 5 điểm` and the lines that take away or add; a single unknown line leaves the outcome unknown. */
export const compileCount: Compile<"count"> = (scoring, criterion, scope) => {
  const start = modelDecimal(scoring.start, scope.where);
  const maximum = modelDecimal(criterion.maximum, scope.where);
  const lines = scoring.lines.map((line) => compileLine(line, scope));
  return (answers) => {
    let outcome = start;
    const missing = new Set<Code>();
    const traces: CountLineTrace[] = [];
    for (const line of lines) {
      const { change, trace } = line.count(answers);
      if (change) outcome = add(outcome, change);
      else missing.add(line.datum);
      traces.push(trace);
    }
    if (missing.size > 0) {
      return { points: null, missing: [...missing], trace: { kind: "count", lines: traces, clamped: null } };
    }
    const clamped = compare(outcome, ZERO) < 0 ? "floor" : compare(outcome, maximum) > 0 ? "ceiling" : null;
    const points = clamped === "floor" ? ZERO : clamped === "ceiling" ? maximum : outcome;
    return { points: wholeFraction(points), missing: [], trace: { kind: "count", lines: traces, clamped } };
  };
};

type Counted = { readonly change: Decimal | null; readonly trace: CountLineTrace };

function compileLine(line: CountLine, scope: Scope): { datum: Code; count: (answers: Answers) => Counted } {
  const slot = slotOfNumber(scope, line.datum);
  const perStep = modelDecimal(line.points, scope.where);
  const step = positiveDecimal(line.step, scope.where);
  const cap = line.cap === null ? null : modelDecimal(line.cap, scope.where);
  const count = (answers: Answers): Counted => {
    const given = numberAt(answers, slot);
    if (!given) return { change: null, trace: { count: null, points: null, capped: false } };
    const steps = given.coefficient > 0n ? floorQuotient(given, step) : 0n;
    const whole = multiply(perStep, { coefficient: steps, scale: 0 });
    const capped = cap !== null && compare(whole, cap) > 0;
    const amount = capped ? cap : whole;
    const change = line.kind === "deduct" ? negate(amount) : amount;
    return { change, trace: { count: toExactNumber(given), points: formatDecimal(change), capped } };
  };
  return { datum: line.datum, count };
}
