import { type Code, criteria, type Result, scoreDependencies } from "@tieuchi/engine";
import type { Proof } from "./finding.ts";
import type { FoldMode } from "./fold/fold.ts";
import { answersAlong, type State } from "./fold/state.ts";
import type { Piece } from "./survey/pieces.ts";
import { type FoldedSet, foldSet, type Survey } from "./survey/survey.ts";
import type { Scored, Witnesses } from "./witness.ts";

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

/** Whether it can happen, as far as the parts that the item hangs on tell; null: it can, and the engine says so. */
export function answer(question: Question, survey: Survey, witnesses: Witnesses): Proof | null {
  if (submissionFor(question, survey, witnesses) !== null) return null;
  const { complete, wholes } = focused(question, survey, "hull");
  return complete && wholes.length === 0 ? "exact" : "approximate";
}

/** Answers under which it happens, no more of them than it hangs on where that is enough; null: none were found. */
export function submissionFor(question: Question, survey: Survey, witnesses: Witnesses): Scored | null {
  const found = focused(question, survey, "points").wholes.filter(
    ({ state }) => state.trail.standing !== "none",
  );
  for (const { state } of found.slice(0, MOST_TRIES)) {
    const answers = answersAlong(state.trail);
    for (const scored of [witnesses.score(answers), witnesses.complete(answers)]) {
      if (scored !== null && question.verify(scored.result)) return scored;
    }
  }
  return null;
}

function focused({ item, pieces, keeps }: Question, survey: Survey, mode: FoldMode): FoldedSet {
  const chosen = mode === "points" ? pieces?.samples : pieces?.stretches;
  return foldSet(survey, mode, {
    needed: neededFor(item, survey),
    pieces: new Map(pieces && chosen ? [[pieces.name, chosen]] : []),
    keeps: (code, state) => code !== item || keeps(state),
  });
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
