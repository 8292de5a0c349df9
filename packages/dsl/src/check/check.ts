import { MODEL_FORMAT, type Model } from "@tieuchi/engine";
import type { Clause, Span } from "../ast.ts";
import { foldName } from "../fold.ts";
import { checkClassification } from "./classification.ts";
import { resolveDatum, resolveUnit } from "./datum.ts";
import { buildDocument } from "./document.ts";
import { exactText, sum } from "./exact.ts";
import { Findings } from "./findings.ts";
import { checkHeader, readRounding } from "./header.ts";
import { checkItems, type Maxima, readMaxima } from "./item.ts";
import { findCircles } from "./limits.ts";
import { collectCodes, declareData, itemsByOrdinal, type OutlineEntry } from "./names.ts";
import { Suggestions } from "./suggestions.ts";
import type { Scope } from "./symbols.ts";
import { checkTests, type TestCase } from "./tests.ts";
import type { DocumentTree, ScoringNode } from "./tree.ts";

/** What the checker needs to know of the text besides its clauses. */
export interface CheckInput {
  readonly clauses: readonly Clause[];
  /** Where syntax errors lie. */
  readonly syntaxErrors: readonly Span[];
  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
}
export interface Checked {
  /** null when a part is missing or unsound; then there is a diagnostic that says why. */
  readonly model: Model | null;
  readonly findings: Findings;
  readonly outline: readonly OutlineEntry[];
  readonly tests: readonly TestCase[];
}

/** From clauses to a model: every part is checked, whatever the state of the others. */
export function check({ clauses, syntaxErrors, position }: CheckInput): Checked {
  const lineOf = (offset: number) => position(offset).line;
  const findings = new Findings();
  const brokenLines = new Set(syntaxErrors.map((error) => lineOf(error.start)));
  const broken = (span: Span) => linesOf(span, lineOf).some((line) => brokenLines.has(line));
  const document = buildDocument(clauses, lostLines(clauses, syntaxErrors, lineOf), broken, findings);
  const declaring = { findings, broken, lineOf };
  const outline = collectCodes(document, declaring);
  const data = declareData(document, declaring);
  const scope: Scope = {
    ...declaring,
    placeOf: (span) => ({ span, ...position(span.start) }),
    data,
    names: new Suggestions([...data.values()].map(({ name }) => name)),
    items: itemsByOrdinal(document),
    used: new Set(),
    rounding: readRounding(document.set),
    headerEnd: document.set?.end ?? null,
    doubtful: document.doubtful || hasNameless(document),
  };
  for (const datum of data.values()) resolveDatum(datum, scope);
  for (const datum of data.values()) resolveUnit(datum);
  findCircles([...data.values()]);

  const maxima = readMaxima(document.items, scope);
  const models = checkItems(document.items, maxima, scope);
  const total = totalOf(document, maxima);
  const classification =
    document.classification &&
    checkClassification(
      document.classification,
      {
        total,
        topGroups: document.groups.map((group) => maxima.get(group) ?? null),
        ofItem: (ordinal) => {
          const item = scope.items.get(ordinal);
          return (item && maxima.get(item)) ?? null;
        },
      },
      scope,
    );
  reportUnused(document, scope);
  const header = document.set && checkHeader(document.set, scope);
  const tests = checkTests(document, scope);
  if (document.set !== null && document.items.length === 0 && !document.doubtful) {
    findings.add("items-missing", document.set.clause.span, []);
  }

  const groups = document.groups.map((group) => models.get(group)).filter((model) => model?.kind === "group");
  const whole = total !== null && groups.length === document.groups.length && groups.length > 0;
  const classified = classification !== null || document.classification === null;
  const model: Model | null =
    header !== null && whole && classified
      ? { format: MODEL_FORMAT, ...header, maximum: exactText(total), items: groups, classification }
      : null;
  return { model, findings, outline, tests };
}

/** Syntax errors on lines that gave no clause at all: anything may have stood there. */
function lostLines(
  clauses: readonly Clause[],
  syntaxErrors: readonly Span[],
  lineOf: (offset: number) => number,
): readonly Span[] {
  const covered = new Set(clauses.flatMap(({ span }) => linesOf(span, lineOf)));
  return syntaxErrors.filter((error) => !covered.has(lineOf(error.start)));
}

function linesOf({ start, end }: Span, lineOf: (offset: number) => number): readonly number[] {
  const first = lineOf(start);
  return Array.from({ length: lineOf(end) - first + 1 }, (_, index) => first + index);
}

function hasNameless({ items }: DocumentTree): boolean {
  return items.some(
    ({ clause, ...item }) =>
      clause.ordinal === null || ("data" in item && item.data.some(({ name }) => name === null)),
  );
}

function totalOf({ groups }: DocumentTree, maxima: Maxima) {
  const parts = groups.map((group) => maxima.get(group) ?? null).filter((part) => part !== null);
  return parts.length === groups.length && groups.length > 0 ? sum(parts) : null;
}

/** A datum that nothing uses would be asked of people for nothing. */
function reportUnused({ items }: DocumentTree, { data, used, findings, broken, doubtful }: Scope): void {
  if (doubtful) return;
  for (const item of items) {
    // A scoring that could not be read may well use it.
    if (item.kind === "group" || item.scoring === null || scoringSpans(item.scoring).some(broken)) continue;
    const takesOut = item.scoring.kind === "judgement" && item.notApplicable !== null;
    for (const { name, mayNotApply } of item.data) {
      // Being not applicable, it takes the judgement out of the score: that is a use.
      if (takesOut && mayNotApply) continue;
      const datum = name && data.get(foldName(name.value));
      if (name && datum && !used.has(datum)) findings.add("datum-unused", name.span, [name.value]);
    }
  }
}

function scoringSpans(scoring: ScoringNode): readonly Span[] {
  const lines = "lines" in scoring ? scoring.lines : [];
  return [scoring.clause, ...lines].map(({ span }) => span);
}
