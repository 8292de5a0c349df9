/** Awards in words, and their numbers put in. */

import { steps } from "../../constructs/awards.ts";
import { parseDecimal } from "../../decimal.ts";
import { formatNumberVi, formatQuantityVi } from "../../format-vi.ts";
import {
  addFractions,
  divideFractions,
  formatFraction,
  isZero,
  multiplyFractions,
  negateFraction,
  parseFraction,
  wholeFraction,
} from "../../fraction.ts";
import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import type { Award, PlainAward } from "../../model.ts";
import type { MeasureTrace } from "../../result.ts";
import { showExact, showQuantity } from "../exact.ts";
import { expressionText } from "../expression.ts";
import type { Names } from "../names.ts";

type Of<K extends Award["kind"]> = Extract<Award, { kind: K }>;

interface Words<K extends Award["kind"]> {
  text(award: Of<K>, unit: string, names: Names): string;
  /** null where the text says it all. */
  worked(award: Of<K>, value: string, unit: string, reference: MeasureTrace | null): string | null;
}

const awards = {
  fixed: { text: plainAwardText, worked: () => null },
  part: { text: plainAwardText, worked: ({ points }) => explanationMessages.points(points) },
  proportional: {
    text: ({ reference, points }, _unit, names) => say.proportional(expressionText(reference, names), points),
    worked({ reference, points }, value, unit, traced) {
      const against = reference.kind === "number" ? reference.value : (traced?.value ?? null);
      const [amount, divisor, factor] = [
        parseFraction(value),
        parseFraction(against ?? ""),
        parseDecimal(points),
      ];
      if (against === null || !amount || !divisor || !factor || isZero(divisor)) return null;
      const result = divideFractions(multiplyFractions(amount, wholeFraction(factor)), divisor);
      const [shown, top] = [showQuantity(value, unit), showQuantity(against, unit)];
      return say.proportionalWorked(shown, top, points, showExact(formatFraction(result)));
    },
  },
  stepped: {
    text: ({ start, direction, points, step, rest, side, origin, limit }, unit) => {
      const [each, from] = [formatQuantityVi(step, unit), formatQuantityVi(origin, unit)];
      const text = say.stepped(start, direction, points, each, rest === "dropped", side, from);
      const prorated = rest === "prorated" ? say.withRest : "";
      return text + prorated + (limit === null ? "" : say.steppedLimit(direction, limit));
    },
    worked: steppedWorked,
  },
} satisfies { [K in Award["kind"]]: Words<K> };

function steppedWorked(
  { start, direction, points, step, rest, side, origin, limit }: Of<"stepped">,
  value: string,
) {
  const [amount, from, size, base, each] = [
    parseFraction(value),
    parseFraction(origin),
    parseDecimal(step),
    parseFraction(start),
    parseFraction(points),
  ];
  if (!amount || !from || !size || !base || !each) return null;
  const above = addFractions(amount, negateFraction(from));
  const count = steps(side === "above" ? above : negateFraction(above), size, rest);
  const change = multiplyFractions(each, count);
  const result = addFractions(base, direction === "award" ? change : negateFraction(change));
  const shown = showExact(formatFraction(result));
  const worked = say.steppedWorked(start, direction, points, showExact(formatFraction(count)), shown);
  const most = limit === null ? null : parseFraction(limit);
  const room = most && addFractions(result, negateFraction(most)).numerator.coefficient;
  const beyond = room !== null && (direction === "award" ? room > 0n : room < 0n);
  return beyond && limit !== null ? worked + say.steppedHeld(limit) : worked;
}

export function plainAwardText(award: PlainAward): string {
  return award.kind === "fixed"
    ? explanationMessages.points(award.points)
    : say.part(`${formatNumberVi(award.percent)}%`);
}

export function awardText(award: Award, unit: string, names: Names): string {
  const { text } = awards[award.kind] as Words<Award["kind"]>;
  return text(award, unit, names);
}

/** `90% / 96% × 15 điểm = 14,0625 điểm` */
export function awardWorked(
  award: Award,
  value: string,
  unit: string,
  reference: MeasureTrace | null,
): string | null {
  const { worked } = awards[award.kind] as Words<Award["kind"]>;
  return worked(award, value, unit, reference);
}
