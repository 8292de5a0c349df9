import type { Answer, Code } from "@tieuchi/engine";
import type { Assignment, Quantity, TestValue, Text } from "../ast.ts";
import { inQuotes } from "../messages/fixes.ts";
import { testMessages } from "../messages/test.ts";
import { nearest } from "../nearest.ts";
import { spelling } from "../vocabulary.ts";
import { checkUnit } from "./bounds.ts";
import { findOption } from "./condition.ts";
import { replaceWithMeant } from "./fixes.ts";
import { type DatumSymbol, type Scope, useDatum } from "./symbols.ts";

const POINTS = spelling("Points");

/** What a test submits: the answer under its code, null for `chưa biết`. */
interface ReadAnswer {
  readonly code: Code;
  /** As the text writes it: `[dân số]`, `tiêu chí 1.2`. */
  readonly name: string;
  readonly answer: Answer | null;
}

/** Reads one `[tên] = trị` of a test; null after a diagnostic. Limits are checked with the whole model. */
export function readAnswer({ target, value }: Assignment, scope: Scope): ReadAnswer | null {
  if (target.kind === "criterion") return readJudgement(target, value, scope);
  // A name in a test alone does not count as a use.
  const datum = useDatum(target.name, { ...scope, used: new Set() });
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
  if (answer !== null) return { ...common, answer };
  return null;
}

type Reader = (value: TestValue, datum: DatumSymbol, scope: Scope) => Answer | null;

const readers = {
  boolean: (value, datum, scope) => (value.kind === "boolean" ? value.value : wrongKind(value, datum, scope)),
  count: readNumber,
  decimal: readNumber,
  percent: readNumber,
  date: (value, datum, scope) => (value.kind === "date" ? value.date.value : wrongKind(value, datum, scope)),
  choice: (value, datum, scope) =>
    value.kind === "text" ? readOption(value.text, datum, scope) : wrongKind(value, datum, scope),
} satisfies Record<NonNullable<DatumSymbol["kind"]>, Reader>;

function readNumber(value: TestValue, datum: DatumSymbol, scope: Scope): Answer | null {
  if (value.kind !== "quantity") return wrongKind(value, datum, scope);
  const { quantity } = value;
  if (datum.unit === null) return null;
  const rightUnit = quantity.unit === null || checkUnit(quantity, null, datum.unit, `[${datum.name}]`, scope);
  return rightUnit ? Number(quantity.value) : null;
}

function readOption(text: Text, datum: DatumSymbol, scope: Scope): Answer | null {
  const option = findOption(datum, text.value);
  if (option !== null) return option;
  const options = datum.options.map((known) => known.value);
  const meant = nearest(text.value, options);
  const fix = replaceWithMeant(text.span, meant, inQuotes);
  scope.findings.add("option-unknown", text.span, [text.value, datum.name, options], fix);
  return null;
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
  const item = scope.items.get(ordinal);
  if (item === undefined) {
    if (!scope.doubtful) findings.add("item-unknown", target.span, ["criterion", ordinal]);
    return null;
  }
  if (item.kind === "group") {
    findings.add("item-of-other-kind", target.span, [item.kind, ordinal]);
    return null;
  }
  if (item.scoring === null) return null;
  if (item.scoring.kind !== "judgement") {
    findings.add("not-judged", target.span, [ordinal]);
    return null;
  }
  const common = { code: item.clause.code?.value ?? "", name: testMessages.item("criterion", ordinal) };
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
