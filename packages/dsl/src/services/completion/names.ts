import type { IToken } from "chevrotain";
import { excerpt } from "../../excerpt.ts";
import * as t from "../../lexer/tokens.ts";
import { inBrackets, inQuotes } from "../../messages/fixes.ts";
import type { Analysis } from "../analysis.ts";
import { chosenBelow, keyOf, type Mention } from "../mentions.ts";
import { spanOfToken } from "../placed-clause.ts";
import { type Position, roleOf } from "../roles.ts";
import type { Suggestion } from "./completion.ts";

/** The known things that a name or text can mean at its position. */
export function thingsFor(
  written: "name" | "text",
  position: Position,
  analysis: Analysis,
): readonly Mention[] {
  const role = roleOf(written, position);
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

/** The datum that a choice in the clause at `index` chooses from. */
export function chosenAbove({ clauses }: Analysis, index: number): IToken | null {
  return clauses
    .slice(0, Math.max(0, index))
    .reduce<IToken | null>((chosen, clause) => chosenBelow(clause, chosen), null);
}
