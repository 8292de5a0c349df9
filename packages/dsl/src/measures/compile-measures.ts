import type { Interval as IntervalSyntax, Span } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { foldName } from "../fold.ts";
import { measureMessages, measureWarnings } from "../messages/measures.ts";
import { type ReportOf, reporter } from "../report.ts";
import type {
  ContradictionClause,
  MeasureClause,
  MeasuresClause,
  PassageLine,
  PassageRow as RowSyntax,
} from "./ast.ts";
import { type Contradiction, contradictionsOf } from "./contradictions.ts";
import { dateDue, numberDue } from "./due.ts";
import type { Due, Measure, Measures, Passage, PassageRow } from "./measures.ts";
import { readMeasures } from "./read.ts";

export type MeasureReport = ReportOf<typeof measureMessages>;

/** What a list of measures says, or why it says nothing yet. */
export interface MeasuresCompilation {
  /** null exactly when there is a diagnostic of severity "error". */
  readonly measures: Measures | null;
  /** In the order of the text. Passages that contradict each other are warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the measures of a programme (`DANH MỤC CHỈ TIÊU …`) and finds passages of one measure that contradict each
 * other: other values for the same year, or a year here and none there. One that is acknowledged with its reason
 * (`ghi nhận mâu thuẫn …`) is silent; one that people raise (`nêu mâu thuẫn …`) is told until then. Never throws.
 *
 * @example
 * const { measures, diagnostics } = compileMeasures(text);
 */
export function compileMeasures(text: string): MeasuresCompilation {
  const { clauses, diagnostics, source } = readMeasures(text);
  const report = reporter(diagnostics, source, measureMessages, measureWarnings);
  const lineOf = (span: Span) => source.position(span.start).line;
  const sections = sectionsOf(clauses, report);
  const list = clauses.find((clause) => clause.kind === "measure-list");
  if (list === undefined) report("measures-head-missing", { start: 0, end: 0 }, []);

  const known = new Map<string, MeasureClause>();
  const measures = sections.flatMap((section) => {
    const { clause } = section;
    const earlier = clause.code && known.get(clause.code.value);
    if (clause.code !== null && earlier) {
      report("measure-repeated", clause.code.span, [clause.code.value, lineOf(earlier.span)]);
    } else if (clause.code !== null) known.set(clause.code.value, clause);
    return checkMeasure(section, report) ?? [];
  });
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (failed || !list?.code || !list.title || !list.version) return { measures: null, diagnostics };
  const head = { code: list.code.value, title: list.title.value, version: list.version.value };
  return { measures: { ...head, measures }, diagnostics };
}

/** A measure with the lines below it. */
interface Section {
  readonly clause: MeasureClause;
  readonly passages: PassageLine[];
  readonly contradictions: ContradictionClause[];
}

function sectionsOf(clauses: readonly MeasuresClause[], report: MeasureReport): readonly Section[] {
  const sections: Section[] = [];
  for (const clause of clauses) {
    const current = sections.at(-1);
    if (clause.kind === "measure") sections.push({ clause, passages: [], contradictions: [] });
    else if (clause.kind === "passage" || clause.kind === "contradiction") {
      if (current === undefined) report("measure-line-misplaced", clause.span, []);
      else if (clause.kind === "passage") current.passages.push(clause);
      else current.contradictions.push(clause);
    }
  }
  return sections;
}

function checkMeasure({ clause, passages, contradictions }: Section, report: MeasureReport): Measure | null {
  if (passages.length === 0) report("measure-without-passage", clause.span, [clause.title?.value ?? ""]);
  const unit = clause.unit?.value ?? null;
  const read = passages.flatMap((line) => readPassage(line, unit, report) ?? []);
  if (clause.code === null || clause.title === null) return null;
  const measure = { code: clause.code.value, title: clause.title.value, unit, passages: read };
  tellContradictions(measure, contradictions, report);
  return measure;
}

function readPassage(
  { passage, rows, span }: PassageLine,
  unit: string | null,
  report: MeasureReport,
): Passage | null {
  const read = rows.flatMap((row) => readRow(row, unit, report) ?? []);
  // A row that could not be read may have said what the others leave open.
  return passage && { passage: passage.value, rows: read.length < rows.length ? [] : read, span };
}

function readRow({ years, value }: RowSyntax, unit: string | null, report: MeasureReport): PassageRow | null {
  const due = value && (value.kind === "state" ? stateDue(value.value) : intervalDue(value, unit, report));
  if (due === null) return null;
  if (years === null) return { years: null, due };
  if (years.kind === "yearly") return { years: { from: null, to: null }, due };
  const [from, to] = [years.from, years.to].map((year) => (year === null ? null : Number(year.value)));
  return { years: { from: from ?? null, to: to ?? null }, due };
}

const stateDue = (words: string): Due => ({ kind: "state", words: `“${words}”` });

function intervalDue(interval: IntervalSyntax, unit: string | null, report: MeasureReport): Due | null {
  const bounds = [interval.lower, interval.upper].filter((bound) => bound !== null);
  const days = dateDue(interval);
  if (days !== null) return days;
  const due = numberDue(interval, unit ?? "");
  if (due === null) {
    report("measure-value", interval.span, []);
    return null;
  }
  // Of two bounds the first may leave its unit to the second.
  const units = bounds.flatMap(({ value }) => (value.kind === "quantity" ? (value.quantity.unit ?? []) : []));
  const wrong = units.find(({ value }) => unit === null || foldName(value) !== foldName(unit));
  if (wrong !== undefined) report("measure-unit", wrong.span, [wrong.value, unit]);
  else if (units.length === 0) report("measure-unit", interval.span, [null, unit]);
  else return due;
  return null;
}

const pairOf = (first: string, second: string): string => [first, second].map(foldName).sort().join("\n");

function tellContradictions(
  { title, passages, ...rest }: Measure,
  clauses: readonly ContradictionClause[],
  report: MeasureReport,
): void {
  const written = clauses.flatMap(({ first, second, reason, acknowledged, span }) =>
    first && second && reason
      ? [{ first: first.value, second: second.value, reason: reason.value, acknowledged, span }]
      : [],
  );
  const acknowledged = new Set(
    written.filter((one) => one.acknowledged).map(({ first, second }) => pairOf(first, second)),
  );
  const found = contradictionsOf({ title, passages, ...rest });
  for (const contradiction of found) {
    if (acknowledged.has(pairOf(contradiction.first.passage, contradiction.second.passage))) continue;
    tellContradiction(title, contradiction, report);
  }
  const raised = written.filter((one) => !one.acknowledged);
  for (const { first, second, reason, span } of raised) {
    if (!acknowledged.has(pairOf(first, second)))
      report("contradiction-raised", span, [title, first, second, reason]);
  }
  const real = new Set([
    ...found.map(({ first, second }) => pairOf(first.passage, second.passage)),
    ...raised.map(({ first, second }) => pairOf(first, second)),
  ]);
  for (const { first, second, acknowledged: isAcknowledged, span } of written) {
    if (isAcknowledged && !real.has(pairOf(first, second)))
      report("contradiction-idle", span, [first, second]);
  }
}

/** At the passage that comes later in the text, where the author meets it. */
function tellContradiction(title: string, contradiction: Contradiction, report: MeasureReport): void {
  const { first, second } = contradiction;
  const { span } = first.span.start > second.span.start ? first : second;
  if (contradiction.kind === "differ") {
    report("passages-differ", span, [title, first.passage, second.passage, contradiction.differences]);
  } else report("passages-time", span, [title, first.passage, second.passage, contradiction.when]);
}
