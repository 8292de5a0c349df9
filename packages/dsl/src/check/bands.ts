import type { Award, Band } from "@tieuchi/engine";
import type { Award as AwardSyntax, BandLine, Span } from "../ast.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import { stretchWords } from "../messages/stretch-words.ts";
import { spelling } from "../vocabulary.ts";
import { bestOf, type CheckedScoring, withinMaximum } from "./awards.ts";
import { checkNumberInterval, checkUnit, type NumberInterval } from "./bounds.ts";
import { coverageOf } from "./coverage.ts";
import { clip, extremes, isEmpty } from "./cut.ts";
import { compare, decimalsOf, type Exact, exact, exactText, over, times, ZERO } from "./exact.ts";
import { insertLine } from "./fixes.ts";
import { checkMeasure, type Measure, reportBeyond } from "./measure.ts";
import { checkGivenPoints, checkPoints, MOST_DECIMALS } from "./points.ts";
import type { Scope } from "./symbols.ts";
import type { ScoringNode } from "./tree.ts";

/** More gaps than these are named only by the first ones: mending those mends the rest. */
const MOST_NAMED = 3;

/** `chấm theo [a] / [b]` and its bands. */
export function checkBands(
  { clause, lines }: Extract<ScoringNode, { kind: "bands" }>,
  maximum: Exact | null,
  scope: Scope,
): CheckedScoring {
  const measure = clause.measure && checkMeasure(clause.measure, scope);
  const intervals = lines.map(({ interval }) =>
    interval === null || measure === null
      ? null
      : checkNumberInterval(interval, measure.unit, measure.words, scope),
  );
  if (measure !== null && !intervals.includes(null))
    checkCoverage(clause.span, lines, intervals, measure, scope);
  for (const [index, line] of lines.entries()) {
    const numbers = intervals[index] ?? null;
    if (measure === null || numbers === null || line.interval === null) continue;
    if (!isDead(numbers, measure)) reportBeyond(line.interval, numbers, measure, scope);
  }
  const checked = lines.map(({ award }, index) => {
    if (award === null) return UNREADABLE;
    const check = awards[award.kind] as CheckAward<AwardSyntax["kind"]>;
    return check(award, intervals[index] ?? null, measure, maximum, scope);
  });

  const best = bestOf(checked.map((line) => line.best).filter((award) => award !== "never"));
  const bands: Band[] = [];
  for (const [index, { award }] of checked.entries()) {
    const interval = intervals[index]?.interval;
    if (interval && award) bands.push({ interval, award });
  }
  if (measure === null || bands.length < lines.length) return { model: null, best };
  return { model: { kind: "bands", proposed: clause.proposed, measure: measure.expression, bands }, best };
}

function checkCoverage(
  head: Span,
  lines: readonly BandLine[],
  intervals: readonly (NumberInterval | null)[],
  { domain, unit, words }: Measure,
  scope: Scope,
): void {
  if (domain === null || lines.length === 0) return;
  const stretches = intervals.filter((interval) => interval !== null).map(({ stretch }) => stretch);
  const { gaps, overlaps, dead } = coverageOf(stretches, domain);
  const doubtful = lines.some((line) => scope.broken(line.span));
  const say = (stretch: Parameters<typeof stretchWords>[0]) => stretchWords(stretch, domain.step, unit);
  if (!doubtful && !scope.doubtful) {
    for (const gap of gaps.slice(0, MOST_NAMED)) scope.findings.add("band-gap", head, [say(gap), words]);
  }
  for (const { stretch, bands } of overlaps.slice(0, MOST_NAMED)) {
    const [first, second] = [lines[bands[0]], lines[bands[1]]];
    if (first && second) {
      scope.findings.add("band-overlap", second.span, [say(stretch), scope.lineOf(first.span.start)]);
    }
  }
  for (const index of dead) {
    const line = lines[index];
    if (line) scope.findings.add("band-dead", line.span, [words, say(clip(domain, domain))]);
  }
}

/** The best the band gives: "never" when no value can claim it for sure, null when unknown. */
interface CheckedAward {
  readonly award: Award | null;
  readonly best: Exact | null | "never";
}

const UNREADABLE: CheckedAward = { award: null, best: null };

type CheckAward<K extends AwardSyntax["kind"]> = (
  award: Extract<AwardSyntax, { kind: K }>,
  interval: NumberInterval | null,
  measure: Measure | null,
  maximum: Exact | null,
  scope: Scope,
) => CheckedAward;

const awards = { fixed: checkFixed, proportional: checkProportional } satisfies {
  [K in AwardSyntax["kind"]]: CheckAward<K>;
};

function checkFixed(
  award: Extract<AwardSyntax, { kind: "fixed" }>,
  interval: NumberInterval | null,
  measure: Measure | null,
  maximum: Exact | null,
  scope: Scope,
): CheckedAward {
  const points = checkGivenPoints(award.points, scope);
  if (points === null || !withinMaximum(points, maximum, award.span, scope)) return UNREADABLE;
  const dead = interval !== null && measure !== null && isDead(interval, measure);
  return { award: { kind: "fixed", points: exactText(points) }, best: dead ? "never" : points };
}

/** Decimals that a value of the measure may have. */
const decimalsIn = ({ domain }: Measure) => (domain?.step ? (decimalsOf(domain.step) ?? 0) : 0);

const isDead = ({ stretch }: NumberInterval, { domain }: Measure) =>
  domain !== null && isEmpty(clip(stretch, domain));

/** `tỷ lệ với 95% × 10 điểm`: value ÷ 95 % × 10. */
function checkProportional(
  syntax: Extract<AwardSyntax, { kind: "proportional" }>,
  interval: NumberInterval | null,
  measure: Measure | null,
  maximum: Exact | null,
  scope: Scope,
): CheckedAward {
  const points = checkPoints(syntax.points, scope);
  if (measure === null || points === null) return UNREADABLE;
  if (!checkUnit(syntax.reference, null, measure.unit, measure.words, scope)) return UNREADABLE;
  const reference = exact(syntax.reference.value);
  if (compare(reference, ZERO) <= 0) {
    scope.findings.add("reference-not-positive", syntax.reference.span, []);
    return UNREADABLE;
  }
  const rate = over(points, reference);
  const decimals = measure.expression.kind === "quotient" ? null : decimalsOf(rate);
  const fits = decimals !== null && decimals + decimalsIn(measure) <= MOST_DECIMALS;
  if (scope.rounding === null && !fits && compare(points, ZERO) > 0) {
    const at = scope.headerEnd;
    const fix = at === null ? null : insertLine(at, `${clausePhrases.rounding} 2 ${spelling("Digits")}`);
    scope.findings.add("rounding-needed", syntax.span, [], fix);
  }
  const award: Award = { kind: "proportional", reference: exactText(reference), points: exactText(points) };
  if (interval === null || measure.domain === null) return { award, best: null };

  const reached = clip(interval.stretch, measure.domain);
  if (isEmpty(reached)) return { award, best: "never" };
  const { least, greatest } = extremes(reached, measure.domain.step);
  if (least === null || compare(least.value, ZERO) < 0) {
    scope.findings.add("award-below-zero", syntax.span, [measure.words]);
    return UNREADABLE;
  }
  if (greatest === null) {
    scope.findings.add("award-unbounded", syntax.span, [measure.words]);
    return UNREADABLE;
  }
  const most = times(greatest.value, rate);
  if (!withinMaximum(most, maximum, syntax.span, scope)) return UNREADABLE;
  return { award, best: greatest.reached ? most : "never" };
}
