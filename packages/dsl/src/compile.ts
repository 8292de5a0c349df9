import type { Model } from "@tieuchi/engine";
import { check } from "./check/check.ts";
import type { OutlineEntry } from "./check/codes.ts";
import type { ClausePlaces } from "./check/document/places.ts";
import { checkTestData } from "./check/tests/test-data.ts";
import type { TestCase } from "./check/tests/tests.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { readSource, type Source } from "./lexer/source.ts";
import { documentMessages } from "./messages/documents.ts";
import { type Parsed, parse } from "./parse.ts";
import { reporter } from "./report.ts";
import { type TextKind, textKind } from "./text-kind.ts";

/** What a text means, or why it means nothing yet. */
export interface Compilation {
  /** null exactly when there is a diagnostic of severity "error". */
  readonly model: Model | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The KIỂM THỬ of the text in their order, for {@link runTests}. */
  readonly tests: readonly TestCase[];
  /** Where each group, criterion, datum and piece of evidence stands, in the order of the text. */
  readonly outline: readonly OutlineEntry[];
  /** Where the clauses of the model stand, by their paths in it. */
  readonly places: ClausePlaces;
}

/**
 * Reads and checks a criteria text. Never throws; an error in one line or criterion does not hide those of others.
 *
 * @example
 * const { model, diagnostics } = compile(text);
 * if (model === null) for (const { line, column, message } of diagnostics) console.log(line, column, message);
 */
export function compile(text: string): Compilation {
  const kind = textKind(text);
  return kind === "set" ? compileParsed(parse(text)) : refuse(kind, readSource(text));
}

/** An amendment or a list of measures is no broken set: one sentence says it all. */
function refuse(kind: TextKind, source: Source): Compilation {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics, source, documentMessages, new Set<keyof typeof documentMessages>());
  report("other-document", source.spanOf(0, 0), [kind, "set"]);
  return { model: null, diagnostics, tests: [], outline: [], places: new Map() };
}

/** What {@link compile} does after reading. */
export function compileParsed({ clauses, diagnostics: ofSyntax, source }: Parsed): Compilation {
  const syntaxErrors = ofSyntax.filter(({ severity }) => severity === "error").map(({ span }) => span);
  const { model, findings, outline, tests, places } = check({
    clauses,
    syntaxErrors,
    position: source.position,
  });
  const sound = syntaxErrors.length === 0 && !findings.all.some(({ severity }) => severity === "error");
  if (model !== null && sound) checkTestData(model, tests, findings);

  const ofCheck = findings.all.map((finding) => ({ ...finding, ...source.position(finding.span.start) }));
  const diagnostics: Diagnostic[] = [...ofSyntax, ...ofCheck].sort((a, b) => a.span.start - b.span.start);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { model: failed ? null : model, diagnostics, tests, outline, places };
}
