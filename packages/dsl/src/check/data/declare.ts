import type { DatumClause, DatumType } from "../../ast.ts";
import type { DocumentTree } from "../document/tree.ts";
import { firstByName } from "../first-by-name.ts";
import { MOST_DECIMALS } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";

/** First pass: every datum by folded name, those of the set first; the first of two equal names wins, the other is reported. */
export function declareData(
  document: DocumentTree,
  scope: Pick<Scope, "findings" | "lineOf">,
): Map<string, DatumSymbol> {
  const ofCriteria = document.items.flatMap((item) => (item.kind === "criterion" ? item.data : []));
  const declared = [...(document.set?.data ?? []), ...ofCriteria].flatMap(
    (clause) => declareDatum(clause) ?? [],
  );
  return firstByName(
    declared,
    ({ clause }) => clause.name,
    (name, earlier) => {
      const line = scope.lineOf(earlier.clause.span.start);
      scope.findings.add("name-repeated", name.span, [name.value, earlier.name, line]);
    },
  );
}

/** What a clause declares by itself. Limits that are names are looked up once all names are known. */
function declareDatum(clause: DatumClause): DatumSymbol | null {
  if (clause.name === null) return null;
  const { type } = clause;
  return {
    clause,
    name: clause.name.value,
    code: clause.code?.value ?? "",
    kind: type?.kind ?? null,
    unit: null,
    digits: type === null ? 0 : digitsOf(type),
    options: type?.kind === "choice" || type?.kind === "checklist" ? type.options : [],
    from: "unknown",
    to: "unknown",
    circle: null,
  };
}

function digitsOf(type: DatumType): number | null {
  if (type.kind !== "decimal" && type.kind !== "percent") return 0;
  if (type.digits === null) return type.kind === "percent" ? 0 : null;
  const { value } = type.digits;
  return /^\d+$/.test(value) && Number(value) <= MOST_DECIMALS ? Number(value) : null;
}
