/** Caps on several lines: inner ones first, each taking the lines that it holds as one. */
import { ZERO } from "../decimal.ts";
import { addFractions, compareFractions, type Fraction, formatFraction, wholeFraction } from "../fraction.ts";
import { modelMessages } from "../messages/model.ts";
import type { CountLine, LineCap, Scoring } from "../model.ts";
import { ModelFormatError, modelDecimal } from "../model-error.ts";
import type { LineCapTrace } from "../result.ts";
import type { Scope } from "../scope.ts";

type Cut = (parts: readonly Fraction[]) => Fraction;

const cuts = {
  "at-most"({ points }: Extract<LineCap["rule"], { kind: "at-most" }>, where: string): Cut {
    const most = wholeFraction(modelDecimal(points, where));
    return (parts) => {
      const sum = parts.reduce(addFractions, NOTHING);
      return compareFractions(sum, most) > 0 ? most : sum;
    };
  },
  highest: (): Cut => (parts) => parts.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a), NOTHING),
} satisfies {
  [K in LineCap["rule"]["kind"]]: (rule: Extract<LineCap["rule"], { kind: K }>, where: string) => Cut;
};

const NOTHING = wholeFraction(ZERO);

export interface Capped {
  /** What is left of each line; of several under a cap, the first of them stands for all. */
  readonly amounts: readonly Fraction[];
  readonly traces: readonly LineCapTrace[];
}

/** `amounts` holds one for each line. */
export function compileCaps(
  { caps, lines }: Pick<Scoring, "caps" | "lines">,
  { where }: Scope,
): (amounts: readonly Fraction[]) => Capped {
  if (!areSound(caps, lines)) throw new ModelFormatError(modelMessages.lineCap(where));
  const compiled = caps.map(({ lines: held, rule }) => {
    const cut = cuts[rule.kind] as (rule: LineCap["rule"], where: string) => Cut;
    return { held, cut: cut(rule, where) };
  });
  return (amounts) => {
    const left = [...amounts];
    const traces = compiled.map(({ held, cut }): LineCapTrace => {
      const parts = held.flatMap((line) => left[line] ?? []);
      const after = cut(parts);
      for (const [index, line] of held.entries()) left[line] = index === 0 ? after : NOTHING;
      return { before: formatFraction(parts.reduce(addFractions, NOTHING)), after: formatFraction(after) };
    });
    return { amounts: left, traces };
  };
}

/** Lines that are there, all of one kind; two caps lie one inside the other, the inner one first, or apart. */
function areSound(caps: readonly LineCap[], lines: readonly CountLine[]): boolean {
  const sets = caps.map(({ lines: held }) => new Set(held));
  return caps.every(({ lines: held }, index) => {
    const kinds = new Set(held.map((line) => lines[line]?.kind));
    const later = sets.slice(index + 1);
    const apart = (other: ReadonlySet<number>) => held.every((line) => !other.has(line));
    const inside = (other: ReadonlySet<number>) => held.every((line) => other.has(line));
    if (kinds.size !== 1 || kinds.has(undefined) || sets[index]?.size !== held.length) return false;
    return later.every((other) => apart(other) || inside(other));
  });
}
