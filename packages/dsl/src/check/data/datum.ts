import type { Datum, DatumType, Limits, Limit as ModelLimit } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { DatumClause, NumericRange, RangeLimit, DatumType as TypeSyntax } from "../../ast.ts";
import { replaceWith } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { compare, decimalStep, exactText, isMultiple } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { sameUnit } from "../expressions/units.ts";
import { firstByName } from "../first-by-name.ts";
import { MOST_DECIMALS } from "../items/points.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol, Limit } from "../symbols.ts";
import { highest, lowest } from "./limits.ts";
import { findOption } from "./options.ts";
import { writtenUnits } from "./resolve.ts";

type SyntaxOf<K extends TypeSyntax["kind"]> = Extract<TypeSyntax, { kind: K }>;

/**
 * Last pass: everything else that can be wrong with the clauses below one head, and their models; null when one is
 * unsound.
 */
export function checkOwnData(clauses: readonly DatumClause[], scope: Scope): readonly Datum[] | null {
  const models = clauses.map((clause) => {
    const symbol = scope.data.get(foldName(clause.name?.value ?? ""));
    return symbol?.clause === clause ? checkDatum(symbol, scope) : null;
  });
  return allKnown(models);
}

function checkDatum(symbol: DatumSymbol, scope: Scope): Datum | null {
  const { type, mayNotApply, code, measure, source } = symbol.clause;
  const previousOf = checkPrevious(symbol, scope);
  if (type === null) return null;
  const check = types[type.kind] as (type: TypeSyntax, symbol: DatumSymbol, scope: Scope) => DatumType | null;
  const checked = check(type, symbol, scope);
  if (code === null || checked === null || previousOf === "unsound") return null;
  return {
    code: code.value,
    name: symbol.name,
    type: checked,
    mayNotApply,
    measure: measure?.value ?? null,
    previousOf,
    source: source?.value ?? null,
  };
}

/** `là [dân số] năm trước`: a datum of the same kind and unit, that of this year. */
function checkPrevious(symbol: DatumSymbol, scope: Scope): Datum["previousOf"] | "unsound" {
  const { previousOf } = symbol.clause;
  if (previousOf === null) return null;
  const other = useDatum(previousOf, scope);
  if (other === null || other.kind === null || symbol.kind === null) return "unsound";
  if (other.clause.previousOf !== null) {
    scope.findings.add("previous-of-previous", previousOf.span, [other.name, other === symbol]);
    return "unsound";
  }
  const sameOptions =
    other.options.length === symbol.options.length &&
    other.options.every(({ value }) => findOption(symbol, value) !== null);
  if (other.kind === symbol.kind && sameUnit(other.unit ?? "", symbol.unit ?? "") && sameOptions)
    return other.code;
  scope.findings.add("previous-of-other-kind", previousOf.span, [symbol.name, other.name]);
  return "unsound";
}

const types = {
  boolean: () => ({ kind: "boolean" }),
  count: (type, symbol, scope) => {
    const limits = checkRange(type, symbol, scope);
    return limits && symbol.unit !== null ? { kind: "count", unit: symbol.unit, ...limits } : null;
  },
  decimal: (type, symbol, scope) => {
    if (type.digits === null) return null;
    const digits = checkDigits(type.digits, symbol, scope);
    const limits = checkRange(type, symbol, scope);
    return digits !== null && limits !== null && symbol.unit !== null
      ? { kind: "decimal", unit: symbol.unit, digits, ...limits }
      : null;
  },
  percent: (type, symbol, scope) => {
    const digits = checkDigits(type.digits, symbol, scope);
    const limits = checkRange(type, symbol, scope);
    return digits !== null && limits !== null ? { kind: "percent", digits, ...limits } : null;
  },
  date: ({ from, to, span }, _symbol, { findings }) => {
    if (from !== null && to !== null && from.value > to.value) {
      findings.add("limits-reversed", span, []);
      return null;
    }
    return { kind: "date", from: from?.value ?? null, to: to?.value ?? null };
  },
  choice: (type, symbol, scope) => ({ kind: "choice", options: checkOptions(type, symbol, scope) }),
  checklist: (type, symbol, scope) => ({ kind: "checklist", options: checkOptions(type, symbol, scope) }),
} satisfies {
  [K in TypeSyntax["kind"]]: (type: SyntaxOf<K>, symbol: DatumSymbol, scope: Scope) => DatumType | null;
};

function checkOptions(
  { kind, options, span }: SyntaxOf<"choice"> | SyntaxOf<"checklist">,
  { clause }: DatumSymbol,
  { findings, broken }: Scope,
): readonly string[] {
  if (options.length < 2 && !broken(clause.span)) findings.add("options-too-few", span, [kind]);
  firstByName(
    options,
    (option) => option,
    (option) => findings.add("option-repeated", option.span, [option.value]),
  );
  return options.map(({ value }) => value);
}

function checkDigits(
  written: SyntaxOf<"decimal">["digits"],
  { digits }: DatumSymbol,
  { findings }: Scope,
): number | null {
  if (written !== null && digits === null)
    findings.add("decimals-out-of-range", written.span, [MOST_DECIMALS]);
  return digits;
}

function checkRange(range: NumericRange & TypeSyntax, symbol: DatumSymbol, scope: Scope): Limits | null {
  const { findings } = scope;
  const { unit } = symbol;
  if (unit === null) {
    const unknownLender = [symbol.from, symbol.to].some(
      (limit) => limit === "unknown" || limit?.kind === "datum",
    );
    if (!unknownLender) findings.add("datum-unit-missing", range.span, [symbol.name]);
    return null;
  }
  let sound = true;
  for (const written of writtenUnits(range)) {
    if (!sameUnit(written.value, unit)) {
      const fix = replaceWith(written.span, unit);
      findings.add("unit-wrong", written.span, [written.value, `[${symbol.name}]`, unit], fix);
      sound = false;
    }
  }
  const from = checkLimit(range.from, symbol.from, unit, symbol, scope);
  const to = checkLimit(range.to, symbol.to, unit, symbol, scope);
  if (from === undefined || to === undefined || !sound) return null;
  const [low, high] = [lowest(symbol), highest(symbol)];
  if (isNumber(low) && isNumber(high) && compare(low, high) > 0) {
    findings.add("limits-reversed", range.span, []);
    return null;
  }
  return { from, to };
}

/** undefined after a diagnostic, null where there is no limit. */
function checkLimit(
  syntax: RangeLimit | null,
  limit: Limit | null | "unknown",
  unit: string,
  symbol: DatumSymbol,
  { findings }: Scope,
): ModelLimit | null | undefined {
  if (limit === null) return null;
  if (limit === "unknown" || syntax === null) return undefined;
  if (limit.kind === "value") {
    if (symbol.digits !== null && !isMultiple(limit.value, decimalStep(symbol.digits))) {
      findings.add("limit-too-fine", syntax.span, [symbol.name, symbol.digits]);
      return undefined;
    }
    return { kind: "value", value: exactText(limit.value) };
  }
  const other = limit.datum;
  if (other.kind === null) return undefined;
  if (other.kind !== "count" && other.kind !== "decimal" && other.kind !== "percent") {
    findings.add("not-a-number", syntax.span, [other.name, other.kind]);
    return undefined;
  }
  if (symbol.circle !== null) {
    if (symbol.circle === symbol) findings.add("limits-in-a-circle", syntax.span, [symbol.name]);
    return undefined;
  }
  if (other.unit !== null && !sameUnit(other.unit, unit)) {
    findings.add("limit-of-other-unit", syntax.span, [symbol.name, unit, other.name, other.unit]);
    return undefined;
  }
  return { kind: "datum", code: other.code };
}
