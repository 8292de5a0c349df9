import { allKnown } from "../../all-known.ts";
import type { Span, Spanned } from "../../ast.ts";
import { doubts } from "../../messages/doubts.ts";
import { domainWords, stretchWords } from "../../messages/stretch-words.ts";
import type { Stretch } from "../../numbers/cut.ts";
import { domainOfRange } from "../../numbers/range.ts";
import type { Measure } from "../expressions/measure.ts";
import type { Scope } from "../scope.ts";
import { type Situation, situationWords } from "../situations/situation.ts";
import { rangeIn } from "../situations/situations.ts";
import type { NumberInterval } from "./bounds.ts";
import { coverageOf } from "./coverage.ts";
import { type Differences, differences } from "./differences.ts";
import { reportBeyond } from "./never-reached.ts";

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
