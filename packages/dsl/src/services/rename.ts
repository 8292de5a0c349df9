import type { Span } from "../ast.ts";
import { ORDINAL } from "../build-ast/forms.ts";
import { foldName } from "../fold.ts";
import { serviceMessages as say } from "../messages/services.ts";
import type { Analysis } from "./analysis.ts";
import type { TextEdit } from "./edit.ts";
import type { Mention } from "./mentions.ts";

/** Refused with a Vietnamese sentence that says why and what to do instead. */
export interface Refusal {
  readonly ok: false;
  readonly message: string;
}
export type Renameable = { readonly ok: true; readonly span: Span; readonly name: string } | Refusal;
export type Renaming = { readonly ok: true; readonly edits: readonly TextEdit[] } | Refusal;

const LONGEST_NAME = 300;

/** Marks that a name cannot hold, because they would end it. */
const NOT_IN_BRACKETS = { pattern: /[[\]\n\r\v\f\u0085\u2028\u2029]/, marks: "`[`, `]`" };
const NOT_IN_QUOTES = { pattern: /["“”\n\r\v\f\u0085\u2028\u2029]/, marks: "dấu ngoặc kép" };

/** What a rename at `offset` would change: the name without its marks, and where it stands. */
export function prepareRename(analysis: Analysis, offset: number): Renameable {
  const mention = analysis.mentions().at(offset);
  if (mention === null) return refuse(say.nothingToRename);
  const message = whyNot(mention);
  return message === null ? { ok: true, span: mention.inner, name: mention.name } : refuse(message);
}

/**
 * Gives the thing named at `offset` another name, everywhere in the text, tests included. An ordinal takes those
 * below it along: with `2` for `1`, `1.3` becomes `2.3`. Edits do not overlap and stand in the order of the text.
 */
export function rename(analysis: Analysis, offset: number, newName: string): Renaming {
  const prepared = prepareRename(analysis, offset);
  const mention = analysis.mentions().at(offset);
  if (!prepared.ok || mention === null) return prepared.ok ? refuse(say.nothingToRename) : prepared;
  const name = newName
    .normalize("NFC")
    .replace(/[ \t\u00A0]+/g, " ")
    .trim();
  if (name === "") return refuse(say.emptyName);
  if (name.length > LONGEST_NAME) return refuse(say.longName(LONGEST_NAME));
  return mention.kind === "item" ? renumber(mention, name, analysis) : renameThing(mention, name, analysis);
}

/** Why a thing of this kind has no second name; null where it may have one. */
function whyNot({ kind, name }: Mention): string | null {
  switch (kind) {
    case "code":
      return say.codeIsPermanent(name);
    case "option":
      return say.optionIsStored(name);
    case "evidence":
      return say.evidenceIsNamedOnce;
    default:
      return null;
  }
}

function renameThing(mention: Mention, name: string, analysis: Analysis): Renaming {
  const bracketed = mention.kind === "datum" || mention.kind === "target";
  const { pattern, marks } = bracketed ? NOT_IN_BRACKETS : NOT_IN_QUOTES;
  if (pattern.test(name)) return refuse(say.nameMayNotHold(marks));
  const mentions = analysis.mentions();
  const key = foldName(name);
  const taken = key === mention.key ? undefined : mentions.declaration({ kind: mention.kind, key });
  if (taken !== undefined && mentions.declaration(mention) !== undefined) {
    return refuse(say.nameTaken(taken.name, lineOf(taken, analysis)));
  }
  return { ok: true, edits: mentions.same(mention).map(({ inner }) => ({ span: inner, text: name })) };
}

function renumber({ key: from }: Mention, to: string, analysis: Analysis): Renaming {
  if (!ORDINAL.test(to)) return refuse(say.ordinalForm(to));
  const mentions = analysis.mentions();
  const moves = (ordinal: string): boolean => ordinal === from || ordinal.startsWith(`${from}.`);
  const moving = mentions.all.filter(({ kind, key }) => kind === "item" && moves(key));
  const moved = ({ key }: Mention): string => to + key.slice(from.length);
  for (const mention of moving.filter(({ declares }) => declares)) {
    const taken = mentions.declaration({ kind: "item", key: moved(mention) });
    if (taken !== undefined && !moves(taken.key))
      return refuse(say.ordinalTaken(taken.name, lineOf(taken, analysis)));
  }
  return { ok: true, edits: moving.map((mention) => ({ span: mention.inner, text: moved(mention) })) };
}

const lineOf = ({ span }: Mention, { source }: Analysis): number => source.position(span.start).line;
const refuse = (message: string): Refusal => ({ ok: false, message });
