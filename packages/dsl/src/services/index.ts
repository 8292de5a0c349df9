/**
 * Services for editors of criteria texts, as pure functions: read a text once with {@link analyse}, then ask. Offsets
 * count UTF-16 units of the text as passed in; spans are half open. Runs in Node and in the browser; nothing throws.
 */
export type { Span } from "../ast.ts";
export type { Diagnostic, Fix } from "../diagnostic.ts";
export { type Analysis, analyse } from "./analysis.ts";
export { type CodeAction, fixesAt, formatAction } from "./code-actions.ts";
export { complete } from "./completion/complete.ts";
export type { Completion } from "./completion/completion.ts";
export { applyEdits, type TextEdit } from "./edit.ts";
export { type FailedExpectation, failedTests } from "./failed-tests.ts";
export { foldingRanges } from "./folding.ts";
export { type Highlight, type HighlightKind, highlights } from "./highlight.ts";
export { aboutCompletion, type Explanation, type Hover, hoverAt } from "./hover.ts";
export { findDefinition, findReferences } from "./navigation.ts";
export { type OutlineNode, outlineOf } from "./outline.ts";
export { prepareRename, type Refusal, type Renameable, type Renaming, rename } from "./rename.ts";
export type { SymbolKind } from "./roles.ts";
