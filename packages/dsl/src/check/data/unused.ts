import type { DatumClause } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import { scoringSpans } from "../document/scoring-tree.ts";
import type { CriterionNode, DocumentTree } from "../document/tree.ts";
import type { Scope } from "../scope.ts";

/** A datum that nothing uses would be asked of people for nothing. */
export function reportUnusedData({ set, items }: DocumentTree, scope: Scope): void {
  if (scope.doubtful) return;
  const criteria = items.filter((item) => item.kind === "criterion");
  // A scoring that could not be read may well use it.
  const readable = criteria.filter((node) => !unreadable(node, scope));
  for (const node of readable) reportUnused(node.data, takesOut(node), scope);
  if (set !== null && readable.length === criteria.length) reportUnused(set.data, false, scope);
}

const unreadable = ({ scoring }: CriterionNode, { broken }: Scope): boolean =>
  scoring === null || scoringSpans(scoring).some(broken);

/** Being not applicable, a datum takes a judgement out of the score: that is a use. */
const takesOut = ({ scoring, notApplicable }: CriterionNode): boolean =>
  scoring?.kind === "judgement" && notApplicable !== null;

function reportUnused(
  clauses: readonly DatumClause[],
  takesOut: boolean,
  { data, used, findings }: Scope,
): void {
  for (const { name, mayNotApply } of clauses) {
    if (takesOut && mayNotApply) continue;
    const datum = name && data.get(foldName(name.value));
    if (name && datum && !used.has(datum)) findings.add("datum-unused", name.span, [name.value]);
  }
}
