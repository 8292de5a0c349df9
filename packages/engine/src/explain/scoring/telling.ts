import type { ExplanationNode } from "../../explanation.ts";
import type { Criterion, Scoring } from "../../model.ts";
import type { ScoringTrace } from "../../result.ts";
import type { Names } from "../names.ts";

export interface Telling<K extends Scoring["kind"]> {
  readonly criterion: Criterion;
  readonly scoring: Extract<Scoring, { kind: K }>;
  readonly trace: Extract<ScoringTrace, { kind: K }>;
  readonly names: Names;
  /** The criterion's points in print with their rounding, or what they still wait for. */
  readonly award: string;
  readonly known: boolean;
}

/** A clause of a scoring: its text, and what became of it. */
export interface ToldClause {
  readonly text: string;
  readonly finding: string;
  readonly state: ExplanationNode["state"];
  readonly children?: (id: string) => readonly ExplanationNode[];
}

/** One scoring put into words; `sentence` tells how the criterion's points came about. */
export interface Told {
  readonly sentence: string;
  readonly clauses: readonly ToldClause[];
}

export type Tell<K extends Scoring["kind"]> = (telling: Telling<K>) => Told;
