import type { Target } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { TargetRow, Text } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import type { DocumentTree, TargetNode } from "../document/tree.ts";
import { sameUnit } from "../expressions/units.ts";
import { requirePeriod } from "../header/period.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol, TargetSymbol } from "../symbols.ts";
import { boundOf, checkRow, quantityOf, readRow } from "./row.ts";
import { checkTable } from "./table.ts";

/**
 * First pass: what each clause declares by itself, by folded name. A name that another target or a datum has is
 * reported; the first of two targets wins.
 */
export function declareTargets(
  { targets }: DocumentTree,
  data: ReadonlyMap<string, DatumSymbol>,
  { findings, lineOf }: Pick<Scope, "findings" | "lineOf">,
): Map<string, TargetSymbol> {
  const symbols = new Map<string, TargetSymbol>();
  for (const node of targets) {
    const { name } = node.clause;
    if (name === null) continue;
    const key = foldName(name.value);
    const earlier = symbols.get(key)?.node.clause ?? data.get(key)?.clause;
    if (earlier !== undefined) {
      findings.add("target-name-taken", name.span, [name.value, earlier.kind, lineOf(earlier.span.start)]);
    }
    if (!symbols.has(key)) symbols.set(key, declareTarget(node, name.value, data));
  }
  return symbols;
}

function declareTarget(node: TargetNode, name: string, data: ReadonlyMap<string, DatumSymbol>): TargetSymbol {
  const { clause } = node;
  const first = clause.rows.map(boundOf).find((bound) => bound !== null) ?? null;
  const quantity = first && quantityOf(first.bound);
  const unit = quantity && (quantity.unit?.value ?? "");
  const sound = clause.rows.filter((row) => isLike(row, first?.direction ?? null, unit));
  const rows = sound.map(readRow).filter((row) => row !== null);
  return {
    node,
    name,
    code: clause.code?.value ?? "",
    unit,
    direction: first?.direction ?? null,
    byYear: clause.byYear,
    by: clause.by === null ? null : (data.get(foldName(clause.by.value)) ?? "unknown"),
    rows: rows.length === clause.rows.length && rows.length > 0 ? rows : null,
  };
}

/** Whether the row points the same way as the first one, in the same unit. */
function isLike(row: TargetRow, direction: TargetSymbol["direction"], unit: string | null): boolean {
  const found = boundOf(row);
  const quantity = found && quantityOf(found.bound);
  return found?.direction === direction && sameUnit(quantity?.unit?.value ?? "", unit ?? "");
}

/** The models of all targets, in text order; null when one is unsound. Tells of those that nothing uses. */
export function checkTargets({ targets }: DocumentTree, scope: Scope): readonly Target[] | null {
  const models = targets.map((node) => {
    const symbol = scope.targets.get(foldName(node.clause.name?.value ?? ""));
    return symbol?.node === node ? checkTarget(symbol, scope) : null;
  });
  return allKnown(models);
}

function checkTarget(symbol: TargetSymbol, scope: Scope): Target | null {
  const { node, name, code, unit, direction, byYear } = symbol;
  const { clause, basis, measureLink } = node;
  if (!scope.usedTargets.has(symbol) && !scope.doubtful) {
    scope.findings.add("target-unused", clause.name?.span ?? clause.span, [name]);
  }
  const by = clause.by && checkChoice(clause.by, scope);
  const dated = !byYear || requirePeriod(clause.name?.span ?? clause.span, scope);
  const rows = allKnown(clause.rows.map((row) => checkRow(row, symbol, by, scope)));
  if (rows === null || rows.length === 0 || scope.broken(clause.span)) return null;
  if (!dated || (clause.by !== null && by === null)) return null;
  const complete = checkTable(symbol, by, scope);
  if (!complete || unit === null || direction === null || clause.code === null) return null;
  return {
    code,
    name,
    unit,
    direction,
    byYear,
    by: by?.code ?? null,
    rows,
    measure: measureLink?.code?.value ?? null,
    proposed: clause.proposed,
    basis: basis.map(({ text }) => text?.value ?? ""),
  };
}

/** The choice datum of `theo [loại trường]`; null after a diagnostic. */
function checkChoice(name: Text, scope: Scope): DatumSymbol | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (datum.kind === "choice") return datum;
  scope.findings.add("not-a-choice", name.span, [datum.name, datum.kind]);
  return null;
}
