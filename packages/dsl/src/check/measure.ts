import { type Expression, formatQuantityVi } from "@tieuchi/engine";
import type { Expression as ExpressionSyntax, Interval, IntervalBound, Text } from "../ast.ts";
import { foldName } from "../fold.ts";
import { stretchWords } from "../messages/stretch-words.ts";
import type { NumberInterval } from "./bounds.ts";
import { type Cut, clip, compareCuts, type Domain, higherCut, lowerCut, snap } from "./cut.ts";
import { compare, type Exact, exactText, HUNDRED, ONE, over, times, ZERO } from "./exact.ts";
import { domainOf, highest, lowest, neverAbove, neverBelow } from "./limits.ts";
import { type DatumSymbol, type Scope, useDatum } from "./symbols.ts";

/** A number to be compared: its model, its unit and the values it can take (null when unknown). */
export interface Measure {
  readonly expression: Expression;
  readonly unit: string;
  readonly domain: Domain | null;
  /** As the text writes it: `[có thẻ] / [dân số]`. */
  readonly words: string;
}

const measures = {
  datum: ({ name }: Extract<ExpressionSyntax, { kind: "datum" }>, scope: Scope): Measure | null => {
    const datum = useNumber(name, scope);
    if (datum === null || datum.unit === null) return null;
    const expression: Expression = { kind: "datum", code: datum.code, unit: datum.unit };
    return { expression, unit: datum.unit, domain: domainOf(datum), words: `[${datum.name}]` };
  },
  quotient: (
    { numerator, denominator }: Extract<ExpressionSyntax, { kind: "quotient" }>,
    scope: Scope,
  ): Measure | null => {
    const above = useNumber(numerator, scope);
    const below = useNumber(denominator, scope);
    if (below !== null && mayBeZero(below)) {
      scope.findings.add("denominator-may-be-zero", denominator.span, [
        below.name,
        scope.lineOf(below.clause.span.start),
        leastAboveZero(below),
        below.unit,
      ]);
    }
    if (above === null || below === null || above.unit === null || below.unit === null) return null;
    const sameUnit = foldName(above.unit) === foldName(below.unit);
    const unit = sameUnit ? "%" : `${above.unit}/${below.unit}`;
    const expression: Expression = { kind: "quotient", numerator: above.code, denominator: below.code, unit };
    const words = `[${above.name}] / [${below.name}]`;
    return { expression, unit, domain: quotientDomain(above, below, sameUnit ? HUNDRED : ONE), words };
  },
} satisfies {
  [K in ExpressionSyntax["kind"]]: (
    syntax: Extract<ExpressionSyntax, { kind: K }>,
    scope: Scope,
  ) => Measure | null;
};

export function checkMeasure(expression: ExpressionSyntax, scope: Scope): Measure | null {
  return measures[expression.kind](expression as never, scope);
}

/**
 * Tells of bounds outside what the measure can be. `từ 0` is exempt: people begin to count there, whatever the least
 * value.
 */
export function reportBeyond(
  { lower, upper }: Interval,
  { stretch }: NumberInterval,
  { domain, unit, words }: Measure,
  { findings }: Scope,
): void {
  if (domain === null) return;
  const possible = clip(domain, domain);
  const say = (bound: IntervalBound, at: Exact) =>
    findings.add("bound-beyond-domain", bound.span, [
      formatQuantityVi(exactText(at), unit),
      words,
      stretchWords(possible, domain.step, unit),
    ]);
  const low = beyond(stretch.low, possible.low, domain.step);
  if (lower !== null && low !== null && low.side < 0 && compare(low.at, ZERO) !== 0) say(lower, low.at);
  const high = beyond(stretch.high, possible.high, domain.step);
  if (upper !== null && high !== null && high.side > 0) say(upper, high.at);
}

function beyond(
  cut: Cut,
  edge: Cut,
  step: Exact | null,
): { readonly at: Exact; readonly side: number } | null {
  if (typeof cut === "string" || typeof edge === "string") return null;
  const snapped = snap(cut, step);
  if (typeof snapped === "string") return null;
  return { at: cut.at, side: compare(snapped.at, edge.at) };
}

/** A datum that must be a number; null after a diagnostic. */
export function useNumber(name: Text, scope: Scope): DatumSymbol | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (datum.kind === "count" || datum.kind === "decimal" || datum.kind === "percent") return datum;
  scope.findings.add("not-a-number", name.span, [datum.name, datum.kind]);
  return null;
}

/** The least value above 0 that a datum with these decimals can have. */
function leastAboveZero({ digits }: DatumSymbol): string {
  return exactText({ n: 1n, d: 10n ** BigInt(digits ?? 0) });
}

function mayBeZero(datum: DatumSymbol): boolean {
  const low = lowest(datum);
  return low !== "unknown" && (low === null || compare(low, ZERO) <= 0);
}

/** Every value between the extremes: the numbers that a fraction of two counts can take lie densely. */
function quotientDomain(above: DatumSymbol, below: DatumSymbol, factor: Exact): Domain | null {
  const [aLow, aHigh, bLow, bHigh] = [lowest(above), highest(above), lowest(below), highest(below)];
  if (aLow === "unknown" || aHigh === "unknown" || bLow === "unknown" || bHigh === "unknown") return null;
  if (bLow === null || compare(bLow, ZERO) <= 0) return null;

  let low: Cut = "lowest";
  if (aLow !== null) {
    const divisor = compare(aLow, ZERO) < 0 ? bLow : bHigh;
    if (divisor !== null) low = { at: times(over(aLow, divisor), factor), after: false };
    else low = { at: ZERO, after: compare(aLow, ZERO) > 0 };
  }
  let high: Cut = "highest";
  if (aHigh !== null) {
    const divisor = compare(aHigh, ZERO) < 0 ? bHigh : bLow;
    if (divisor !== null) high = { at: times(over(aHigh, divisor), factor), after: true };
    else high = { at: ZERO, after: false };
  }
  if (neverAbove(above, below)) high = lowerCut(high, { at: factor, after: true });
  if (neverBelow(above, below)) low = higherCut(low, { at: factor, after: false });
  return compareCuts(low, high) < 0 ? { low, high, step: null } : null;
}
