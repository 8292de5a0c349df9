import type { Answer } from "@tieuchi/engine";
import type { Answers } from "../space/answered.ts";
import type { Span, Units } from "../terms/units.ts";
import type { FactValues } from "./facts.ts";

/** One way an item, or several of them, can come out. */
export interface State extends Span {
  /** The maximum that applies; null: nothing applies. */
  readonly maximum: Units | null;
  readonly facts: FactValues;
  readonly trail: Trail;
}

/** The answers that lead to a state, part by part. */
export interface Trail {
  readonly answers: Answers | null;
  readonly before: Trail | null;
  readonly below: Trail | null;
  /** `sure`: these answers give exactly this; `tried`: perhaps they do; `none`: no answers were found. */
  readonly standing: Standing;
}
export type Standing = "sure" | "tried" | "none";

const RANK: Readonly<Record<Standing, number>> = { none: 0, tried: 1, sure: 2 };
export const better = (a: Standing, b: Standing): boolean => RANK[a] > RANK[b];
export const lesser = (a: Standing, b: Standing): Standing => (RANK[a] < RANK[b] ? a : b);

export const NO_TRAIL: Trail = { answers: null, before: null, below: null, standing: "sure" };
export const ofAnswers = (answers: Answers | null, standing: Standing): Trail => ({
  ...NO_TRAIL,
  answers,
  standing: answers === null ? "none" : standing,
});
export const joinTrails = (before: Trail, below: Trail): Trail => ({
  answers: null,
  before,
  below,
  standing: lesser(before.standing, below.standing),
});

/** Every answer along the trail; parts that share answers give the same. */
export function answersAlong(trail: Trail): Answers {
  const all = new Map<string, Answer>();
  const open: Trail[] = [trail];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [code, answer] of at.answers ?? []) all.set(code, answer);
    if (at.before !== null) open.push(at.before);
    if (at.below !== null) open.push(at.below);
  }
  return all;
}
