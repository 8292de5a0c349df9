import type { Code, Criterion, EvidenceRequirement } from "@tieuchi/engine";
import type { Decimals } from "../../numbers/decimals.ts";
import { compare, decimalsOf, exactText } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { checkOwnData } from "../data/datum.ts";
import type { CriterionNode } from "../document/tree.ts";
import { type Scope, type ScoreUse, scopeOf } from "../scope.ts";
import { checkScoring } from "../scoring/index.ts";
import { type Outcomes, UNKNOWN } from "../scoring/outcomes.ts";
import { assumingItApplies } from "../situations/assumptions.ts";
import type { Extent } from "./extents.ts";
import { checkItemHead } from "./item-head.ts";
import { checkNotApplicable } from "./not-applicable.ts";

/** What became of an item. */
export interface CheckedItem<M> {
  /** null after a diagnostic. */
  readonly model: M | null;
  /** Decimals that its score may have, as far as they are known. */
  readonly decimals: Decimals;
  /** Scores that decide whether it applies, and those that its own is made from. */
  readonly uses: { readonly applies: readonly ScoreUse[]; readonly score: readonly ScoreUse[] };
}

/** A criterion with its data, its scoring and what it gives where that does not apply. */
export function checkCriterion(node: CriterionNode, scope: Scope): CheckedItem<Criterion> {
  const { clause, doubtful, scoring } = node;
  if (scoring === null && !doubtful) {
    scope.findings.add("scoring-missing", clause.ordinal?.span ?? clause.span, [clause.ordinal?.value ?? ""]);
  }
  const extent = scope.extents.of(node);
  const { head, uses } = checkItemHead(node, scope);
  // The scoring has a record of its own: only what it reads can make the criterion not applicable.
  const own = assumingItApplies(node, scopeOf(node, scope));
  const { model, outcomes } =
    scoring === null ? { model: null, outcomes: UNKNOWN } : checkScoring(scoring, extent, own);
  if (!doubtful) reachesMaximum(outcomes, extent, node, scope);
  const notApplicable = checkNotApplicable(node, own);
  for (const datum of own.used) scope.used.add(datum);
  const data = checkOwnData(node.data, scope);
  const measures = checkMeasureLinks(node, scope);

  const rounding = scope.roundings.criterion;
  const decimals = rounding === null ? outcomes.decimals : decimalsOf(rounding);
  const common = { decimals, uses: { applies: uses, score: own.scoreUses } };
  const { low, high } = extent;
  if (head === null || data === null || model === null || !isNumber(low) || high === null) {
    return { ...common, model: null };
  }
  return {
    ...common,
    model: {
      kind: "criterion",
      ...head,
      office: node.office?.text?.value ?? null,
      guidance: node.guidance.map(({ text }) => text?.value ?? ""),
      measures,
      data,
      evidence: checkEvidence(node),
      scoring: model,
      range: { from: exactText(low), to: high === "none" ? null : exactText(high) },
      notApplicable,
    },
  };
}

/** The maximum must be what the best case gives. */
function reachesMaximum(
  { best }: Outcomes,
  { maximum }: Extent,
  { clause }: CriterionNode,
  { findings }: Scope,
): void {
  if (!isNumber(best) || maximum === null || clause.points === null) return;
  if (compare(best, maximum) >= 0) return;
  findings.add("maximum-unreachable", clause.points.span, [exactText(maximum), exactText(best)]);
}

/** Each measure once. */
function checkMeasureLinks({ measureLinks }: CriterionNode, { findings }: Scope): readonly Code[] {
  const codes = measureLinks.map(({ code }) => code?.value ?? "");
  for (const [index, { code }] of measureLinks.entries()) {
    const repeated = code !== null && codes.indexOf(code.value) < index;
    if (repeated) findings.add("measure-link-repeated", code.span, [code.value]);
  }
  return [...new Set(codes)];
}

function checkEvidence({ evidence }: CriterionNode): readonly EvidenceRequirement[] {
  return evidence.map(({ title, code, required }) => ({
    code: code?.value ?? "",
    title: title?.value ?? "",
    required,
  }));
}
