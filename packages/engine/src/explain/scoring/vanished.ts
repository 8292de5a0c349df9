/** Which parts of a scoring do not apply because a denominator is 0. */
import type { Expression, Scoring } from "../../model.ts";
import type { MeasureTrace, ScoringTrace } from "../../result.ts";
import { vanishedText } from "../expression.ts";
import type { Names } from "../names.ts";
import { requirePairs, traceOf } from "../node.ts";

type Measured = readonly [Expression, MeasureTrace];
type MeasuresOf = {
  readonly [K in Scoring["kind"]]: (
    scoring: Extract<Scoring, { kind: K }>,
    trace: Extract<ScoringTrace, { kind: K }>,
  ) => readonly Measured[];
};

/** `[đúng hạn] / [văn bản] (mẫu số bằng 0)`, each once. */
export function vanishedParts(scoring: Scoring, trace: ScoringTrace, names: Names): readonly string[] {
  const texts = measures(scoring, trace).flatMap(
    ([expression, measured]) => vanishedText(expression, measured, names) ?? [],
  );
  return [...new Set(texts)];
}

function measures(scoring: Scoring, trace: ScoringTrace): readonly Measured[] {
  const own = ways[scoring.kind] as (scoring: Scoring, trace: ScoringTrace) => readonly Measured[];
  requirePairs(scoring.lines, trace.lines);
  const lines = scoring.lines.flatMap(({ per }, index): Measured[] => {
    const measure = trace.lines[index]?.measure;
    return per && measure ? [[per.measure, measure]] : [];
  });
  return [...own(scoring, traceOf(trace, scoring.kind)), ...lines];
}

const none = () => [];
const ways = {
  pass: none,
  bands: ({ measure }, trace) => [[measure, trace.measure]],
  choices: none,
  cases: none,
  count: none,
  judgement: none,
  table: ({ rowMeasure, columnMeasure }, trace) => [
    [rowMeasure, trace.rowMeasure],
    [columnMeasure, trace.columnMeasure],
  ],
  formula: ({ expression }, trace) => [[expression, trace.expression]],
  best: ofWays,
  first: ofWays,
  "best-peer": ({ measure }, trace) => [[measure, trace.measure]],
  leader: ({ achieved, plan }, trace) => [
    [achieved, trace.achieved],
    [plan, trace.plan],
  ],
} satisfies MeasuresOf;

function ofWays(
  scoring: Extract<Scoring, { kind: "best" | "first" }>,
  trace: Extract<ScoringTrace, { kind: "best" | "first" }>,
): readonly Measured[] {
  requirePairs(scoring.ways, trace.ways);
  return scoring.ways.flatMap((way, index) => {
    const own = trace.ways[index];
    return own ? measures(way.scoring, own.scoring) : [];
  });
}
