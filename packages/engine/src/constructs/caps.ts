/** Caps on several lines: inner ones first, each taking the lines that it holds as one. */
import { ZERO } from "../decimal.ts";
import { addFractions, compareFractions, type Fraction, formatFraction, wholeFraction } from "../fraction.ts";
import { modelMessages } from "../messages/model.ts";
import type { LineCap } from "../model.ts";
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
  /** What is left of each line, or of several as one, by the position of the first of them. */
  readonly amounts: readonly Fraction[];
  readonly traces: readonly LineCapTrace[];
}

/** `amounts` has a row for each line. */
export function compileCaps(
  caps: readonly LineCap[],
  lineCount: number,
  scope: Scope,
): (amounts: readonly Fraction[]) => Capped {
  const compiled = caps.map(({ lines, rule }) => {
    if (lines.length === 0 || lines.some((line) => line >= lineCount)) {
      throw new ModelFormatError(modelMessages.lineCap(scope.where));
    }
    const cut = cuts[rule.kind] as (rule: LineCap["rule"], where: string) => Cut;
    return { lines, cut: cut(rule, scope.where) };
  });
  return (amounts) => {
    const left = [...amounts];
    const traces = compiled.map(({ lines, cut }): LineCapTrace => {
      const parts = lines.flatMap((line) => left[line] ?? []);
      const after = cut(parts);
      // The first line now stands for all of them; an outer cap takes them as one.
      for (const line of lines) left[line] = NOTHING;
      left[lines[0] ?? 0] = after;
      return { before: formatFraction(parts.reduce(addFractions, NOTHING)), after: formatFraction(after) };
    });
    return { amounts: left, traces };
  };
}
