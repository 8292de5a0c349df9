import { formatQuantityVi, type Target, type TargetRow } from "@tieuchi/engine";
import type { Interval, IntervalBound, Quantity, Span, TargetRow as Syntax } from "../../ast.ts";
import { insertAt } from "../../fixes.ts";
import { compare, exact, normalDecimal } from "../../numbers/exact.ts";
import { checkOption } from "../data/options.ts";
import { sameUnit } from "../expressions/units.ts";
import { EARLIEST_YEAR, LATEST_YEAR, readYear } from "../header/period.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol, TargetRowSymbol, TargetSymbol } from "../symbols.ts";

/** The bound that makes a row, and on which side of it lies what is better. */
export interface RowBound {
  readonly direction: Target["direction"];
  readonly bound: IntervalBound;
}

/** The bound of a row, or of its reading; null where there is none or more than one. */
export function boundOf({ interval, reading }: Syntax): RowBound | null {
  const written = reading ?? interval;
  if (written === null || (written.lower !== null) === (written.upper !== null)) return null;
  const bound = written.lower ?? written.upper;
  return bound && { direction: written.lower === null ? "at-most" : "at-least", bound };
}

/** A target is a plain number: neither computed nor a day. */
export function quantityOf({ value }: IntervalBound): Quantity | null {
  return value.kind === "quantity" && !value.ofMaximum ? value.quantity : null;
}

/** A row as far as it can be read; null where it cannot. */
export function readRow(row: Syntax): TargetRowSymbol | null {
  const bound = boundOf(row)?.bound;
  const quantity = bound && quantityOf(bound);
  if (bound === undefined || !quantity || typeof bound.inclusive !== "boolean") return null;
  const [from, to] = [readYear(row.years?.from.value), readYear(row.years?.to.value)];
  if (row.years !== null && (from === null || to === null)) return null;
  return {
    years: from === null || to === null ? null : { from, to },
    option: row.option?.value ?? null,
    value: exact(quantity.value),
    inclusive: bound.inclusive,
  };
}

/** The model of a row; null after a diagnostic. `by`: the choice datum whose options tell rows apart. */
export function checkRow(
  row: Syntax,
  target: TargetSymbol,
  by: DatumSymbol | null,
  scope: Scope,
): TargetRow | null {
  const keyed = checkKeys(row, target, scope);
  const option = by === null || row.option === null ? null : checkOption(row.option, by, scope);
  const found = checkBound(row, scope);
  const value = found && checkNumber(found.bound, null, target, scope);
  const range = row.reading === null ? null : checkRange(row, row.reading, target, scope);
  const symbol = readRow(row);
  if (!keyed || found === null || value === null || range === "unsound" || symbol === null) return null;
  if (by !== null && option === null) return null;
  if (found.direction !== target.direction) {
    scope.findings.add("target-directions-differ", found.bound.span, [target.name]);
    return null;
  }
  if (range !== null && !isBetween(value, range)) {
    scope.findings.add("target-reading-outside", found.bound.span, []);
    return null;
  }
  return { years: symbol.years, option, value, inclusive: symbol.inclusive, range, proposed: row.proposed };
}

/** A row names years where the target is `theo năm`, an option where it is `theo [x]`, and nothing else. */
function checkKeys(row: Syntax, target: TargetSymbol, { findings, broken }: Scope): boolean {
  const keys = [
    { key: "year", written: row.years !== null, wanted: target.byYear, span: row.span },
    {
      key: "option",
      written: row.option !== null,
      wanted: target.by !== null,
      span: row.option?.span ?? row.span,
    },
  ] as const;
  const wrong = keys.filter(({ written, wanted }) => written !== wanted);
  for (const { key, wanted, span } of broken(row.span) ? [] : wrong) {
    findings.add(wanted ? "target-key-missing" : "target-key-needless", span, [key]);
  }
  return checkYears(row, findings) && wrong.length === 0;
}

function checkYears({ years }: Syntax, findings: Scope["findings"]): boolean {
  if (years === null) return true;
  const strange = (years.from === years.to ? [years.from] : [years.from, years.to]).filter(
    ({ value }) => readYear(value) === null,
  );
  for (const year of strange) findings.add("year-out-of-range", year.span, [EARLIEST_YEAR, LATEST_YEAR]);
  const reversed = strange.length === 0 && Number(years.from.value) > Number(years.to.value);
  if (reversed) findings.add("period-reversed", years.to.span, []);
  return strange.length === 0 && !reversed;
}

/** The bound that holds: the only one, or how a range is read; null after a diagnostic. */
function checkBound(row: Syntax, { findings, broken }: Scope): RowBound | null {
  const { interval, reading, span } = row;
  const found = boundOf(row);
  if (found !== null || (reading ?? interval) === null || broken(span)) return found;
  if (reading !== null) findings.add("target-reading-unclear", reading.span, []);
  else if (interval !== null && interval.lower === interval.upper) {
    const quantity = interval.lower && quantityOf(interval.lower);
    const example = quantity === null ? "97%" : formatQuantityVi(quantity.value, quantity.unit?.value ?? "");
    findings.add("target-exact", interval.span, [example]);
  } else if (interval !== null) findings.add("target-reading-missing", interval.span, []);
  return null;
}

function checkNumber(
  bound: IntervalBound,
  sharedUnit: Quantity["unit"],
  { name, unit }: TargetSymbol,
  { findings }: Scope,
): string | null {
  const quantity = quantityOf(bound);
  if (quantity === null) {
    findings.add("target-not-a-number", bound.value.span, []);
    return null;
  }
  const written = quantity.unit ?? sharedUnit;
  if (unit === null || sameUnit(written?.value ?? "", unit)) return normalDecimal(quantity.value);
  if (written === null) {
    const fix = insertAt(quantity.span.end, unit === "%" ? unit : ` ${unit}`);
    findings.add("unit-missing", quantity.span, [quantity.value, `mốc [${name}]`, unit], fix);
  } else findings.add("target-units-differ", written.span, [name, written.value, unit]);
  return null;
}

/** `từ 70% đến 80%` before `lấy …`; also `đúng 97%`, where the source gives a bare number. */
function checkRange(
  { interval }: Syntax,
  reading: Interval & { readonly span: Span },
  target: TargetSymbol,
  scope: Scope,
): TargetRow["range"] | "unsound" {
  if (interval === null) return "unsound";
  const { lower, upper, span } = interval;
  if (lower === null || upper === null) {
    scope.findings.add("target-reading-needless", reading.span, []);
    return "unsound";
  }
  const from = checkNumber(lower, quantityOf(upper)?.unit ?? null, target, scope);
  const to = checkNumber(upper, null, target, scope);
  if (from === null || to === null) return "unsound";
  if (lower === upper || compare(exact(from), exact(to)) < 0) return { from, to };
  scope.findings.add("interval-empty", span, []);
  return "unsound";
}

const isBetween = (value: string, { from, to }: NonNullable<TargetRow["range"]>): boolean =>
  compare(exact(from), exact(value)) <= 0 && compare(exact(value), exact(to)) <= 0;
