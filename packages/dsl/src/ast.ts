/**
 * The syntax tree: what each line says, with the span of every part, before anything is looked up or checked.
 *
 * A part that was missing or could not be read is null; its diagnostic has already been given, so later stages
 * stay silent about it. Spans are offsets into the text as the caller passed it (before NFC), half open.
 */

import type { ClassificationClauses } from "./ast/classification.ts";
import type { DatumClauses } from "./ast/datum.ts";
import type { DocumentClauses } from "./ast/document.ts";
import type { ItemClauses } from "./ast/item.ts";
import type { ScoringClauses } from "./ast/scoring.ts";
import type { ScoringLineClauses } from "./ast/scoring-lines.ts";
import type { TargetClauses } from "./ast/target.ts";
import type { TestClauses } from "./ast/test.ts";

export type * from "./ast/classification.ts";
export type * from "./ast/condition.ts";
export type * from "./ast/datum.ts";
export type * from "./ast/document.ts";
export type * from "./ast/expression.ts";
export type * from "./ast/item.ts";
export type * from "./ast/scoring.ts";
export type * from "./ast/scoring-lines.ts";
export type * from "./ast/target.ts";
export type * from "./ast/test.ts";
export type * from "./ast/values.ts";

/** The file: clauses in text order. What lies in what is found in `check/document/`. */
export type Clause =
  | DocumentClauses
  | TargetClauses
  | ItemClauses
  | DatumClauses
  | ScoringClauses
  | ScoringLineClauses
  | ClassificationClauses
  | TestClauses;
export type ClauseKind = Clause["kind"];
