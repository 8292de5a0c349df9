/**
 * The engine's types as they come out of JSON: without `readonly`, on which openapi-fetch's own type mapping stumbles.
 * Each is assignable to the engine's.
 */
import type * as engine from "@tieuchi/engine";

type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;

export type Answer = Plain<engine.Answer>;
export type ExplanationNode = Plain<engine.ExplanationNode>;
export type Model = Plain<engine.Model>;
export type Result = Plain<engine.Result>;
export type Score = Plain<engine.Score>;
export type SubjectKind = engine.SubjectKind;
