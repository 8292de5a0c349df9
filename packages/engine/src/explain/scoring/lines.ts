/** Lines below a way of scoring, in words. */
import { missingOf } from "../../conditions/index.ts";
import { steps } from "../../constructs/awards.ts";
import { compare, ONE, parseDecimal, ZERO } from "../../decimal.ts";
import type { ExplanationNode } from "../../explanation.ts";
import { formatNumberVi, formatQuantityVi } from "../../format-vi.ts";
import {
  type Fraction,
  formatFraction,
  multiplyFractions,
  parseFraction,
  wholeFraction,
} from "../../fraction.ts";
import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import type { CountLine, Expression } from "../../model.ts";
import type { LineTrace } from "../../result.ts";
import { conditionClause, conditionFinding, conditionParts, conditionText } from "../condition.ts";
import { showExact } from "../exact.ts";
import { expressionText, expressionWorked } from "../expression.ts";
import type { Names } from "../names.ts";
import type { ToldClause } from "./telling.ts";

/** `base`: what the way gave, as an exact number; null while unknown. */
export function tellLine(line: CountLine, trace: LineTrace, base: string | null, names: Names): ToldClause {
  const told = { text: lineText(line, names), children: childrenOf(line, trace, names) };
  const { when, unless, kind } = line;
  const due = when && trace.when ? conditionFinding(when, trace.when, names) : null;
  if (due !== null && trace.when?.truth === "false") {
    return { ...told, finding: say.lineIdle(kind, due), state: "not-counted" };
  }
  if (unless && trace.unless?.truth === "true") {
    const waived = conditionFinding(unless, trace.unless, names);
    return { ...told, finding: say.lineWaived(kind, waived), state: "not-counted" };
  }
  if (trace.points === null) {
    return {
      ...told,
      finding: explanationMessages.openAs(names.answers(missingOfLine(trace))),
      state: "unknown",
    };
  }
  const worked = lineWorked(line, trace, base, names);
  const finding = due === null ? worked : say.lineHolds(due, worked);
  return { ...told, finding, state: trace.points === "0" ? "not-counted" : "counted" };
}

/** `a) trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng] trừ khi [đã sửa] là có; tối đa 2 điểm` */
export function lineText({ kind, label, amount, per, when, unless, cap }: CountLine, names: Names): string {
  const value =
    amount.kind === "points"
      ? explanationMessages.points(amount.points)
      : say.ofBase(formatQuantityVi(amount.percent, "%"));
  const text = [
    say.line(kind, value),
    per ? perText(per, names) : "",
    when ? say.when(conditionText(when, names)) : "",
    unless ? say.unless(conditionText(unless, names)) : "",
    cap === null ? "" : say.cap(cap),
  ].join("");
  return label === null ? text : say.label(label, text);
}

type Per = NonNullable<CountLine["per"]>;

function perText(per: Per, names: Names): string {
  const { measure, step, rest } = per;
  const text = expressionText(measure, names);
  const named = measure.kind === "datum" ? text : `(${text})`;
  const each = say.per(
    formatQuantityVi(step, measure.unit),
    !leavesNothing(per, names) && rest === "dropped",
    named,
  );
  return rest === "prorated" ? each + say.withRest : each;
}

/** Steps of 1 over whole numbers leave no part over. */
function leavesNothing({ measure, step }: Per, names: Names): boolean {
  return compare(parseDecimal(step) ?? ZERO, ONE) === 0 && isWhole(measure, names);
}

function isWhole(measure: Expression, names: Names): boolean {
  if (measure.kind === "datum") return names.isCounted(measure.code);
  return ["ticked", "days", "year", "passed"].includes(measure.kind);
}

function lineWorked(line: CountLine, trace: LineTrace, base: string | null, names: Names): string {
  const { kind, amount, per, cap } = line;
  const cut = trace.capped && cap !== null ? say.lineCapped(kind, cap) : "";
  const each = amountOf(amount, base);
  const percent = amount.kind === "percent-of-base" ? formatQuantityVi(amount.percent, "%") : null;
  const shown = show(each);
  const once =
    percent === null
      ? explanationMessages.points(line.amount.kind === "points" ? line.amount.points : "0")
      : say.ofBaseWorked(percent, showExact(base ?? "0"), shown);
  if (!per || !trace.measure || trace.measure.value === null) return say.lineOnce(kind, once) + cut;
  const worked = expressionWorked(per.measure, trace.measure, trace.measure.value);
  const measured = parseFraction(trace.measure.value) ?? wholeFraction(ZERO);
  const count = steps(measured, parseDecimal(per.step) ?? ONE, per.rest);
  const byStep = per.rest === "dropped" && !leavesNothing(per, names);
  const counted = byStep
    ? say.lineSteps(worked, show(count), formatQuantityVi(per.step, per.measure.unit))
    : worked;
  if (trace.points === "0") return say.lineNothing(kind, counted);
  const number = percent === null && amount.kind === "points" ? formatNumberVi(amount.points) : shown;
  return say.lineWorked(kind, counted, number, show(count), show(multiplyFractions(each, count))) + cut;
}

function amountOf(amount: CountLine["amount"], base: string | null): Fraction {
  if (amount.kind === "points") return parseFraction(amount.points) ?? wholeFraction(ZERO);
  const [percent, whole] = [parseDecimal(amount.percent), parseFraction(base ?? "0")];
  if (!percent || !whole || whole.numerator.coefficient <= 0n) return wholeFraction(ZERO);
  return multiplyFractions(whole, wholeFraction({ ...percent, scale: percent.scale + 2 }));
}

function show(value: Fraction): string {
  return showExact(formatFraction(value));
}

function missingOfLine({ when, unless, measure }: LineTrace): readonly string[] {
  const conditions = [when, unless].flatMap((trace) => (trace ? missingOf(trace) : []));
  return [...new Set([...conditions, ...(measure?.missing ?? [])])];
}

function childrenOf({ when, unless }: CountLine, trace: LineTrace, names: Names) {
  const clauses = [
    { condition: when, own: trace.when },
    { condition: unless, own: trace.unless },
  ].flatMap(({ condition, own }) => (condition && own ? [{ condition, own }] : []));
  return (id: string): readonly ExplanationNode[] => {
    const [first, ...more] = clauses;
    if (!first) return [];
    if (more.length === 0) return conditionParts(first.condition, first.own, names, id);
    return clauses.map(({ condition, own }, index) =>
      conditionClause(condition, own, names, `${id}/${index + 1}`),
    );
  };
}
