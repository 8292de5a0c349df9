import type { Expression as Syntax } from "../../ast.ts";
import { ONE, whole } from "../../numbers/exact.ts";
import { closedRange, pointRange } from "../../numbers/range.ts";
import { requirePeriod } from "../header/period.ts";
import type { Scope } from "../scope.ts";
import { constantLinear } from "./linear.ts";
import { NOTHING_READ, type Term } from "./term.ts";

/** `năm`: the year that is scored, a pure number. */
export function buildYear({ span }: Extract<Syntax, { kind: "year" }>, scope: Scope): Term | null {
  if (!requirePeriod(span, scope)) return null;
  const { period } = scope;
  const all =
    period === null || period === "unknown"
      ? null
      : closedRange(whole(period.firstYear), whole(period.lastYear), ONE);
  return {
    expression: { kind: "year", unit: "" },
    unit: "",
    words: "năm",
    binding: "atom",
    decimals: 0,
    reads: { ...NOTHING_READ, year: true },
    rangeIn: ({ year }) => (year === null ? all : pointRange(whole(year))),
    linearIn: ({ year }) => (year === null ? null : constantLinear(whole(year))),
  };
}
