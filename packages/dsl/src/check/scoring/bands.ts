import type { Band } from "@tieuchi/engine";
import type { BandLine } from "../../ast.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import { checkMeasure } from "../expressions/measure.ts";
import { checkCoverage } from "../intervals/band-coverage.ts";
import { checkNumberInterval } from "../intervals/bounds.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { type CheckedAward, outcomesOf, UNREADABLE } from "./award-points.ts";
import { checkAward } from "./awards.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { checkChoices, choiceDatum } from "./choices.ts";
import { warnOfMissedTargets } from "./missed-target.ts";
import { rungOf, warnOfTurns } from "./turns.ts";

/** `chấm theo [a] / [b]` and its bands; over a choice datum, `chấm theo [mức]` and its named cases. */
export function checkBands(node: ScoringNodeOf<"bands">, extent: Extent, scope: Scope): CheckedHead {
  const { clause } = node;
  const choice = clause.measure && choiceDatum(clause.measure, scope);
  if (choice !== null) return checkChoices(node, choice, extent, scope);
  const lines = node.bands.filter((line): line is BandLine => line.kind === "band");
  const named = node.bands.filter((line) => line.kind === "choice-line");
  const measure = clause.measure && checkMeasure(clause.measure, scope);
  if (measure !== null) {
    for (const line of named)
      scope.findings.add("choice-on-number", line.span, [measure.words, measure.unit]);
  }
  const intervals = lines.map(({ interval }) =>
    interval === null || measure === null
      ? null
      : checkNumberInterval(interval, measure.unit, measure.words, scope),
  );
  if (measure !== null && named.length === 0) checkCoverage(clause.span, lines, intervals, measure, scope);

  const checked = lines.map((line, index): CheckedAward => {
    const award = theAward(line, scope);
    const claim = { measure, interval: intervals[index] ?? null };
    return award === null ? UNREADABLE : checkAward(award, claim, extent, scope);
  });
  const rungs = checked.map((award, index) => {
    const line = lines[index];
    return line === undefined || award.outcomes === "never"
      ? []
      : [rungOf(line, intervals[index] ?? null, award)];
  });
  if (measure !== null) {
    warnOfTurns(rungs.flat(), measure, scope);
    const claimed = lines.map((line, index) => ({
      line,
      interval: intervals[index] ?? null,
      award: checked[index]?.award ?? null,
    }));
    warnOfMissedTargets(claimed, measure, scope);
  }
  const bands: Band[] = [];
  for (const [index, { award }] of checked.entries()) {
    const interval = intervals[index]?.interval;
    if (interval && award) bands.push({ interval, award });
  }
  if (named.length > 0) return UNREADABLE_HEAD;
  const outcomes = outcomesOf(checked);
  if (measure === null || bands.length < lines.length) return { model: null, outcomes };
  return { model: { kind: "bands", measure: measure.expression, bands }, outcomes };
}

/** The one award of a band; null after a diagnostic. */
function theAward({ awards, span }: BandLine, { findings }: Scope) {
  const [award = null, ...further] = awards;
  if (further.length === 0) return award;
  findings.add("band-with-many-awards", span, []);
  return null;
}
