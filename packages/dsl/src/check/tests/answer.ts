import { type Answer, type Code, YEAR_CODE } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { Assignment, Quantity, Spanned, TestValue } from "../../ast.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import { testMessages } from "../../messages/test.ts";
import { itemWords } from "../../messages/words.ts";
import { checkOption } from "../data/options.ts";
import { checkUnit } from "../expressions/quantity-unit.ts";
import { EARLIEST_YEAR, LATEST_YEAR, readYear } from "../header/period.ts";
import { findItem } from "../items/score-reference.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";

const POINTS = spelling("Points");

/** What a test submits: the answer under its code, null for `chưa biết`. */
interface ReadAnswer {
  readonly code: Code;
  /** As the text writes it: `[dân số]`, `tiêu chí 1.2`, `năm`. */
  readonly name: string;
  readonly answer: Answer | null;
}

/** Reads one `[tên] = trị` of a test; null after a diagnostic. Limits are checked with the whole model. */
export function readAnswer({ target, value }: Assignment, scope: Scope): ReadAnswer | null {
  if (target.kind === "criterion") return readJudgement(target, value, scope);
  return target.kind === "year" ? readYearGiven(target, value, scope) : readDatum(target, value, scope);
}

/** `năm = 2026` */
function readYearGiven(target: Spanned, value: TestValue, { findings, period }: Scope): ReadAnswer | null {
  if (period === null) {
    findings.add("year-not-asked", target.span, []);
    return null;
  }
  const common = { code: YEAR_CODE, name: testMessages.year };
  if (value.kind === "unknown") return { ...common, answer: null };
  const year =
    value.kind === "quantity" && value.quantity.unit === null ? readYear(value.quantity.value) : null;
  if (year !== null) return { ...common, answer: year };
  findings.add("year-out-of-range", value.span, [EARLIEST_YEAR, LATEST_YEAR]);
  return null;
}

function readDatum(
  { name }: Extract<Assignment["target"], { kind: "datum" }>,
  value: TestValue,
  scope: Scope,
): ReadAnswer | null {
  // A name in a test alone does not count as a use.
  const datum = useDatum(name, { ...scope, used: new Set(), usedTargets: new Set() });
  if (datum === null || datum.kind === null) return null;
  const common = { code: datum.code, name: `[${datum.name}]` };
  if (value.kind === "unknown") return { ...common, answer: null };
  if (value.kind === "not-applicable") {
    if (datum.clause.mayNotApply) return { ...common, answer: { notApplicable: true } };
    scope.findings.add("may-not-be-inapplicable", value.span, [
      datum.name,
      scope.lineOf(datum.clause.span.start),
    ]);
    return null;
  }
  const answer = readers[datum.kind](value, datum, scope);
  return answer === null ? null : { ...common, answer };
}

type Reader = (value: TestValue, datum: DatumSymbol, scope: Scope) => Answer | null;

const readers = {
  boolean: (value, datum, scope) => (value.kind === "boolean" ? value.value : wrongKind(value, datum, scope)),
  count: readNumber,
  decimal: readNumber,
  percent: readNumber,
  date: (value, datum, scope) => (value.kind === "date" ? value.date.value : wrongKind(value, datum, scope)),
  choice: (value, datum, scope) =>
    value.kind === "text" ? checkOption(value.text, datum, scope) : wrongKind(value, datum, scope),
  checklist: readTicked,
} satisfies Record<NonNullable<DatumSymbol["kind"]>, Reader>;

function readNumber(value: TestValue, datum: DatumSymbol, scope: Scope): Answer | null {
  if (value.kind !== "quantity") return wrongKind(value, datum, scope);
  const { quantity } = value;
  if (datum.unit === null) return null;
  const rightUnit = quantity.unit === null || checkUnit(quantity, null, datum.unit, `[${datum.name}]`, scope);
  return rightUnit ? Number(quantity.value) : null;
}

/** `"a", "b"`, `không mục nào`: in the order of the datum, each once. */
function readTicked(value: TestValue, datum: DatumSymbol, scope: Scope): Answer | null {
  const texts = value.kind === "text" ? [value.text] : value.kind === "texts" ? value.texts : null;
  if (texts === null) return wrongKind(value, datum, scope);
  const ticked = texts.map((text) => checkOption(text, datum, scope));
  for (const [index, option] of ticked.entries()) {
    const text = texts[index];
    if (option !== null && text !== undefined && ticked.indexOf(option) < index) {
      scope.findings.add("ticked-twice", text.span, [option]);
      return null;
    }
  }
  const known = allKnown(ticked);
  return known && datum.options.map((option) => option.value).filter((option) => known.includes(option));
}

function wrongKind(value: TestValue, datum: DatumSymbol, scope: Scope): null {
  if (datum.kind !== null) scope.findings.add("value-of-wrong-kind", value.span, [datum.name, datum.kind]);
  return null;
}

function readJudgement(
  target: Extract<Assignment["target"], { kind: "criterion" }>,
  value: TestValue,
  scope: Scope,
): ReadAnswer | null {
  const { findings } = scope;
  const ordinal = target.ordinal.value;
  const item = findItem(target, scope);
  if (item?.kind !== "criterion") return null;
  if (item.scoring === null) return null;
  if (item.scoring.kind !== "judgement") {
    findings.add("not-judged", target.span, [ordinal]);
    return null;
  }
  const common = { code: item.clause.code?.value ?? "", name: itemWords("criterion", ordinal) };
  if (value.kind === "unknown") return { ...common, answer: null };
  if (value.kind === "not-applicable") {
    if (item.notApplicable !== null) return { ...common, answer: { notApplicable: true } };
    findings.add("judgement-may-not-be-inapplicable", value.span, [ordinal]);
    return null;
  }
  const points: Quantity | null = value.kind === "quantity" ? value.quantity : null;
  if (points === null || (points.unit?.value ?? POINTS) !== POINTS) {
    findings.add("judgement-not-points", value.span, [ordinal]);
    return null;
  }
  return { ...common, answer: Number(points.value) };
}
