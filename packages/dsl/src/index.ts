/**
 * The criteria language: text in, a checked model or diagnostics out.
 *
 * @example
 * import { compile, runTests } from "@tieuchi/dsl";
 * import { load } from "@tieuchi/engine";
 *
 * const compilation = compile(text);
 * if (compilation.model === null) throw new Error(compilation.diagnostics[0]?.message);
 * const result = load(compilation.model).evaluate({ dan_so: 10_000, co_the: 9_000 });
 */
export { type CheckedAmendment, checkAmendment } from "./amend/check-amendment.ts";
export { type Consolidation, consolidate } from "./amend/consolidate.ts";
export type { Span } from "./ast.ts";
export type { OutlineEntry } from "./check/codes.ts";
export type { Expectation, ExpectedLevel, ExpectedScore } from "./check/tests/expectation.ts";
export type { TestCase } from "./check/tests/tests.ts";
export { type Compilation, compile } from "./compile.ts";
export type { Diagnostic, Fix } from "./diagnostic.ts";
export type { Change, ChangePlace } from "./diff/change.ts";
export { diff } from "./diff/diff.ts";
export { type Formatted, format } from "./format/format.ts";
export { compileMeasures, type MeasuresCompilation } from "./measures/compile-measures.ts";
export type { Due, Measure, Measures, NumberBound, Passage, PassageRow, Years } from "./measures/measures.ts";
export { type CompiledSet, checkTogether, type FoundIn } from "./measures/together.ts";
export type { DiagnosticCode } from "./messages/index.ts";
export type { Place } from "./place.ts";
export { type ExpectationOutcome, runTests, type TestOutcome } from "./run-tests.ts";
export { type TextKind, textKind } from "./text-kind.ts";
export { type DossierTime, type VersionChoice, versionFor } from "./versions/version-for.ts";
