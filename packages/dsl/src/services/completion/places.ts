import type { IToken } from "chevrotain";
import { type Standing, standingAfter } from "../../check/document/placement.ts";
import { goesOnAfter } from "../../lexer/line-joints.ts";
import type { Analysis } from "../analysis.ts";
import type { Search, Typing } from "./typing.ts";

/** A place where words are looked for. */
export interface Place {
  readonly analysis: Analysis;
  /** What stands before it in its clause; empty where a clause begins. */
  readonly before: readonly IToken[];
  /** How many clauses stand above its clause. */
  readonly above: number;
  /** Where its clause stands. */
  readonly standing: Standing;
  /** It begins a line, and the line above is no open one: only words that go on from there by themselves. */
  readonly continuing: boolean;
}

/** The places that a search is for: a line can begin a clause, or go on with the one above. */
export function placesOf(
  { before, query }: Pick<Search, "before" | "query">,
  { analysis, index, above }: Typing,
): readonly Place[] {
  const { clauses } = analysis;
  const place = (before: readonly IToken[], above: number, continuing: boolean): Place => {
    const read = clauses.slice(0, above).flatMap(({ clause }) => clause ?? []);
    return { analysis, before, above, standing: standingAfter(read), continuing };
  };
  if (before.length > above) return [place(before, index, false)];
  const own = Math.max(-1, before.length > 0 ? index : index - 1);
  const begun = before.length > 0 ? before : (clauses[own]?.tokens ?? []);
  const newClause = place([], own + 1, false);
  const end = begun.at(-1);
  if (end === undefined) return [newClause];
  if (goesOnAfter(end.tokenType)) {
    return before.length > 0 ? [place(begun, own, false)] : [place(begun, own, false), newClause];
  }
  return query === "" ? [newClause] : [newClause, place(begun, own, true)];
}
