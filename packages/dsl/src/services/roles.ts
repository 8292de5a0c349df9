import { EOF, type IToken, type TokenType } from "chevrotain";
import type { ClauseKind } from "../ast.ts";
import * as t from "../lexer/tokens.ts";

/** What an author gives a name to, or a number, and refers to elsewhere. */
export type SymbolKind = "datum" | "target" | "item" | "evidence" | "level" | "test" | "option" | "code";

/** How something is written: `[…]`, `"…"`, an ordinal. */
export type Written = "name" | "text" | "ordinal";

/** The clauses that make something known: by their first name, text or ordinal. */
export const declarations: Partial<
  Record<ClauseKind, { readonly written: Written; readonly kind: SymbolKind }>
> = {
  target: { written: "name", kind: "target" },
  group: { written: "ordinal", kind: "item" },
  criterion: { written: "ordinal", kind: "item" },
  datum: { written: "name", kind: "datum" },
  evidence: { written: "text", kind: "evidence" },
  level: { written: "text", kind: "level" },
  test: { written: "text", kind: "test" },
};

/** What a part of a clause names. */
export interface Role {
  readonly kind: SymbolKind;
  /** It is made known here, and used elsewhere. */
  readonly declares: boolean;
  /** The datum whose option it is; null for everything else. */
  readonly of: IToken | null;
}

/** A part of a clause, seen from its end: the clause may still be being typed. */
export interface Position {
  /** The tokens of the clause in front of it. */
  readonly before: readonly IToken[];
  /** null where the clause is not known yet. */
  readonly clause: ClauseKind | null;
  /** The datum that the choices below a `chấm theo [x]` choose from; null: none above. */
  readonly chosen: IToken | null;
}

const k = t.keywords;

/** Behind these stands the name of a target; all other names are of data. */
const BEFORE_TARGET: ReadonlySet<TokenType> = new Set([
  k.TargetHead,
  k.MeetsTarget,
  k.MissesTarget,
  k.ButMissesTarget,
]);
/** Behind these stands the ordinal of a group or criterion. */
export const BEFORE_ORDINAL: ReadonlyMap<TokenType, "group" | "criterion"> = new Map([
  ...[k.GroupHead, k.OfGroup, k.GroupPoints].map((word) => [word, "group"] as const),
  ...[k.CriterionHead, k.CriterionPoints].map((word) => [word, "criterion"] as const),
]);
/** Between the name of a choice and one of its options. */
const BEFORE_OPTION: ReadonlySet<TokenType> = new Set([k.Is, k.Yes, t.Equals]);
/** Between two options. */
const BETWEEN_OPTIONS: ReadonlySet<TokenType> = new Set([t.Comma, t.Semicolon, k.Or]);

/** What a part that is written so names at its position; null for a text or number that names nothing. */
export function roleOf(written: Written, position: Position): Role | null {
  const { before, clause } = position;
  const declared = clause === null ? undefined : declarations[clause];
  if (declared?.written === written && before.every((token) => writtenAs(token) !== written)) {
    return { kind: declared.kind, declares: true, of: null };
  }
  const [last, second] = [before.at(-1)?.tokenType, before.at(-2)?.tokenType];
  switch (written) {
    case "name":
      return used(last !== undefined && BEFORE_TARGET.has(last) ? "target" : "datum");
    case "ordinal":
      // `3 tiêu chí` is a number of criteria.
      return last !== undefined && BEFORE_ORDINAL.has(last) && second !== t.Numeral ? used("item") : null;
    case "text":
      if (last === k.BasedOn) return used("test");
      if (last === k.NotAbove || clause === "quota") return used("level");
      if (last === t.Equals && second === k.ClassificationHead) return used("level");
      return roleOfOption(position);
  }
}

const used = (kind: SymbolKind, of: IToken | null = null): Role => ({ kind, declares: false, of });

function roleOfOption({ before, clause, chosen }: Position): Role | null {
  let at = before.length - 1;
  while (at > 0 && BETWEEN_OPTIONS.has(typeAt(before, at)) && writtenAs(before[at - 1]) === "text") at -= 2;
  const of = before[at - 1];
  if (of !== undefined && writtenAs(of) === "name" && BEFORE_OPTION.has(typeAt(before, at))) {
    return used("option", of);
  }
  if (clause === "datum") {
    const lists = typeAt(before, at) === k.ChoiceType || typeAt(before, at) === k.ChecklistType;
    const named = before.find((token) => writtenAs(token) === "name");
    return lists && named !== undefined ? { kind: "option", declares: true, of: named } : null;
  }
  if (clause === "target") {
    const key = before.find((_, index) => index > 0 && BEFORE_KEY.has(typeAt(before, index - 1)));
    return key !== undefined && writtenAs(key) === "name" ? used("option", key) : null;
  }
  return clause === "choice-line" && chosen !== null ? used("option", chosen) : null;
}

/** `theo [loại trường]`, `theo năm và [loại trường]` */
const BEFORE_KEY: ReadonlySet<TokenType> = new Set([k.By, k.And]);

/** The type of the token there; that of none where there is none. */
const typeAt = (tokens: readonly IToken[], index: number): TokenType => tokens[index]?.tokenType ?? EOF;

export function writtenAs(token: IToken | undefined): Written | null {
  switch (token?.tokenType) {
    case t.Name:
    case t.UnclosedName:
      return "name";
    case t.Text:
    case t.UnclosedText:
      return "text";
    case t.Numeral:
      return "ordinal";
    default:
      return null;
  }
}
