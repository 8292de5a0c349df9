import type { CountLine } from "@tieuchi/engine";
import type { CountLine as LineSyntax } from "../ast.ts";
import { spelling } from "../vocabulary.ts";
import { type CheckedScoring, withinMaximum } from "./awards.ts";
import { checkUnit } from "./bounds.ts";
import {
  compare,
  type Exact,
  exact,
  exactText,
  floor,
  least,
  minus,
  ONE,
  over,
  plus,
  times,
  ZERO,
} from "./exact.ts";
import { insertAt } from "./fixes.ts";
import { highest, lowest } from "./limits.ts";
import { useNumber } from "./measure.ts";
import { checkGivenPoints, checkPoints } from "./points.ts";
import type { DatumSymbol, Scope } from "./symbols.ts";
import type { ScoringNode } from "./tree.ts";

/** `chấm sẵn 5 điểm` and its lines `- trừ …`, `- cộng …`. */
export function checkCount(
  { clause, lines }: Extract<ScoringNode, { kind: "count" }>,
  maximum: Exact | null,
  scope: Scope,
): CheckedScoring {
  const start = checkGivenPoints(clause.start, scope);
  const sound =
    start === null || clause.start === null || withinMaximum(start, maximum, clause.start.span, scope);
  const checked = lines.map((line) => checkLine(line, scope));
  const best = sound && start !== null ? bestCase(start, checked, maximum) : null;
  const models = checked.map((line) => line?.model).filter((model) => model !== undefined);
  if (start === null || models.length < lines.length) return { model: null, best };
  return {
    model: { kind: "count", proposed: clause.proposed, start: exactText(start), lines: models },
    best,
  };
}

interface CheckedLine {
  readonly model: CountLine;
  /** The most points the line can add: what an award gives at most, or minus what a deduction takes at least. */
  readonly most: Exact | null | "unlimited";
}

function checkLine(line: LineSyntax, scope: Scope): CheckedLine | null {
  const points = checkPoints(line.points, scope);
  const cap = checkPoints(line.cap, scope);
  const datum = line.datum && useNumber(line.datum, scope);
  const step = checkStep(line, datum, scope);
  if (points !== null && line.points !== null && compare(points, ZERO) === 0) {
    scope.findings.add("line-without-effect", line.points.span, [line.direction]);
    return null;
  }
  if (points === null || datum === null || step === null || (cap === null && line.cap !== null)) return null;
  const model: CountLine = {
    kind: line.direction,
    points: exactText(points),
    step: exactText(step),
    datum: datum.code,
    cap: cap && exactText(cap),
  };
  return { model, most: mostOf(line.direction, datum, step, points, cap) };
}

function checkStep(line: LineSyntax, datum: DatumSymbol | null, scope: Scope): Exact | null {
  const { step } = line;
  if (step === null || datum === null || datum.unit === null) return null;
  if (!checkUnit(step, null, datum.unit, `[${datum.name}]`, scope)) return null;
  const value = exact(step.value);
  if (compare(value, ZERO) <= 0) {
    scope.findings.add("step-not-positive", step.span, []);
    return null;
  }
  const leavesRest = compare(value, ONE) !== 0 || (datum.digits ?? 0) > 0;
  if (leavesRest && !line.full) {
    scope.findings.add("full-step-missing", step.span, [], insertAt(step.span.start, FULL));
    return null;
  }
  return value;
}

function mostOf(
  direction: LineSyntax["direction"],
  datum: DatumSymbol,
  step: Exact,
  points: Exact,
  cap: Exact | null,
): CheckedLine["most"] {
  const extreme = direction === "award" ? highest(datum) : lowest(datum);
  if (extreme === "unknown") return null;
  if (extreme === null) return direction === "award" ? (cap ?? "unlimited") : null;
  const counted = times({ n: floor(over(extreme, step)), d: 1n }, points);
  const amount = cap === null ? counted : least(cap, counted);
  return direction === "award" ? amount : minus(ZERO, amount);
}

/** What is missing of `mỗi đủ` after `mỗi`. */
const FULL = `${spelling("EachFull").slice(spelling("Each").length).trim()} `;

/** The outcome never exceeds the maximum, so neither does the best case. */
function bestCase(start: Exact, lines: readonly (CheckedLine | null)[], maximum: Exact | null): Exact | null {
  let best = start;
  for (const line of lines) {
    const most = line?.most ?? null;
    if (most === null) return null;
    if (most === "unlimited") return maximum;
    best = plus(best, most);
  }
  return maximum === null ? best : least(best, maximum);
}
