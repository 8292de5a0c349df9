import type { IToken } from "chevrotain";
import type { ClauseKind, Span } from "../../ast.ts";
import { excerpt } from "../../excerpt.ts";
import { withoutAccents } from "../../fold.ts";
import { inBrackets, inQuotes } from "../../messages/fixes.ts";
import * as t from "../../tokens.ts";
import type { Analysis } from "../analysis.ts";
import { keyOf, type Mention } from "../mentions.ts";
import { clauseBefore, lastFrom, spanOfToken } from "../placed-clause.ts";
import { roleOf } from "../roles.ts";
import type { Completion, Suggestion } from "./completion.ts";
import { isMeant, type Typing } from "./typing.ts";

/** The known things that a name or text after `before` can mean. */
export function thingsFor(
  written: "name" | "text",
  before: readonly IToken[],
  clause: ClauseKind | null,
  analysis: Analysis,
): readonly Mention[] {
  const role = roleOf(written, before, clause);
  if (role === null || role.declares) return [];
  const declared = analysis.mentions().declared(role.kind);
  if (role.of === null) return declared;
  const ofDatum = keyOf(role.kind, "", role.of);
  return declared.filter(({ key }) => key.startsWith(ofDatum));
}

/** A known thing as it is written, marks and all. */
export function suggestThing(thing: Mention, analysis: Analysis): Suggestion {
  const { kind, name } = thing;
  const label = kind === "datum" || kind === "target" ? inBrackets(name) : inQuotes(name);
  return { label, kind, detail: detailOf(thing, analysis), text: label, about: null };
}

/** What its clause says behind the colon: `số đếm từ 1 người`. */
function detailOf({ clause }: Mention, { text, source }: Analysis): string | null {
  const colon = clause.tokens.find(({ tokenType }) => tokenType === t.Colon);
  if (colon === undefined) return null;
  return excerpt(text.slice(spanOfToken(colon, source).end, clause.span.end));
}

/** Completes a name or text that is open at the cursor. */
export function completeInside(typing: Typing, open: IToken): readonly Completion[] {
  const { analysis, tokens, index } = typing;
  const before = tokens.slice(0, -1);
  const kind = analysis.clauses[index]?.clause?.kind ?? null;
  const written = open.tokenType === t.UnclosedName ? "name" : "text";
  const query = withoutAccents(open.image.slice(1));
  const { span, close } = insideAt(typing, open);
  return thingsFor(written, before, kind, analysis)
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
