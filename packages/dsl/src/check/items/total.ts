import { moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import { decimalsOf, over } from "../../numbers/exact.ts";
import type { DocumentTree } from "../document/tree.ts";
import { demandRounding } from "../header/roundings.ts";
import type { Scope } from "../scope.ts";
import { mayLosePoints } from "./applicability.ts";
import { isBase } from "./extents.ts";
import type { CheckedItems } from "./items.ts";

/** The total: some group must make it, and `quy tổng về …` must come out even or be rounded. */
export function checkTotal(
  { set, groups, doubtful }: DocumentTree,
  checked: CheckedItems,
  scope: Scope,
): void {
  const base = groups.filter(isBase);
  const [first] = groups;
  if (first !== undefined && base.length === 0 && !doubtful) {
    scope.findings.add("base-group-missing", first.clause.span, []);
  }
  const scale = set?.totalScale ?? null;
  if (scale === null) return;
  const decimals = mostDecimals(...groups.map((group) => checked.get(group)?.decimals ?? null));
  const { declared, total } = scope.extents;
  if (base.some(mayLosePoints)) demandRounding("endless", "total", scale.span, scope);
  else if (declared !== null && total.maximum !== null && declared.n > 0n) {
    const rate = decimalsOf(over(total.maximum, declared));
    demandRounding(moreDecimals(decimals, rate), "total", scale.span, scope);
  }
}
