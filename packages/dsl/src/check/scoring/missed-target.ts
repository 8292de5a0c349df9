import { type Award, formatQuantityVi } from "@tieuchi/engine";
import type { Spanned } from "../../ast.ts";
import { extremes } from "../../numbers/cut.ts";
import { compare, type Exact, exact, exactText, over, times } from "../../numbers/exact.ts";
import type { Measure } from "../expressions/measure.ts";
import type { NumberInterval } from "../intervals/bounds.ts";
import { type Reached, reachOf } from "../intervals/reach.ts";
import type { Scope } from "../scope.ts";
import { situationWords } from "../situations/situation.ts";
import type { TargetSymbol } from "../symbols.ts";
import { rowsIn } from "../targets/lookup.ts";

/** A line with the values that claim it and what it gives; null where one could not be read. */
export interface Claimed {
  readonly line: Spanned;
  readonly interval: NumberInterval | null;
  readonly award: Award | null;
}

type Proportional = Extract<Award, { kind: "proportional" }>;

/**
 * Warns of a band below a target that at its upper end gives as much as the band that meets the target: at exactly
 * 96 % under `trên 96%`, 96/96 of all the points. Points that only rounding makes equal are not told.
 */
export function warnOfMissedTargets(bands: readonly Claimed[], measure: Measure, scope: Scope): void {
  for (const { line, interval, award } of bands) {
    const upper = interval?.upper;
    const target = upper?.at.reads.targets[0];
    if (!interval || upper?.inclusive !== "against-target" || !target || award?.kind !== "proportional")
      continue;
    const full = pointsOfMeeting(target, bands);
    const reached = reachOf(interval, measure, scope) ?? [];
    const tops = reached.flatMap((place) => topOf(place, award, target) ?? []);
    const top = full && tops.find(({ points }) => compare(points, full) >= 0);
    if (!top) continue;
    const value = formatQuantityVi(exactText(top.value), measure.unit);
    const when = situationWords(top.situation);
    scope.findings.add("target-missed-full-points", line.span, [
      value,
      target.name,
      exactText(top.points),
      when,
    ]);
  }
}

/** What `đạt mốc [x]` gives, where it gives one number of points. */
function pointsOfMeeting(target: TargetSymbol, bands: readonly Claimed[]): Exact | null {
  const meeting = bands.find(({ interval }) => {
    const lower = interval?.lower;
    return lower?.inclusive === "as-target" && lower.at.reads.targets[0] === target;
  });
  const award = meeting?.award;
  return award?.kind === "fixed" || award?.kind === "part" ? exact(award.points) : null;
}

/** The greatest value that claims the line there, and its points; null where there is none. */
function topOf(
  { stretch, step, situation }: Reached,
  { reference, points }: Proportional,
  target: TargetSymbol,
) {
  const { greatest } = extremes(stretch, step);
  const row = rowsIn(target, situation);
  const below =
    reference.kind === "number"
      ? exact(reference.value)
      : reference.kind === "target" && reference.code === target.code && row.length === 1
        ? (row[0]?.value ?? null)
        : null;
  if (!greatest?.reached || below === null || below.n <= 0n) return null;
  return { situation, value: greatest.value, points: times(over(greatest.value, below), exact(points)) };
}
