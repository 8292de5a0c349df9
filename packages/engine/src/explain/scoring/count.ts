import {
  add,
  compare,
  decimalFromNumber,
  floorQuotient,
  formatDecimal,
  multiply,
  ONE,
  parseDecimal,
  ZERO,
} from "../../decimal.ts";
import { formatNumberVi } from "../../format-vi.ts";
import { explanationMessages as say } from "../../messages/explanation.ts";
import type { CountLine } from "../../model.ts";
import type { CountLineTrace } from "../../result.ts";
import type { Names } from "../names.ts";
import { requirePairs } from "../node.ts";
import type { Tell, ToldClause } from "./telling.ts";

export const tellCount: Tell<"count"> = ({ criterion, scoring, trace, names, award }) => {
  requirePairs(scoring.lines, trace.lines);
  const clauses = scoring.lines.flatMap((line, index) => {
    const lineTrace = trace.lines[index];
    return lineTrace ? [tellLine(line, lineTrace, names)] : [];
  });
  if (trace.lines.some(({ points }) => points === null)) {
    return { sentence: say.finding(say.startText(scoring.start), award), clauses };
  }
  const changes = trace.lines.map(({ points }) => parseDecimal(points ?? "0") ?? ZERO);
  const start = parseDecimal(scoring.start) ?? ZERO;
  const sum = formatDecimal(changes.reduce(add, start));
  const effective = changes.filter(({ coefficient }) => coefficient !== 0n).map(formatDecimal);
  const outcome =
    trace.clamped === "floor"
      ? say.clampedFloor(say.points(sum))
      : trace.clamped === "ceiling"
        ? say.clampedCeiling(say.points(sum), criterion.maximum)
        : award;
  return { sentence: say.countSum(scoring.start, effective, outcome), clauses };
};

function tellLine(line: CountLine, trace: CountLineTrace, names: Names): ToldClause {
  const step = parseDecimal(line.step) ?? ONE;
  const whole = compare(step, ONE) === 0;
  const stepText = names.quantity(line.datum, line.step);
  const text = say.lineText(line.kind, line.points, stepText, names.answer(line.datum), line.cap, !whole);
  const given = trace.count === null ? null : decimalFromNumber(trace.count);
  if (!given) return { text, finding: say.openAs([names.answer(line.datum)]), state: "unknown" };

  const steps = given.coefficient > 0n ? floorQuotient(given, step) : 0n;
  const stepCount = formatNumberVi(steps.toString());
  const count = names.quantity(line.datum, formatDecimal(given));
  const counted = whole ? count : say.lineSteps(count, stepCount, stepText);
  if (trace.points === "0")
    return { text, finding: say.lineNothing(line.kind, counted), state: "not-counted" };
  const amount = formatDecimal(multiply(parseDecimal(line.points) ?? ZERO, { coefficient: steps, scale: 0 }));
  const worked = say.lineWorked(line.kind, counted, line.points, stepCount, amount);
  const cut = trace.capped && line.cap !== null ? say.lineCapped(line.kind, line.cap) : "";
  return { text, finding: worked + cut, state: "counted" };
}
