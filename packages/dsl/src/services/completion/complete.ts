import * as t from "../../tokens.ts";
import type { Analysis } from "../analysis.ts";
import type { Completion } from "./completion.ts";
import { completeInside } from "./open-marks.ts";
import { placesOf } from "./places.ts";
import { suggestAt } from "./suggestions.ts";
import { isMeant, readTyping, searchesOf } from "./typing.ts";

/**
 * What can be written at `offset`, the likeliest first: what the grammar accepts there and may stand there, with the
 * names, ordinals and codes of the text. Words typed so far are compared without accents: `so lieu`, `dan so`.
 * Nothing in a comment or in a text for people.
 */
export function complete(analysis: Analysis, offset: number): readonly Completion[] {
  const typing = readTyping(analysis, offset);
  if (typing === null) return [];
  const last = typing.tokens.at(-1);
  const open = last?.tokenType === t.UnclosedName || last?.tokenType === t.UnclosedText;
  if (last !== undefined && open && typing.touches) return completeInside(typing, last);

  const found = new Map<string, Completion>();
  for (const search of searchesOf(typing)) {
    for (const suggestion of placesOf(search, typing).flatMap(suggestAt)) {
      const { text, kind, label } = suggestion;
      const bare = label.replace(/^\P{L}+(?=\p{L})/u, "");
      const meant = isMeant(
        bare,
        search.query,
        kind === "clause" || kind === "keyword" ? "beginning" : "any word",
      );
      const done = analysis.text.slice(search.span.start, search.span.end) === text;
      if (!meant || done || found.has(text)) continue;
      found.set(text, { ...suggestion, span: /^[;,:]/.test(text) ? search.tight : search.span });
    }
  }
  return [...found.values()];
}
