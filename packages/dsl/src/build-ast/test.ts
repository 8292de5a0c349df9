import type { CstNode } from "chevrotain";
import { allKnown } from "../all-known.ts";
import type { Assignment, Expectation, ExpectClause, GivenClause, TestClause, TestValue } from "../ast.ts";
import { buildItemReference } from "./condition.ts";
import { type Context, childOf, childrenOf, has, spanOf, tokenOf } from "./context.ts";
import { buildTotal } from "./expression.ts";
import { buildDay, buildName, buildOrdinal, buildQuantity, buildText } from "./values.ts";

export function buildTest(node: CstNode, context: Context): TestClause {
  const title = buildText(childOf(node, "text"), context);
  const basedOn = buildText(childOf(childOf(node, "basedOn"), "text"), context);
  return { kind: "test", title, basedOn, span: context.clause };
}

export function buildGiven(node: CstNode, context: Context): GivenClause {
  const assignments = childrenOf(node, "assignment").map((child) => buildAssignment(child, context));
  return { kind: "given", assignments: assignments.filter((one) => one !== null), span: context.clause };
}

function buildAssignment(node: CstNode, context: Context): Assignment | null {
  const target = buildTarget(node, context);
  const value = buildValue(childOf(node, "testValue"), context);
  return target === null || value === null ? null : { target, value, span: spanOf(node, context) };
}

function buildTarget(node: CstNode, context: Context): Assignment["target"] | null {
  const year = tokenOf(node, "Year");
  if (year !== undefined) return { kind: "year", span: spanOf(year, context) };
  const head = tokenOf(node, "CriterionHead");
  if (head === undefined) {
    const name = buildName(childOf(node, "name"), context);
    return name === null ? null : { kind: "datum", name, span: name.span };
  }
  const ordinal = buildOrdinal(childOf(node, "ordinal"), context);
  const start = spanOf(head, context).start;
  return ordinal === null ? null : { kind: "criterion", ordinal, span: { start, end: ordinal.span.end } };
}

export function buildExpect(node: CstNode, context: Context): ExpectClause {
  const expectations = childrenOf(node, "expectation").map((child) => buildExpectation(child, context));
  return { kind: "expect", expectations: expectations.filter((one) => one !== null), span: context.clause };
}

function buildExpectation(node: CstNode, context: Context): Expectation | null {
  const level = tokenOf(node, "ClassificationHead");
  const of =
    level === undefined
      ? (buildTotal(childOf(node, "total"), context) ??
        buildItemReference(childOf(node, "itemReference"), context))
      : ({ kind: "level", span: spanOf(level, context) } as const);
  const value = buildValue(childOf(node, "testValue"), context);
  return of === null || value === null ? null : { of, value, span: spanOf(node, context) };
}

function buildValue(node: CstNode | undefined, context: Context): TestValue | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const quantity = buildQuantity(childOf(node, "quantity"), context);
  if (quantity !== null) return { kind: "quantity", quantity, span };
  const date = buildDay(childOf(node, "day"), context);
  if (date !== null) return { kind: "date", date, span };
  const texts = childOf(node, "textValues");
  if (texts !== undefined) return buildTexts(texts, context);
  if (has(node, "NoneTicked")) return { kind: "texts", texts: [], span };
  if (has(node, "Passed")) return { kind: "passed", value: true, span };
  if (has(node, "NotPassed")) return { kind: "passed", value: false, span };
  if (has(node, "Yes")) return { kind: "boolean", value: true, span };
  if (has(node, "No")) return { kind: "boolean", value: false, span };
  if (has(node, "NotApplicable")) return { kind: "not-applicable", span };
  if (has(node, "Unknown")) return { kind: "unknown", span };
  return has(node, "NotClassified") ? { kind: "not-classified", span } : null;
}

/** One text is the value of a choice; several are what is ticked. */
function buildTexts(node: CstNode, context: Context): TestValue | null {
  const texts = allKnown(childrenOf(node, "text").map((text) => buildText(text, context)));
  const [first, ...more] = texts ?? [];
  if (texts === null || first === undefined) return null;
  const span = spanOf(node, context);
  return more.length === 0 ? { kind: "text", text: first, span } : { kind: "texts", texts, span };
}
