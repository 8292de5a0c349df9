import type { IToken } from "chevrotain";
import type { Span } from "../../ast.ts";
import { withoutAccents } from "../../fold.ts";
import * as t from "../../lexer/tokens.ts";
import { clauseBefore, lastFrom, spanOfToken } from "../placed-clause.ts";
import type { Completion } from "./completion.ts";
import { chosenAbove, suggestThing, thingsFor } from "./names.ts";
import { placesOf } from "./places.ts";
import { kindsAt } from "./suggestions.ts";
import { isMeant, type Typing } from "./typing.ts";

/** Completes a name or text whose marks are open at the cursor. */
export function completeInside(typing: Typing, open: IToken): readonly Completion[] {
  const { analysis, tokens, index } = typing;
  const written = open.tokenType === t.UnclosedName ? "name" : "text";
  const query = withoutAccents(open.image.slice(1));
  const before = tokens.slice(0, -1);
  const { span, close } = insideAt(typing, open);
  const type = written === "name" ? t.Name : t.Text;
  const positions = placesOf({ before, query: open.image }, typing).flatMap((place) =>
    kindsAt(type, place).map((clause) => ({
      before: place.before,
      clause,
      chosen: chosenAbove(analysis, place.above),
    })),
  );
  // Where something before it cannot be read, the clause is taken for what it most likely is.
  const likely = {
    before,
    clause: analysis.clauses[index]?.clause?.kind ?? null,
    chosen: chosenAbove(analysis, index),
  };
  const things = (positions.length > 0 ? positions : [likely]).flatMap((position) =>
    thingsFor(written, position, analysis),
  );
  return [...new Set(things)]
    .filter(({ name }) => isMeant(name, query, "any word"))
    .map((thing) => ({ ...suggestThing(thing, analysis), span, text: thing.name + close }));
}

/** What to replace between the marks, and the mark that is missing at the end. */
function insideAt({ analysis, offset, spanFrom }: Typing, open: IToken): { span: Span; close: string } {
  const { clauses, source } = analysis;
  const start = spanFrom(open).start + 1;
  const tokens = clauseBefore(clauses, offset)?.tokens ?? [];
  const whole = tokens[lastFrom(tokens, offset, (token) => spanOfToken(token, source).start)];
  const closed = whole?.tokenType === t.Name || whole?.tokenType === t.Text;
  const end = closed && whole !== undefined ? spanOfToken(whole, source).end - 1 : offset;
  const close = open.tokenType === t.UnclosedName ? "]" : open.image.startsWith('"') ? '"' : "”";
  return end >= offset && closed
    ? { span: { start, end }, close: "" }
    : { span: { start, end: offset }, close };
}
