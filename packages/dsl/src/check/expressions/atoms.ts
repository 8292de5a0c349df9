import { formatQuantityVi } from "@tieuchi/engine";
import type { Quantity, Expression as Syntax, Text } from "../../ast.ts";
import type { Decimals } from "../../numbers/decimals.ts";
import { decimalsOf, exact, exactText, normalDecimal, ONE, ZERO } from "../../numbers/exact.ts";
import { pointRange } from "../../numbers/range.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";
import { rangeOfDatum } from "./datum-range.ts";
import { constantLinear } from "./linear.ts";
import { NOTHING_READ, type Term } from "./term.ts";

type SyntaxOf<K extends Syntax["kind"]> = Extract<Syntax, { kind: K }>;

/** A datum that must be a number; null after a diagnostic. */
export function useNumber(name: Text, scope: Scope): DatumSymbol | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (datum.kind === "count" || datum.kind === "decimal" || datum.kind === "percent") return datum;
  scope.findings.add("not-a-number", name.span, [datum.name, datum.kind]);
  return null;
}

/** `[dân số]` */
export function buildDatum({ name }: SyntaxOf<"datum">, scope: Scope): Term | null {
  const datum = useNumber(name, scope);
  if (datum === null || datum.unit === null) return null;
  return {
    ...readingOf(datum, datum.digits),
    expression: { kind: "datum", code: datum.code, unit: datum.unit },
    unit: datum.unit,
    words: `[${datum.name}]`,
  };
}

const TICKED_UNIT = "mục";

/** `số mục [nội dung]` */
export function buildTicked({ name }: SyntaxOf<"ticked">, scope: Scope): Term | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (datum.kind !== "checklist") {
    scope.findings.add("not-a-checklist", name.span, [datum.name, datum.kind]);
    return null;
  }
  return {
    ...readingOf(datum, 0),
    expression: { kind: "ticked", datum: datum.code, unit: TICKED_UNIT },
    unit: TICKED_UNIT,
    words: `số mục [${datum.name}]`,
  };
}

function readingOf(datum: DatumSymbol, decimals: Decimals) {
  return {
    binding: "atom",
    decimals,
    reads: { ...NOTHING_READ, data: [datum] },
    rangeIn: (situation) => rangeOfDatum(datum, situation),
    linearIn: ({ values }) => {
      const known = values.get(datum);
      return known === undefined
        ? { constant: ZERO, factors: new Map([[datum, ONE]]) }
        : constantLinear(known);
    },
  } satisfies Partial<Term>;
}

/** `90%`, `10 điểm`, `2` */
export function buildNumber({ quantity }: SyntaxOf<"number">): Term {
  return numberTerm(quantity, quantity.unit?.value ?? "");
}

export function numberTerm({ value: written }: Quantity, unit: string): Term {
  const value = exact(written);
  return {
    expression: { kind: "number", value: normalDecimal(written), unit },
    unit,
    words: formatQuantityVi(exactText(value), unit),
    binding: "atom",
    decimals: decimalsOf(value),
    reads: NOTHING_READ,
    rangeIn: () => pointRange(value),
    linearIn: () => constantLinear(value),
  };
}
