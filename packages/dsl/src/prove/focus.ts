import { type Code, criteria, type Result, scoreDependencies } from "@tieuchi/engine";
import type { Proof } from "./finding.ts";
import type { Piece } from "./pieces.ts";
import { answersAlong, type State } from "./state.ts";
import { foldSet, type Survey } from "./survey.ts";
import type { Witnesses } from "./witness.ts";

/** What is to be shown of one item and of what its score rests on. */
export interface Question {
  readonly item: Code;
  /** Ways in which a factor may come out, with answers and as stretches; none: in any way. */
  readonly pieces: {
    readonly name: string;
    readonly samples: readonly Piece[];
    readonly stretches: readonly Piece[];
  } | null;
  /** Ways in which the item may come out. */
  readonly keeps: (state: State) => boolean;
  readonly verify: (result: Result) => boolean;
}

/** Submissions tried for one question. */
const MOST_TRIES = 6;

/** Looks at a part of a set whose clauses hang on scores of other parts; null: it can happen, and the engine says so. */
export function answer(
  { item, pieces, keeps, verify }: Question,
  survey: Survey,
  witnesses: Witnesses,
): Proof | null {
  const needed = neededFor(item, survey);
  const focused = (mode: "points" | "hull") => {
    const chosen = mode === "points" ? pieces?.samples : pieces?.stretches;
    const only = new Map(pieces && chosen ? [[pieces.name, chosen]] : []);
    return foldSet(survey, mode, {
      needed,
      pieces: only,
      keeps: (code, state) => code !== item || keeps(state),
    });
  };
  const found = focused("points").wholes.filter(({ state }) => state.trail.standing !== "none");
  for (const { state } of found.slice(0, MOST_TRIES)) {
    const scored = witnesses.complete(answersAlong(state.trail));
    if (scored !== null && verify(scored.result)) return null;
  }
  const hull = focused("hull");
  return hull.complete && hull.wholes.length === 0 ? "exact" : "approximate";
}

/** The item, and the criteria that its score rests on, through others. */
function neededFor(item: Code, { space: { model } }: Survey): ReadonlySet<Code> {
  const dependencies = scoreDependencies(model);
  // A set may grow while it is walked.
  const needed = new Set([item]);
  for (const code of needed) for (const below of dependencies.get(code) ?? []) needed.add(below);
  const known = new Set([...criteria(model)].map(({ code }) => code));
  return new Set([...needed].filter((code) => known.has(code)));
}
