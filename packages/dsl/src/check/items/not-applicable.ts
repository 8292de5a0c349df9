import type { NotApplicableRule } from "@tieuchi/engine";
import { itemWords } from "../../messages/words.ts";
import { exactText } from "../../numbers/exact.ts";
import { scoringSpans } from "../document/scoring-tree.ts";
import type { CriterionNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "../scoring/award-points.ts";
import { mayBeLeftOut } from "./applicability.ts";

/** `khi không áp dụng` must stand exactly where something that the scoring reads may not apply. */
export function checkNotApplicable(node: CriterionNode, scope: Scope): NotApplicableRule | null {
  const { notApplicable, clause, doubtful } = node;
  const reason = whatMayNotApply(scope);
  if (notApplicable === null) {
    if (reason !== null && !doubtful) {
      scope.findings.add("not-applicable-rule-missing", clause.span, [reason]);
    }
    return null;
  }
  const unreadable = scope.doubtful || node.data.some((datum) => scope.broken(datum.span));
  const judged = node.scoring?.kind === "judgement";
  const readable = node.scoring !== null && !unreadable && !scoringSpans(node.scoring).some(scope.broken);
  if (reason === null && readable && !judged) {
    scope.findings.add("not-applicable-rule-dead", notApplicable.span, []);
  }
  const { rule } = notApplicable;
  if (rule === null) return null;
  if (rule === "excluded") return { kind: "excluded" };
  if (scope.scale === "criteria") {
    scope.findings.add("points-in-set-without-points", rule.span, []);
    return null;
  }
  const points = checkOutcome(rule, scope.extents.of(node), scope);
  return points && { kind: "points", points: exactText(points), proposed: notApplicable.proposed };
}

/** The words for the first thing read so far that may not apply: `[số trường]`, `[a] / [b]`, `nhóm 3`; null: none. */
function whatMayNotApply({ used, vanishing, scoreUses }: Scope): string | null {
  const datum = [...used].find(({ clause }) => clause.mayNotApply);
  if (datum !== undefined) return `[${datum.name}]`;
  const [division] = vanishing;
  if (division !== undefined) return division;
  const use = scoreUses.find((use) => use.as === "value" && use.of !== "total" && mayBeLeftOut(use.of));
  if (use === undefined || use.of === "total") return null;
  return itemWords(use.of.kind, use.of.clause.ordinal?.value ?? "");
}
