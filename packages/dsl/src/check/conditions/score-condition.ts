import { type Condition, formatQuantityVi } from "@tieuchi/engine";
import type { Condition as ConditionSyntax, IntervalBound, ScoreReference as Reference } from "../../ast.ts";
import { insertAt } from "../../fixes.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import { compare, type Exact, exactText, HUNDRED, least, over, times } from "../../numbers/exact.ts";
import { numberTerm } from "../expressions/atoms.ts";
import { extentOf } from "../expressions/scores.ts";
import { valueIn } from "../expressions/term.ts";
import { sameUnit } from "../expressions/units.ts";
import {
  boundTerm,
  type CheckedBound,
  closeInterval,
  readBounds,
  turnTargets,
  unitOf,
} from "../intervals/bounds.ts";
import type { Extent } from "../items/extents.ts";
import {
  baseGroups,
  checkReference,
  criteriaWithin,
  noteScoreUse,
  scoreUnit,
} from "../items/score-reference.ts";
import type { Scope } from "../scope.ts";
import { situationWords } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";

type Syntax = Extract<ConditionSyntax, { kind: "score" }>;
type Unit = Extract<Condition, { kind: "score" }>["unit"];
type ScoreBound = CheckedBound & { readonly unit: Unit };

/** `tổng từ 80 điểm`, `mỗi nhóm từ 50% điểm tối đa`, `tiêu chí 1.2 dưới 3 điểm` */
export function checkScoreCondition(syntax: Syntax, scope: Scope): Condition | null {
  noteScoreUse(syntax.of, "condition", scope);
  const of = checkReference(syntax.of, scope);
  const { interval } = syntax;
  const last = interval.upper ?? interval.lower;
  const written = readBounds(interval, (bound) => checkScoreBound(bound, last, scope));
  if (written === null) return null;
  const { lower, upper } = written;
  const unit = (lower ?? upper)?.unit;
  if (unit === undefined) return null;
  if (lower !== null && upper !== null && lower.unit !== upper.unit) {
    scope.findings.add("bound-units-differ", interval.span, []);
    return null;
  }
  const turned = turnTargets(interval, written, scope);
  const closed = turned && closeInterval(interval, turned, scope);
  if (closed === null) return null;
  if (of === null) return null;
  const most = mostOf(syntax.of, unit, scope);
  const bounds = [closed.lower, closed.upper].filter((bound) => bound !== null);
  if (most !== null && bounds.some((bound) => isTooHigh(bound, most, unit, scope))) return null;
  return { kind: "score", of, interval: closed.interval, unit };
}

/** `80 điểm`, `80% điểm tối đa`, `mốc [x]`; the unit of a pair may stand once, on the last bound. */
function checkScoreBound(bound: IntervalBound, last: IntervalBound | null, scope: Scope): ScoreBound | null {
  const { value } = bound;
  const unit = scoreUnit(scope);
  if (value.kind === "date") {
    scope.findings.add("bound-not-a-number", value.span, [unit]);
    return null;
  }
  if (value.kind === "expression") {
    const at = boundTerm(value.expression, unit, scope);
    if (at === null) return null;
    if (sameUnit(at.unit, unit)) return { at, inclusive: bound.inclusive, syntax: bound, unit: "points" };
    scope.findings.add("bound-of-other-unit", value.span, [at.words, at.unit, unit, unit]);
    return null;
  }
  const { quantity } = value;
  const carrier = quantity.unit === null && last?.value.kind === "quantity" ? last.value : value;
  const written = (quantity.unit ?? unitOf(last))?.value ?? "";
  if (written === "%") {
    if (carrier.ofMaximum) {
      const at = numberTerm(quantity, "%");
      return { at, inclusive: bound.inclusive, syntax: bound, unit: "percent-of-maximum" };
    }
    const fix = insertAt(value.span.end, ` ${spelling("OfMaximum")}`);
    if (quantity.unit !== null) scope.findings.add("percent-of-what", value.span, [quantity.value], fix);
    return null;
  }
  if (sameUnit(written, unit)) {
    return { at: numberTerm(quantity, unit), inclusive: bound.inclusive, syntax: bound, unit: "points" };
  }
  scope.findings.add("score-bound-unit", quantity.span, [quantity.value, unit]);
  return null;
}

/** Tells of a threshold above the highest score; as an error where it is so in every year and with every option. */
function isTooHigh({ at, syntax }: CheckedBound, most: Exact, unit: Unit, scope: Scope): boolean {
  const situations = situationsOf([at.reads], scope);
  const above = situations.filter((situation) => {
    const value = valueIn(at, situation);
    return value !== null && compare(value, most) > 0;
  });
  const [first] = above;
  if (first === undefined) return false;
  const highest = formatQuantityVi(exactText(most), unit === "points" ? scoreUnit(scope) : "%");
  const always = above.length === situations.length;
  if (always) scope.findings.add("threshold-above-maximum", syntax.span, [highest, ""]);
  else scope.findings.doubt("threshold-above-maximum", syntax.span, [highest, situationWords(first)]);
  return always;
}

/** The highest score that each of those looked at can have; null: none, or not known. */
function mostOf(of: Reference, unit: Unit, scope: Scope): Exact | null {
  const { extents } = scope;
  const looked: readonly (Extent | null)[] =
    of.kind === "every-group"
      ? baseGroups(scope).map((group) => extents.of(group))
      : of.kind === "every-criterion"
        ? criteriaWithin(of.within, scope).map((criterion) => extents.of(criterion))
        : [extentOf(of, scope)];
  const most = looked.map((extent) => extent && highOf(extent, unit));
  if (most.includes(null)) return null;
  const bounded = most.filter((high) => high !== null && high !== "none");
  return bounded.reduce<Exact | null>((a, b) => (a === null ? b : least(a, b)), null);
}

function highOf({ high, maximum }: Extent, unit: Unit): Extent["high"] {
  if (unit === "points" || high === null || high === "none") return high;
  return maximum === null || maximum.n === 0n ? null : times(over(high, maximum), HUNDRED);
}
