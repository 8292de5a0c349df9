import { formatQuantityVi } from "@tieuchi/engine";
import type { IntervalBound, Span } from "../../ast.ts";
import { domainWords } from "../../messages/stretch-words.ts";
import { type Cut, clip, type Domain, isEmpty, type Stretch, snap } from "../../numbers/cut.ts";
import { compare, type Exact, exactText, ZERO } from "../../numbers/exact.ts";
import type { Measure } from "../expressions/measure.ts";
import type { Scope } from "../scope.ts";
import { type Situation, situationWords } from "../situations/situation.ts";
import { rangeIn } from "../situations/situations.ts";
import type { NumberInterval } from "./bounds.ts";
import { differences } from "./differences.ts";

/**
 * Tells of bounds outside what the measure can be in any situation. `từ 0` is exempt: people begin to count there,
 * whatever the least value.
 */
export function reportBeyond(numbers: NumberInterval, measure: Measure, scope: Scope): void {
  const { domain, words, unit } = measure;
  if (domain === null) return;
  const { situations, complete } = differences([numbers], measure, scope);
  const stretches = situations.map((situation) => ({
    stretch: numbers.stretchIn(situation),
    domain: rangeIn(measure, situation),
  }));
  const say = (bound: IntervalBound, at: Exact) =>
    scope.findings.add("bound-beyond-domain", bound.span, [
      formatQuantityVi(exactText(at), unit),
      words,
      domainWords(domain, unit),
    ]);
  const beyondAll = (side: -1 | 1) => {
    const found = stretches.map(({ stretch, domain: possible }) =>
      stretch === null || possible === null ? null : beyond(stretch, possible, side),
    );
    return complete && !found.includes(null) ? (found[0] ?? null) : null;
  };
  const low = numbers.lower && beyondAll(-1);
  if (numbers.lower !== null && low !== null && compare(low, ZERO) !== 0) say(numbers.lower.syntax, low);
  const high = numbers.upper && beyondAll(1);
  if (numbers.upper !== null && high !== null) say(numbers.upper.syntax, high);
}

/** Where the bound on this side lies when no value reaches it. */
function beyond(stretch: Stretch, domain: Domain, side: -1 | 1): Exact | null {
  const possible = clip(domain, domain);
  const [cut, edge]: readonly [Cut, Cut] =
    side < 0 ? [stretch.low, possible.low] : [stretch.high, possible.high];
  if (typeof cut === "string" || typeof edge === "string") return null;
  const snapped = snap(cut, domain.step);
  if (typeof snapped === "string") return null;
  return side * compare(snapped.at, edge.at) > 0 ? cut.at : null;
}

/**
 * Tells of a condition that no value of the measure fulfils: an error where that is so for good, a warning where in
 * some years or with some options only. Also of bounds that no value reaches. Tells whether it was an error.
 */
export function neverHolds(span: Span, numbers: NumberInterval, measure: Measure, scope: Scope): boolean {
  const { situations, complete } = differences([numbers], measure, scope);
  const empty: Situation[] = [];
  for (const situation of situations) {
    const domain = rangeIn(measure, situation);
    const stretch = numbers.stretchIn(situation);
    if (domain === null || stretch === null) return false;
    if (isEmpty(clip(stretch, domain))) empty.push(situation);
  }
  const [first] = empty;
  if (first === undefined) {
    reportBeyond(numbers, measure, scope);
    return false;
  }
  const always = complete && empty.length === situations.length;
  const domain = always ? measure.domain : rangeIn(measure, first);
  if (domain === null || (!always && first.values.size > 0)) return false;
  const possible = domainWords(domain, measure.unit);
  if (always) scope.findings.add("condition-never-true", span, [measure.words, possible, ""]);
  else scope.findings.doubt("condition-never-true", span, [measure.words, possible, situationWords(first)]);
  return always;
}
