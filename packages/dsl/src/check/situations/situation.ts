import { formatDateVi, formatQuantityVi, isoDate } from "@tieuchi/engine";
import { type Exact, exactText } from "../../numbers/exact.ts";
import type { DatumSymbol } from "../symbols.ts";

/** What is taken as known while values and bounds are compared: bounds may depend on it. */
export interface Situation {
  /** null: not known, so targets by year are not known either. */
  readonly year: number | null;
  /** Options of choice data. */
  readonly options: ReadonlyMap<DatumSymbol, string>;
  /** Sample values of data that stand in bounds. */
  readonly values: ReadonlyMap<DatumSymbol, Exact>;
  /** Between what a condition around holds data. */
  readonly limited: ReadonlyMap<DatumSymbol, Limited>;
}
/** Inclusive; null: no limit on that side. */
export interface Limited {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** Nothing is known. */
export const ANYWHERE: Situation = { year: null, options: new Map(), values: new Map(), limited: new Map() };

/** `năm 2027, khi [loại trường] là "THCS"`; empty for nothing in particular. */
export function situationWords({ year, options, values }: Situation): string {
  const facts = [
    ...[...options].map(([{ name }, option]) => `[${name}] là "${option}"`),
    ...[...values].map(([datum, value]) => `[${datum.name}] là ${valueWords(datum, value)}`),
  ];
  const inYear = year === null ? [] : [`năm ${year}`];
  return [...inYear, ...(facts.length === 0 ? [] : [`khi ${facts.join(" và ")}`])].join(", ");
}

function valueWords({ kind, unit }: DatumSymbol, value: Exact): string {
  if (kind === "date") return formatDateVi(isoDate(Number(value.n)));
  return formatQuantityVi(exactText(value), kind === "checklist" ? "mục" : (unit ?? ""));
}
