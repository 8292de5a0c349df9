import { type Code, criteria, type Datum, type Model, type Target, type TargetRow } from "@tieuchi/engine";
import type { Compilation } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { foldName } from "../fold.ts";
import { readSource } from "../lexer/source.ts";
import { measureMessages, measureWarnings, measureWords as say } from "../messages/measures.ts";
import { nearest } from "../nearest.ts";
import { type ReportOf, reporter } from "../report.ts";
import { compareVersions } from "../versions/compare-versions.ts";
import { differencesOf } from "./contradictions.ts";
import { numberWords } from "./due.ts";
import type { Measure, Measures, NumberBound, Passage, PassageRow } from "./measures.ts";

/** A text that was compiled, by whatever name the caller knows it. */
export interface CompiledSet {
  readonly file: string;
  readonly text: string;
  readonly compilation: Compilation;
}

/** What is found in one of several files. */
export interface FoundIn {
  readonly file: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Holds sets against the measures of the programme and against each other: measures that are not listed, other
 * units, targets that differ from the passage they cite, and sets that set other targets for one measure. Of several
 * versions of a set only the last one speaks. Sets with errors are left out; `measures` null: there is no list.
 */
export function checkTogether(sets: readonly CompiledSet[], measures: Measures | null): readonly FoundIn[] {
  const present = latest(sets);
  const found = present.flatMap((set) => {
    if (measures === null) return [];
    const { report, all } = reporterOf(set);
    checkAgainst(measures, set.model, set, report);
    return all.map((diagnostic) => ({ file: set.file, diagnostic }));
  });
  return [...found, ...disagreements(present)];
}

interface PresentSet extends CompiledSet {
  readonly model: Model;
}

function latest(sets: readonly CompiledSet[]): readonly PresentSet[] {
  const present = sets.flatMap((set) => {
    const { model } = set.compilation;
    return model === null ? [] : [{ ...set, model }];
  });
  return present.filter(
    ({ model }) =>
      !present.some(
        ({ model: other }) => other.code === model.code && compareVersions(other.version, model.version) > 0,
      ),
  );
}

type Report = ReportOf<typeof measureMessages>;

function reporterOf({ text }: CompiledSet): { readonly report: Report; readonly all: Diagnostic[] } {
  const all: Diagnostic[] = [];
  return { report: reporter(all, readSource(text), measureMessages, measureWarnings), all };
}

function spanOf(code: Code, { compilation }: CompiledSet): Diagnostic["span"] {
  return compilation.outline.find((entry) => entry.code === code)?.span ?? { start: 0, end: 0 };
}

// ── against the list ──

function checkAgainst({ measures }: Measures, model: Model, set: PresentSet, report: Report): void {
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  const find = (code: Code, at: Diagnostic["span"]): Measure | null => {
    const measure = byCode.get(code) ?? null;
    if (measure === null) report("measure-unknown", at, [code, nearest(code, byCode.keys())]);
    return measure;
  };
  for (const target of model.targets) {
    const span = spanOf(target.code, set);
    const measure = target.measure === null ? null : find(target.measure, span);
    if (measure === null) continue;
    const subject = say.target(target.name, model.code);
    if (!isUnit(target.unit, measure)) {
      report("measure-unit-differs", span, [subject, target.unit, measure.title, measure.unit ?? ""]);
      continue;
    }
    for (const { passage, differences } of differing(target, measure)) {
      report("target-differs", span, [subject, passage, differences]);
    }
  }
  for (const criterion of criteria(model)) {
    for (const code of criterion.measures) find(code, spanOf(criterion.code, set));
  }
  for (const datum of [...model.data, ...[...criteria(model)].flatMap(({ data }) => data)]) {
    const span = spanOf(datum.code, set);
    const measure = datum.measure === null ? null : find(datum.measure, span);
    const unit = unitOf(datum);
    if (measure === null || unit === null || isUnit(unit, measure)) continue;
    report("measure-unit-differs", span, [say.datum(datum.name), unit, measure.title, measure.unit ?? ""]);
  }
}

/** A measure without a unit asks for a state or a day: then any will do. */
const isUnit = (unit: string, measure: Measure): boolean =>
  measure.unit === null || foldName(unit) === foldName(measure.unit);

function unitOf({ type }: Datum): string | null {
  if (type.kind === "percent") return "%";
  return "unit" in type ? type.unit : null;
}

interface Differing {
  readonly passage: string;
  readonly differences: readonly string[];
}

/** The cited passages that say something else; where none is cited, one passage that agrees is enough. */
function differing(target: Target, { passages }: Measure): readonly Differing[] {
  const told = (some: readonly Passage[]): readonly Differing[] =>
    some.map(({ passage, rows }) => ({ passage, differences: differencesFrom(target, rows) }));
  const isDifferent = ({ differences }: Differing) => differences.length > 0;
  const cited = passages.filter(({ passage }) => target.basis.some((basis) => cites(basis, passage)));
  if (cited.length > 0) return told(cited).filter(isDifferent);
  const all = told(passages);
  return all.every(isDifferent) ? all.slice(0, 1) : [];
}

/** A proposal may lead in steps to what a passage asks for without a year; what it says for a year holds. */
function differencesFrom(target: Target, passage: readonly PassageRow[]): readonly string[] {
  const isProposed = (row: TargetRow) => target.proposed || row.proposed;
  const [proposed, given] = [target.rows.filter(isProposed), target.rows.filter((row) => !isProposed(row))];
  const dated = passage.filter(({ years }) => years !== null && years.from !== null);
  return [
    ...differencesOf(rowsOf({ ...target, rows: given }), passage),
    ...differencesOf(rowsOf({ ...target, rows: proposed }), dated),
  ];
}

/** `PL6, mục 3.1: “…”` cites `PL6, mục 3.1`, and not `PL6, mục 3`. */
function cites(basis: string, passage: string): boolean {
  const [text, wanted] = [foldName(basis), foldName(passage)];
  return text.startsWith(wanted) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(text.slice(wanted.length));
}

/** A target as a passage would say it. */
function rowsOf({ rows, direction, unit }: Target): readonly PassageRow[] {
  return rows.map(({ years, value, inclusive, range }) => {
    const bound: NumberBound = { value, inclusive };
    const closed = (end: string): NumberBound => ({ value: end, inclusive: true });
    const lower = range ? closed(range.from) : direction === "at-least" ? bound : null;
    const upper = range ? closed(range.to) : direction === "at-most" ? bound : null;
    return { years, due: { kind: "number", lower, upper, words: numberWords(lower, upper, unit) } };
  });
}

// ── against each other ──

function disagreements(sets: readonly PresentSet[]): readonly FoundIn[] {
  const targets = sets.flatMap((set) => set.model.targets.map((target) => ({ set, target })));
  return targets.flatMap(({ set, target }, index) => {
    const { report, all } = reporterOf(set);
    for (const other of targets.slice(0, index)) {
      if (target.measure === null || other.target.measure !== target.measure) continue;
      // One set may carry both of two passages that contradict each other.
      if (other.set.model.code === set.model.code) continue;
      if (foldName(other.target.unit) !== foldName(target.unit)) continue;
      const differences = differencesBetween(target, other.target);
      if (differences.length === 0) continue;
      report("targets-disagree", spanOf(target.code, set), [
        say.target(target.name, set.model.code),
        basisOf(target),
        say.target(other.target.name, other.set.model.code),
        basisOf(other.target),
        differences,
      ]);
    }
    return all.map((diagnostic) => ({ file: set.file, diagnostic }));
  });
}

/** Where both depend on a choice, only rows of the same option speak of the same. */
function differencesBetween(one: Target, other: Target): readonly string[] {
  if (one.by === null || other.by === null) return differencesOf(rowsOf(one), rowsOf(other));
  const options = new Set(one.rows.map(({ option }) => option));
  const ofOption = (target: Target, option: string | null) =>
    rowsOf({ ...target, rows: target.rows.filter((row) => row.option === option) });
  return [...options].flatMap((option) => differencesOf(ofOption(one, option), ofOption(other, option)));
}

const basisOf = ({ basis }: Target): string => (basis.length === 0 ? say.noBasis : basis.join("; "));
