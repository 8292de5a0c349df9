import type { Rounding, Roundings } from "@tieuchi/engine";
import type { RoundingClause, Span } from "../../ast.ts";
import { insertLine } from "../../fixes.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import type { Decimals } from "../../numbers/decimals.ts";
import { compare, decimalStep, type Exact, exact, exactText, ZERO } from "../../numbers/exact.ts";
import type { SetNode } from "../document/tree.ts";
import { MOST_DECIMALS, readPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";

type Floor = RoundingClause["of"];

/** To what scores are rounded on each floor; null without a usable clause. */
export function readRoundings(set: SetNode | null): Scope["roundings"] {
  const read = (floor: Floor) => stepOf(set?.roundings[floor] ?? null);
  return { criterion: read("criterion"), group: read("group"), total: read("total") };
}

function stepOf(clause: RoundingClause | null): Exact | null {
  if (clause === null || clause.to === null) return null;
  if (clause.to.kind === "digits") {
    const written = clause.to.digits.value;
    const sound = /^\d+$/.test(written) && Number(written) <= MOST_DECIMALS;
    return sound ? decimalStep(Number(written)) : null;
  }
  const step = exact(clause.to.step.value);
  return compare(step, ZERO) > 0 ? step : null;
}

/** null after a diagnostic. */
export function checkRoundings({ roundings }: SetNode, scope: Scope): Roundings | null {
  const check = (floor: Floor): Rounding | null | "unsound" => {
    const clause = roundings[floor];
    return clause === null ? null : checkRounding(clause, scope);
  };
  const [criterion, group, total] = [check("criterion"), check("group"), check("total")];
  if (criterion === "unsound" || group === "unsound" || total === "unsound") return null;
  return { criterion, group, total };
}

function checkRounding(clause: RoundingClause, scope: Scope): Rounding | "unsound" {
  const step = stepOf(clause);
  if (clause.to?.kind === "digits" && step === null) {
    scope.findings.add("decimals-out-of-range", clause.to.digits.span, [MOST_DECIMALS]);
  }
  if (clause.to?.kind === "step") {
    if (readPoints(clause.to.step, scope) === null) return "unsound";
    if (step === null) scope.findings.add("step-not-positive", clause.to.step.span, []);
  }
  return step === null ? "unsound" : { step: exactText(step), mode: clause.mode };
}

const roundingPhrases = {
  criterion: spelling("RoundingHead"),
  group: spelling("GroupRoundingHead"),
  total: spelling("TotalRoundingHead"),
} satisfies Record<Floor, string>;

/** Tells of a result that may not end, or be too long, where the set does not say how that floor is rounded. */
export function demandRounding(decimals: Decimals, floor: Floor, span: Span, scope: Scope): void {
  const { findings, headerEnd, roundings } = scope;
  if (roundings[floor] !== null || decimals === null) return;
  if (decimals !== "endless" && decimals <= MOST_DECIMALS) return;
  const line = `${roundingPhrases[floor]} 2 ${spelling("Digits")}`;
  const fix = headerEnd === null ? null : insertLine(headerEnd, line);
  findings.add("rounding-needed", span, [line], fix);
}
