import { foldName } from "../../fold.ts";
import * as t from "../../lexer/tokens.ts";
import type { Analysis } from "../analysis.ts";
import type { Completion, Suggestion } from "./completion.ts";
import { completeInside } from "./open-marks.ts";
import { placesOf } from "./places.ts";
import { suggestAt } from "./suggestions.ts";
import { isMeant, readTyping, searchesOf } from "./typing.ts";

/**
 * What can be written at `offset`, the likeliest first: what the grammar accepts there and may stand there, with the
 * names, ordinals and codes of the text. Words typed so far are compared without accents: `so lieu`, `dan so`.
 * Nothing in a comment or in a text for people.
 *
 * Where the author did not ask for it (`asked` false), there is nothing before a word is begun, and nothing behind a
 * word that is whole: there the Enter key must end the line, not take the first of a list.
 */
export function complete(analysis: Analysis, offset: number, asked = true): readonly Completion[] {
  const typing = analysis.kind === "set" ? readTyping(analysis, offset) : null;
  if (typing === null) return [];
  const last = typing.tokens.at(-1);
  const open = last?.tokenType === t.UnclosedName || last?.tokenType === t.UnclosedText;
  if (last !== undefined && open && typing.touches) return completeInside(typing, last);

  const found = new Map<string, Completion>();
  for (const search of searchesOf(typing)) {
    if (!asked && search.query === "") continue;
    const typed = foldName(analysis.text.slice(search.span.start, search.span.end));
    for (const suggestion of placesOf(search, typing).flatMap(suggestAt)) {
      const { text } = suggestion;
      if (foldName(text) === typed) {
        if (!asked) return [];
      } else if (meets(suggestion, search.query) && !found.has(text)) {
        found.set(text, { ...suggestion, span: /^[;,:]/.test(text) ? search.tight : search.span });
      }
    }
  }
  return [...found.values()];
}

function meets({ kind, label }: Suggestion, query: string): boolean {
  const words = label.replace(/^\P{L}+(?=\p{L})/u, "");
  return isMeant(words, query, kind === "clause" || kind === "keyword" ? "beginning" : "any word");
}
