import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import type { ClauseKind } from "../../ast.ts";
import { kindOfRule } from "../../build-ast/clause.ts";
import { mayStand, type Standing, standingAfter } from "../../check/placement.ts";
import { goesOnAfter, goesOnBefore } from "../../clauses.ts";
import { layouts } from "../../format/layout.ts";
import { expectedAfter } from "../../grammar/expected-next.ts";
import { clauseParser } from "../../grammar/parser.ts";
import { clauseNotes } from "../../messages/clause-notes.ts";
import * as t from "../../tokens.ts";
import { KEYWORDS, type Keyword, STATUSES, SUBJECTS, spelling } from "../../vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import type { Completion, Suggestion } from "./completion.ts";
import { completeInside, suggestThing, thingsFor } from "./names.ts";
import { suggestCode, suggestOrdinals } from "./numbers-and-codes.ts";
import { isMeant, readTyping, type Search, searchesOf, type Typing } from "./typing.ts";

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
    for (const suggestion of suggestionsFor(search, typing)) {
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

/** A place in a clause: what stands before it there, and where the clause itself stands. */
interface Place {
  readonly before: readonly IToken[];
  readonly standing: Standing;
  /** How many clauses stand above. */
  readonly above: number;
  /** Only words that go on from the line above. */
  readonly continuing: boolean;
  readonly analysis: Analysis;
}

function suggestionsFor(search: Search, typing: Typing): readonly Suggestion[] {
  return placesOf(search, typing).flatMap((place) => suggestAt(place));
}

/** A line can begin a clause, or go on with the one above. */
function placesOf({ before, query }: Search, { analysis, index, above }: Typing): readonly Place[] {
  const { clauses } = analysis;
  const place = (before: readonly IToken[], above: number, continuing: boolean): Place => {
    const read = clauses.slice(0, above).flatMap(({ clause }) => clause ?? []);
    return { before, standing: standingAfter(read), above, continuing, analysis };
  };
  if (before.length > above) return [place(before, index, false)];
  const own = Math.max(-1, before.length > 0 ? index : index - 1);
  const last = before.length > 0 ? before : (clauses[own]?.tokens ?? []);
  const newClause = place([], own + 1, false);
  const end = last.at(-1);
  if (end === undefined) return [newClause];
  if (goesOnAfter(end)) return [place(last, own, false), ...(before.length > 0 ? [] : [newClause])];
  return query === "" ? [newClause] : [newClause, place(last, own, true)];
}

/** Marks that come before a word, so that the word is offered together with them. */
const LEADING: ReadonlyMap<TokenType, string> = new Map([
  [t.Dash, "- "],
  [t.Semicolon, "; "],
  [t.Comma, ", "],
  [t.Colon, ": "],
]);

/** Parts that a text has once. */
const ONCE: ReadonlySet<ClauseKind> = new Set(["set", "classification", "ranking"]);

function suggestAt(place: Place, prefix = ""): readonly Suggestion[] {
  const { before, standing, continuing, analysis } = place;
  const expected = expectedAfter(clauseRule(), before).filter(({ type, rules }) => {
    if (continuing && prefix === "" && !goesOnBefore(type)) return false;
    const kind = kindOf(rules);
    if (kind === null) return true;
    const isThere = ONCE.has(kind) && analysis.clauses.some(({ clause }) => clause?.kind === kind);
    return mayStand(kind, standing) && !(isThere && before.length === 0);
  });
  return expected.flatMap(({ type, rules }) => {
    const mark = LEADING.get(type);
    if (mark !== undefined) return prefix === "" ? suggestBehind(type, mark, place) : [];
    return suggestToken(type, rules, place).map((suggestion) => ({
      ...suggestion,
      label: prefix + suggestion.label,
      text: prefix + suggestion.text,
    }));
  });
}

function suggestBehind(type: TokenType, mark: string, place: Place): readonly Suggestion[] {
  // A minus is no reason to offer words.
  if (type === t.Dash && place.before.length > 0) return [];
  const token = createTokenInstance(type, mark.trim(), 0, 0, 1, 1, 1, 1);
  return suggestAt({ ...place, before: [...place.before, token] }, mark);
}

function suggestToken(type: TokenType, rules: readonly string[], place: Place): readonly Suggestion[] {
  const { before, analysis, above } = place;
  const kind = kindOf(rules);
  switch (type) {
    case t.Name:
      return thingsFor("name", before, kind, analysis).map((thing) => suggestThing(thing, analysis));
    case t.Text:
      return thingsFor("text", before, kind, analysis).map((thing) => suggestThing(thing, analysis));
    case t.Numeral:
      return suggestOrdinals(before, analysis, above);
    case t.CodeWord:
      return suggestCode(before, analysis);
    case t.UnitWord:
      return before.length === 1 ? suggestListed(kind) : [];
    default:
      return Object.hasOwn(KEYWORDS, type.name) ? [suggestKeyword(type.name as Keyword, before, kind)] : [];
  }
}

/** Words of which one must stand in the clause. */
const LISTED: ReadonlyMap<ClauseKind | null, readonly string[]> = new Map<ClauseKind, readonly string[]>([
  ["subject", SUBJECTS],
  ["status", Object.keys(STATUSES)],
]);

function suggestListed(kind: ClauseKind | null): readonly Suggestion[] {
  return (LISTED.get(kind) ?? []).map((word) => ({
    label: word,
    kind: "word",
    detail: null,
    text: word,
    about: null,
  }));
}

function suggestKeyword(keyword: Keyword, before: readonly IToken[], kind: ClauseKind | null): Suggestion {
  const opens = kind !== null && before.every(({ tokenType }) => tokenType === t.Dash);
  const capitals = opens && layouts[kind].capitals;
  const words = capitals ? spelling(keyword).toUpperCase() : spelling(keyword);
  return opens
    ? { label: words, kind: "clause", detail: clauseNotes[kind].form, text: words, about: { clause: kind } }
    : { label: words, kind: "keyword", detail: null, text: words, about: { keyword } };
}

function kindOf(rules: readonly string[]): ClauseKind | null {
  const rule = rules.find((name) => kindOfRule.has(name));
  return (rule !== undefined && kindOfRule.get(rule)) || null;
}

function clauseRule() {
  const rule = clauseParser().getGAstProductions().clause;
  if (rule === undefined) throw new Error("the grammar has no rule `clause`");
  return rule;
}
