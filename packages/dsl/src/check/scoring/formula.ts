import { spelling } from "../../lexer/vocabulary.ts";
import { endsOf } from "../../numbers/cut.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import { checkMeasure } from "../expressions/measure.ts";
import { sameUnit } from "../expressions/units.ts";
import { demandRounding } from "../header/roundings.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { heldIn, type Outcomes, UNKNOWN } from "./outcomes.ts";

const POINTS = spelling("Points");

/** `chấm bằng 60% × [a] + …`: an expression in điểm, held in the range of the criterion. */
export function checkFormula(
  { clause }: ScoringNodeOf<"formula">,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  const measure = clause.expression && checkMeasure(clause.expression, scope);
  if (measure === null || clause.expression === null) return UNREADABLE_HEAD;
  if (!sameUnit(measure.unit, POINTS)) {
    scope.findings.add("formula-not-points", clause.expression.span, [measure.unit]);
    return UNREADABLE_HEAD;
  }
  const { decimals } = measure;
  demandRounding(decimals, "criterion", clause.expression.span, scope);
  const { domain } = measure;
  const ends = domain && endsOf(domain);
  const outcomes: Outcomes =
    ends === null
      ? UNKNOWN
      : { worst: ends.least?.value ?? "none", best: ends.greatest?.value ?? "none", decimals };
  return { model: { kind: "formula", expression: measure.expression }, outcomes: heldIn(outcomes, extent) };
}
