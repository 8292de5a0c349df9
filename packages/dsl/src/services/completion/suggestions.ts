import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import type { ClauseKind } from "../../ast.ts";
import { kindsOfRule } from "../../build-ast/clause.ts";
import { mayStand } from "../../check/document/placement.ts";
import { layouts } from "../../format/layout.ts";
import { type Expected, expectedAfter } from "../../grammar/expected-next.ts";
import { clauseParser } from "../../grammar/parser.ts";
import { goesOnBefore } from "../../lexer/line-joints.ts";
import * as t from "../../lexer/tokens.ts";
import { KEYWORDS, type Keyword, STATUSES, SUBJECTS, spelling } from "../../lexer/vocabulary.ts";
import { clauseNotes } from "../../messages/clause-notes.ts";
import type { Suggestion } from "./completion.ts";
import { chosenAbove, suggestThing, thingsFor } from "./names.ts";
import { suggestCode, suggestOrdinals } from "./numbers-and-codes.ts";
import type { Place } from "./places.ts";

/** A token that may come next, and the kinds of clauses that would then be written. */
interface Next extends Pick<Expected, "type"> {
  readonly kinds: readonly ClauseKind[];
}

/** Everything that can be written at a place, in the order of the grammar. */
export function suggestAt(place: Place): readonly Suggestion[] {
  return nextAt(place)
    .filter(({ type }) => !place.continuing || goesOnBefore(type))
    .flatMap((next) => {
      const mark = LEADING.get(next.type);
      return mark === undefined ? suggestNext(next, place) : suggestBehind(next.type, mark, place);
    });
}

/** The kinds of clauses in which a token of this type may come next. */
export const kindsAt = (type: TokenType, place: Place): readonly ClauseKind[] =>
  nextAt(place).flatMap((next) => (next.type === type ? next.kinds : []));

/** Parts that a text has once. */
const ONCE: ReadonlySet<ClauseKind> = new Set(["set", "classification", "ranking"]);

function nextAt({ before, standing, analysis }: Place): readonly Next[] {
  const rule = clauseParser().getGAstProductions().clause;
  const stands = (kind: ClauseKind): boolean => {
    const again =
      ONCE.has(kind) && before.length === 0 && analysis.clauses.some(({ clause }) => clause?.kind === kind);
    return mayStand(kind, standing) && !again;
  };
  return expectedAfter(rule, before).flatMap(({ type, rules }) => {
    const all = kindsOf(rules);
    const kinds = all.filter(stands);
    return kinds.length > 0 || all.length === 0 ? [{ type, kinds }] : [];
  });
}

/** What the innermost rule says that tells anything; nothing where only the dash is known. */
function kindsOf(rules: readonly string[]): readonly ClauseKind[] {
  return kindsOfRule.get(rules.findLast((rule) => kindsOfRule.has(rule)) ?? "") ?? [];
}

/** Marks that come before a word, so that the word is offered together with them. */
const LEADING: ReadonlyMap<TokenType, string> = new Map([
  [t.Dash, "- "],
  [t.Semicolon, "; "],
  [t.Comma, ", "],
  [t.Colon, ": "],
]);

function suggestBehind(type: TokenType, mark: string, place: Place): readonly Suggestion[] {
  // A minus is no reason to offer words.
  if (type === t.Dash && place.before.length > 0) return [];
  const token = createTokenInstance(type, mark.trim(), 0, 0, 1, 1, 1, 1);
  const behind = { ...place, before: [...place.before, token] };
  return nextAt(behind)
    .filter((next) => !LEADING.has(next.type))
    .flatMap((next) => suggestNext(next, behind))
    .map((suggestion) => ({ ...suggestion, label: mark + suggestion.label, text: mark + suggestion.text }));
}

function suggestNext({ type, kinds }: Next, place: Place): readonly Suggestion[] {
  const { before, analysis, above } = place;
  switch (type) {
    case t.Name:
      return suggestThings("name", kinds, place);
    case t.Text:
      return suggestThings("text", kinds, place);
    case t.Numeral:
      return suggestOrdinals(before, analysis, above);
    case t.CodeWord:
      return suggestCode(before, analysis);
    case t.UnitWord:
      return before.length === 1 ? suggestListed(kinds) : [];
    default:
      return Object.hasOwn(KEYWORDS, type.name) ? [suggestKeyword(type.name as Keyword, kinds, before)] : [];
  }
}

function suggestThings(
  written: "name" | "text",
  kinds: readonly ClauseKind[],
  { before, analysis, above }: Place,
): readonly Suggestion[] {
  const chosen = chosenAbove(analysis, above);
  return kinds
    .flatMap((clause) => thingsFor(written, { before, clause, chosen }, analysis))
    .map((thing) => suggestThing(thing, analysis));
}

/** Words of which one must stand in the clause. */
const LISTED: ReadonlyMap<ClauseKind, readonly string[]> = new Map<ClauseKind, readonly string[]>([
  ["subject", SUBJECTS],
  ["status", Object.keys(STATUSES)],
]);

function suggestListed(kinds: readonly ClauseKind[]): readonly Suggestion[] {
  return kinds
    .flatMap((kind) => LISTED.get(kind) ?? [])
    .map((word) => ({ label: word, kind: "word", detail: null, text: word, about: null }));
}

function suggestKeyword(
  keyword: Keyword,
  [kind]: readonly ClauseKind[],
  before: readonly IToken[],
): Suggestion {
  const words = spelling(keyword);
  const opens = before.every(({ tokenType }) => tokenType === t.Dash);
  if (!opens || kind === undefined) {
    return { label: words, kind: "keyword", detail: null, text: words, about: { keyword } };
  }
  const label = layouts[kind].capitals ? words.toUpperCase() : words;
  return { label, kind: "clause", detail: clauseNotes[kind].form, text: label, about: { clause: kind } };
}
