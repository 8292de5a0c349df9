import {
  type Code,
  type Criterion,
  type Datum,
  type EvidenceRequirement,
  formatQuantityVi,
  type Group,
  type Item,
  type NotApplicableRule,
} from "@tieuchi/engine";
import type { Quantity } from "../ast.ts";
import { foldName } from "../fold.ts";
import { spelling } from "../vocabulary.ts";
import { reachesMaximum, withinMaximum } from "./awards.ts";
import { checkDatum } from "./datum.ts";
import { compare, type Exact, exactText, sum } from "./exact.ts";
import { replaceWith } from "./fixes.ts";
import { checkGivenPoints } from "./points.ts";
import { checkScoring } from "./scoring.ts";
import { type Scope, scopeOf } from "./symbols.ts";
import type { CriterionNode, GroupNode, ItemNode } from "./tree.ts";

/** The declared maximum of each item; null where it could not be read. */
export type Maxima = ReadonlyMap<ItemNode, Exact | null>;

export function readMaxima(items: readonly ItemNode[], scope: Scope): Maxima {
  return new Map(items.map((item) => [item, checkMaximum(item.clause.points, item.kind, scope)]));
}

function checkMaximum(points: Quantity | null, kind: ItemNode["kind"], scope: Scope): Exact | null {
  const value = checkGivenPoints(points, scope);
  if (value === null || points === null) return null;
  if (value.n > 0n) return value;
  scope.findings.add("maximum-not-positive", points.span, [kind]);
  return null;
}

/** Checks every item, also one without a place in the tree, and gives the models of those that are sound. */
export function checkItems(
  items: readonly ItemNode[],
  maxima: Maxima,
  scope: Scope,
): ReadonlyMap<ItemNode, Item> {
  const models = new Map<ItemNode, Item>();
  for (const item of items) {
    if (item.kind !== "criterion") continue;
    const model = checkCriterion(item, maxima.get(item) ?? null, scope);
    if (model !== null) models.set(item, model);
  }
  // A group stands above what it holds, so from the end upwards every child comes before its parent.
  for (const item of items.toReversed()) {
    if (item.kind !== "group") continue;
    const model = checkGroup(item, maxima, models, scope);
    if (model !== null) models.set(item, model);
  }
  return models;
}

function head({ clause, basis }: ItemNode, maximum: Exact | null) {
  const { ordinal, title, code, proposed } = clause;
  if (ordinal === null || title === null || code === null || maximum === null) return null;
  return {
    code: code.value satisfies Code,
    ordinal: ordinal.value,
    title: title.value,
    maximum: exactText(maximum),
    proposed,
    basis: basis.map(({ text }) => text?.value ?? ""),
  };
}

function checkGroup(
  node: GroupNode,
  maxima: Maxima,
  models: ReadonlyMap<ItemNode, Item>,
  scope: Scope,
): Group | null {
  const { findings } = scope;
  const { clause, children, doubtful } = node;
  const maximum = maxima.get(node) ?? null;
  if (children.length === 0) {
    if (!doubtful && clause.ordinal !== null)
      findings.add("group-empty", clause.span, [clause.ordinal.value]);
    return null;
  }
  const parts = children.map((child) => maxima.get(child) ?? null).filter((part) => part !== null);
  if (maximum !== null && clause.points !== null && parts.length === children.length && !doubtful) {
    const total = sum(parts);
    if (compare(total, maximum) !== 0) {
      const text = formatQuantityVi(exactText(total), spelling("Points"));
      findings.add(
        "sum-differs",
        clause.points.span,
        [clause.ordinal?.value ?? "", exactText(maximum), exactText(total)],
        replaceWith(clause.points.span, text),
      );
    }
  }
  const items = children.map((child) => models.get(child)).filter((model) => model !== undefined);
  const common = head(node, maximum);
  return common && items.length === children.length ? { kind: "group", ...common, items } : null;
}

function checkCriterion(node: CriterionNode, maximum: Exact | null, outer: Scope): Criterion | null {
  const { clause, doubtful, scoring } = node;
  const scope = scopeOf(node, outer);
  const checked = scoring && checkScoring(scoring, maximum, scope);
  if (scoring === null && !doubtful) {
    scope.findings.add("scoring-missing", clause.ordinal?.span ?? clause.span, [clause.ordinal?.value ?? ""]);
  }
  if (scoring !== null && "lines" in scoring && scoring.lines.length === 0 && !doubtful) {
    scope.findings.add("scoring-without-lines", scoring.clause.span, [scoring.kind]);
  } else if (checked !== null && !doubtful) {
    reachesMaximum(checked.best, maximum, clause.points, scope);
  }
  const notApplicable = checkNotApplicable(node, maximum, scope);
  for (const datum of scope.used) outer.used.add(datum);

  const data = checkData(node, outer);
  const common = head(node, maximum);
  if (common === null || data === null || checked === null || checked.model === null) return null;
  return {
    kind: "criterion",
    ...common,
    office: node.office?.text?.value ?? null,
    guidance: node.guidance.map(({ text }) => text?.value ?? ""),
    data,
    evidence: checkEvidence(node),
    scoring: checked.model,
    notApplicable,
  };
}

function checkData(node: CriterionNode, scope: Scope): readonly Datum[] | null {
  const symbols = node.data.map(({ name }) => name && scope.data.get(foldName(name.value)));
  const own = symbols.map((symbol, index) => (symbol && symbol.clause === node.data[index] ? symbol : null));
  const checked = own.map((symbol) => symbol && checkDatum(symbol, scope));
  const data = checked.filter((datum) => datum !== null);
  return data.length === node.data.length ? data : null;
}

function checkEvidence({ evidence }: CriterionNode): readonly EvidenceRequirement[] {
  return evidence.map(({ title, code, required }) => ({
    code: code?.value ?? "",
    title: title?.value ?? "",
    required,
  }));
}

/** `khi không áp dụng` must stand exactly where a datum of the scoring may not apply. */
function checkNotApplicable(
  node: CriterionNode,
  maximum: Exact | null,
  scope: Scope,
): NotApplicableRule | null {
  const { notApplicable, clause, doubtful } = node;
  const mayNotApply = [...scope.used].find((datum) => datum.clause.mayNotApply);
  if (notApplicable === null) {
    if (mayNotApply !== undefined && !doubtful) {
      scope.findings.add("not-applicable-rule-missing", clause.span, [mayNotApply.name]);
    }
    return null;
  }
  const unreadable = scope.doubtful || node.data.some((datum) => scope.broken(datum.span));
  const judged = node.scoring?.kind === "judgement";
  const readable = node.scoring !== null && !unreadable && !scope.broken(node.scoring.clause.span);
  if (mayNotApply === undefined && readable && !judged) {
    scope.findings.add("not-applicable-rule-dead", notApplicable.span, []);
  }
  const { rule } = notApplicable;
  if (rule === null) return null;
  if (rule === "excluded") return { kind: "excluded" };
  const points = checkGivenPoints(rule, scope);
  if (points === null || !withinMaximum(points, maximum, rule.span, scope)) return null;
  return { kind: "points", points: exactText(points), proposed: notApplicable.proposed };
}
