import type { IToken } from "chevrotain";
import type { ClauseKind } from "../ast.ts";
import * as t from "../tokens.ts";

/** What an author gives a name to, or a number, and refers to elsewhere. */
export type SymbolKind = "datum" | "target" | "item" | "evidence" | "level" | "test" | "option" | "code";

/** How something is written: `[…]`, `"…"`, an ordinal. */
export type Written = "name" | "text" | "ordinal";

/** What the first name, text or ordinal of a clause makes known; null: the clause makes nothing known. */
export const declarations = {
  set: null,
  effective: null,
  subject: null,
  status: null,
  basis: null,
  rounding: null,
  transition: null,
  scale: null,
  period: null,
  "pass-mark": null,
  overflow: null,
  "total-scale": null,
  target: { written: "name", kind: "target" },
  "measure-link": null,
  group: { written: "ordinal", kind: "item" },
  criterion: { written: "ordinal", kind: "item" },
  office: null,
  guidance: null,
  applies: null,
  weight: null,
  aggregate: null,
  rescale: null,
  range: null,
  datum: { written: "name", kind: "datum" },
  evidence: { written: "text", kind: "evidence" },
  "not-applicable": null,
  pass: null,
  bands: null,
  cases: null,
  count: null,
  judgement: null,
  table: null,
  columns: null,
  formula: null,
  alternatives: null,
  way: null,
  "best-peer": null,
  leader: null,
  band: null,
  "choice-line": null,
  case: null,
  "count-line": null,
  "line-cap": null,
  classification: null,
  level: { written: "text", kind: "level" },
  cap: null,
  drop: null,
  exclude: null,
  quota: null,
  ranking: null,
  "ranking-line": null,
  test: { written: "text", kind: "test" },
  given: null,
  expect: null,
} as const satisfies Record<ClauseKind, { readonly written: Written; readonly kind: SymbolKind } | null>;

/** A part of a clause that names something: where the name is declared, and where it is used. */
export interface Role {
  readonly kind: SymbolKind;
  readonly declares: boolean;
  /** The datum whose option it is; null for everything else. */
  readonly of: IToken | null;
}

/** Words right before a quoted text that tell what it names; all others are text for people. */
const TEXT_AFTER: readonly { readonly words: readonly string[]; readonly kind: SymbolKind }[] = [
  { words: ["dựa trên"], kind: "test" },
  { words: ["không quá"], kind: "level" },
  { words: ["xếp loại", "="], kind: "level" },
];
/** Between the name of a choice and one of its options. */
const BEFORE_OPTION: ReadonlySet<string> = new Set(["là", "có", "="]);
/** Between two options. */
const BETWEEN_OPTIONS: ReadonlySet<string> = new Set([",", ";", "hoặc"]);

/**
 * What the part of a clause that comes after `before` names, if it is written so. Goes by the words in front of it,
 * so that it holds in a clause that is still being typed; null for a text or number that names nothing.
 */
export function roleOf(written: Written, before: readonly IToken[], clause: ClauseKind | null): Role | null {
  const declared = clause === null ? null : declarations[clause];
  if (declared?.written === written && before.every((token) => writtenAs(token) !== written)) {
    return { kind: declared.kind, declares: true, of: null };
  }
  switch (written) {
    case "name":
      return { kind: wordAt(before, -1) === "mốc" ? "target" : "datum", declares: false, of: null };
    case "ordinal":
      return isItemWord(before.at(-1)) && before.at(-2)?.tokenType !== t.Numeral
        ? { kind: "item", declares: false, of: null }
        : null;
    case "text":
      return roleOfText(before, clause);
  }
}

function roleOfText(before: readonly IToken[], clause: ClauseKind | null): Role | null {
  const known = TEXT_AFTER.find(({ words }) =>
    words.every((word, index) => wordAt(before, index - words.length) === word),
  );
  if (known !== undefined) return { kind: known.kind, declares: false, of: null };
  if (clause === "quota" && before.length === 1) return { kind: "level", declares: false, of: null };
  const isList = clause === "datum" || clause === "given" || clause === null;
  let at = before.length - 1;
  while (isList && BETWEEN_OPTIONS.has(wordAt(before, at)) && writtenAs(before[at - 1]) === "text") at -= 2;
  const of = before[at - 1];
  if (writtenAs(of) === "name" && of !== undefined && BEFORE_OPTION.has(wordAt(before, at))) {
    return { kind: "option", declares: false, of };
  }
  const choice = before.find((token) => writtenAs(token) === "name");
  const declares =
    clause === "datum" && choice !== undefined && /^(một trong|chọn trong)$/.test(wordAt(before, at));
  return declares ? { kind: "option", declares, of: choice } : null;
}

const isItemWord = (token: IToken | undefined): boolean =>
  token !== undefined &&
  (token.tokenType === t.keywords.GroupHead || token.tokenType === t.keywords.CriterionHead);

/** A token as a word of the language: small letters, single blanks. Counts from the end for a negative index. */
function wordAt(tokens: readonly IToken[], index: number): string {
  return (tokens.at(index)?.image ?? "").toLowerCase().replace(/[\s\u00A0]+/g, " ");
}

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
