import { formatQuantityVi } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { IntervalBound, Span, Spanned } from "../../ast.ts";
import { doubts } from "../../messages/doubts.ts";
import { stretchWords } from "../../messages/stretch-words.ts";
import { type Cut, clip, type Domain, isEmpty, type Stretch, snap } from "../../numbers/cut.ts";
import { compare, type Exact, exactText, ZERO } from "../../numbers/exact.ts";
import { domainOfRange } from "../../numbers/range.ts";
import type { Measure } from "../expressions/measure.ts";
import type { Term } from "../expressions/term.ts";
import { sampleBounds } from "../situations/samples.ts";
import { type Situation, situationWords } from "../situations/situation.ts";
import { rangeIn, situationsOf } from "../situations/situations.ts";
import type { Scope } from "../symbols.ts";
import type { NumberInterval } from "./bounds.ts";
import { coverageOf } from "./coverage.ts";

/** Where a measure can lie inside an interval. */
export interface Reached {
  readonly situation: Situation;
  /** Not empty. */
  readonly stretch: Stretch;
  /** Values are multiples of it; null: they lie densely. */
  readonly step: Exact | null;
}

/**
 * The values of the measure that lie in the interval, in each situation in which there are any: none for a band that
 * nothing can fall into, null where that is not known. `others` are further measures whose years, options and data
 * make a difference.
 */
export function reachOf(
  numbers: NumberInterval,
  measure: Measure,
  scope: Scope,
  others: readonly Term[] = [],
): readonly Reached[] | null {
  const { situations } = differences([numbers], measure, scope, others);
  const reached: Reached[] = [];
  for (const situation of situations) {
    const domain = rangeIn(measure, situation);
    const stretch = numbers.stretchIn(situation);
    if (domain === null || stretch === null) return null;
    const inside = clip(stretch, domain);
    if (!isEmpty(inside)) reached.push({ situation, stretch: inside, step: domain.step });
  }
  return situations.length === 0 ? null : reached;
}

/** Looking at more takes longer than anybody waits. */
const MOST_SITUATIONS = 500;

interface Differences {
  readonly situations: readonly Situation[];
  /** Every case that makes a difference is among them. */
  readonly complete: boolean;
}

function differences(
  intervals: readonly NumberInterval[],
  measure: Term,
  scope: Scope,
  others: readonly Term[] = [],
): Differences {
  const bounds = intervals.flatMap(({ lower, upper }) =>
    [lower, upper].flatMap((bound) => (bound === null ? [] : [bound.at])),
  );
  const compared = [...bounds, ...others];
  // A bound made of scores is neither known nor tried out.
  if (compared.some(({ reads }) => reads.scores)) return { situations: [], complete: false };
  const all = situationsOf(
    [measure, ...compared].map(({ reads }) => reads),
    scope,
  );
  const moving = compared.some(({ reads }) => reads.data.length > 0);
  const samples = moving
    ? all.map((situation) => sampleBounds(situation, compared, measure))
    : [{ situations: all, complete: true }];
  const situations = samples.flatMap((sample) => sample.situations);
  return {
    situations: situations.slice(0, MOST_SITUATIONS),
    complete: situations.length <= MOST_SITUATIONS && samples.every(({ complete }) => complete),
  };
}

/** More gaps than these are named only by the first ones: mending those mends the rest. */
const MOST_NAMED = 3;

/** What is wrong with some values, and in which situations. */
interface Fault {
  readonly words: string;
  readonly parts: readonly number[];
  readonly situations: Situation[];
  doubtful: boolean;
}

/**
 * Tells of values that no interval or more than one claims, of intervals that hold no value, of bounds that no value
 * reaches, and where all that cannot be told. `parts` are the lines or columns that the intervals stand in.
 */
export function checkCoverage(
  head: Span,
  parts: readonly Spanned[],
  intervals: readonly (NumberInterval | null)[],
  measure: Measure,
  scope: Scope,
): void {
  const known = allKnown(intervals);
  if (known === null || known.length === 0) return;
  const { situations, complete } = differences(known, measure, scope);
  const faults = findFaults(known, situations, measure);
  if (faults === null) return;
  const { gaps, overlaps, dead } = faults;
  sayGaps(head, parts, gaps, situations, measure, scope);
  sayOverlaps(parts, overlaps, situations, scope);
  for (const [index, interval] of known.entries()) {
    const part = parts[index];
    if (part === undefined || situations.length === 0) continue;
    const deadIn = dead.get(index) ?? [];
    if (deadIn.length < situations.length) reportBeyond(interval, measure, scope);
    if (deadIn.length > 0) sayDead(part.span, deadIn, { situations, complete }, measure, scope);
  }
  if (!complete && gaps.size === 0 && overlaps.size === 0) {
    scope.findings.add("coverage-undecided", head, [measure.words]);
  }
}

/** null where something is not known. */
function findFaults(
  intervals: readonly NumberInterval[],
  situations: readonly Situation[],
  measure: Measure,
) {
  const gaps = new Map<string, Fault>();
  const overlaps = new Map<string, Fault>();
  const dead = new Map<number, Situation[]>();
  for (const situation of situations) {
    const range = measure.rangeIn(situation);
    const stretches = allKnown(intervals.map((interval) => interval.stretchIn(situation)));
    if (range === null || stretches === null) return null;
    const domain = domainOfRange(range);
    const found = coverageOf(stretches, domain);
    const say = (stretch: Stretch) => stretchWords(stretch, domain.step, measure.unit);
    for (const gap of found.gaps) note(gaps, say(gap), [], situation, !range.exact);
    for (const { stretch, bands } of found.overlaps) {
      note(overlaps, say(stretch), bands, situation, !range.exact);
    }
    for (const index of found.dead) dead.set(index, [...(dead.get(index) ?? []), situation]);
  }
  return { gaps, overlaps, dead };
}

/** For good, a line that nothing can fall into is an error; in some years or with some options it may be meant. */
function sayDead(
  span: Span,
  deadIn: readonly Situation[],
  { situations, complete }: Differences,
  measure: Measure,
  { findings }: Scope,
): void {
  const [first] = deadIn;
  if (first === undefined) return;
  const always = deadIn.length === situations.length;
  if (always && complete && measure.domain !== null) {
    findings.add("band-dead", span, [measure.words, domainWords(measure.domain, measure.unit), ""]);
  }
  const domain = rangeIn(measure, first);
  if (always || first.values.size > 0 || domain === null) return;
  const possible = domainWords(domain, measure.unit);
  findings.doubt("band-dead", span, [measure.words, possible, situationWords(first)]);
}

const domainWords = (domain: Domain, unit: string): string =>
  stretchWords(clip(domain, domain), domain.step, unit);

function note(
  faults: Map<string, Fault>,
  words: string,
  parts: readonly number[],
  situation: Situation,
  doubtful: boolean,
): void {
  // Of samples one is enough: each of them words the same fault in its own way.
  const key = `${parts.join("-")} ${situation.values.size > 0 ? "" : words}`;
  const earlier = faults.get(key);
  if (earlier === undefined) faults.set(key, { words, parts, situations: [situation], doubtful });
  else {
    earlier.situations.push(situation);
    earlier.doubtful &&= doubtful;
  }
}

function sayGaps(
  head: Span,
  parts: readonly Spanned[],
  gaps: ReadonlyMap<string, Fault>,
  all: readonly Situation[],
  { words }: Measure,
  scope: Scope,
): void {
  if (scope.doubtful || parts.some((part) => scope.broken(part.span))) return;
  for (const gap of [...gaps.values()].slice(0, MOST_NAMED)) {
    const args = [gap.words, words, whenWords(gap, all)] as const;
    if (gap.doubtful) scope.findings.doubt("band-gap", head, [...args], doubts.estimate);
    else scope.findings.add("band-gap", head, [...args]);
  }
}

function sayOverlaps(
  parts: readonly Spanned[],
  overlaps: ReadonlyMap<string, Fault>,
  all: readonly Situation[],
  scope: Scope,
): void {
  for (const overlap of [...overlaps.values()].slice(0, MOST_NAMED)) {
    const [first, second] = overlap.parts.map((index) => parts[index]);
    if (first === undefined || second === undefined) continue;
    const args = [overlap.words, scope.lineOf(first.span.start), whenWords(overlap, all)] as const;
    if (overlap.doubtful) scope.findings.doubt("band-overlap", second.span, [...args], doubts.estimate);
    else scope.findings.add("band-overlap", second.span, [...args]);
  }
}

/** In which of all situations; empty where in every one. */
function whenWords({ situations }: Fault, all: readonly Situation[]): string {
  const [first] = situations;
  if (first === undefined) return "";
  return first.values.size === 0 && situations.length === all.length ? "" : situationWords(first);
}

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
