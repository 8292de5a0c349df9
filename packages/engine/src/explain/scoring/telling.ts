import type { ExplanationNode } from "../../explanation.ts";
import type { Criterion, Scoring } from "../../model.ts";
import type { ScoringTrace } from "../../result.ts";
import type { Names } from "../names.ts";

export interface Telling<K extends Scoring["kind"]> {
  readonly criterion: Criterion;
  readonly scoring: Extract<Scoring, { kind: K }>;
  readonly trace: Extract<ScoringTrace, { kind: K }>;
  readonly names: Names;
}

/** A clause of a scoring: its text, and what became of it. */
export interface ToldClause {
  readonly text: string;
  readonly finding: string;
  readonly state: ExplanationNode["state"];
  readonly children?: (id: string) => readonly ExplanationNode[];
}

/** A way of scoring in words, without its lines. */
export interface ToldWay {
  /** What the text says; a fault that keeps it unknown comes with it. */
  readonly text: string;
  /** How its points came about; `value` is their print, with all that became of them. */
  readonly sentence: (value: string) => string;
  readonly clauses: readonly ToldClause[];
}
export type Tell<K extends Scoring["kind"]> = (
  telling: Telling<K>,
  tellInner: (telling: Telling<Scoring["kind"]>) => Told,
) => ToldWay;

/** One scoring put into words, with its lines and caps. */
export interface Told {
  readonly text: string;
  /** `after`: what range and rounding did to the outcome. */
  readonly sentence: (trace: ScoringTrace, after: string) => string;
  readonly clauses: readonly ToldClause[];
}
