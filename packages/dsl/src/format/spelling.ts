import type { CstNode, IToken } from "chevrotain";
import { childOf, has, tokensOf } from "../build-ast/context.ts";
import { readDay, readYearDay } from "../build-ast/day.ts";
import * as t from "../lexer/tokens.ts";
import { KEYWORDS, type Keyword, spelling } from "../lexer/vocabulary.ts";
import { measureSpellings } from "../measures/tokens.ts";

/** How the tokens of a clause are written. */
export interface Spelling {
  readonly spell: (token: IToken) => string;
  /** `+`, `−`, `×`, `/` between two numbers, as against the `/` of a unit and the `-` of a list or of `-5`. */
  readonly operates: (token: IToken) => boolean;
}

const isKeyword = (name: string): name is Keyword => Object.hasOwn(KEYWORDS, name);
const lowerCase = (words: string): string => words.toLowerCase().replace(/[\s\u00A0]+/g, " ");

/** Marks that have a second form. */
const MARKS = new Map([
  [t.Dash, "-"],
  [t.Times, "×"],
  [t.Slash, "/"],
]);

/**
 * One spelling for each keyword of a clause; what the author named (texts, names, units, codes) and numbers stay
 * as written. The tree tells a keyword from the same word in a unit: `ngày` of `3 ngày`.
 */
export function spellingOf(tree: CstNode, head: IToken | undefined, capitals: boolean): Spelling {
  const special = new Map<IToken, string>();
  const operators = new Set<IToken>();
  collect(tree, special, operators);
  return {
    spell: (token) => {
      const written = special.get(token) ?? spell(token);
      return capitals && token === head ? written.toUpperCase() : written;
    },
    operates: (token) => operators.has(token),
  };
}

function spell(token: IToken): string {
  const { image, tokenType } = token;
  // `trở lên` and `trở xuống` are needless, each in its own way.
  if (tokenType === t.keywords.OrBeyond) return lowerCase(image);
  if (isKeyword(tokenType.name)) return spelling(tokenType.name);
  if (tokenType === t.Day) return spellDay(image);
  const ofMeasures = measureSpellings.get(tokenType);
  if (ofMeasures !== undefined) return ofMeasures;
  return MARKS.get(tokenType) ?? image;
}

function spellDay(image: string): string {
  const reading = readDay(image);
  if (reading.kind === "value") return reading.value.split("-").reverse().join("/");
  const yearDay = readYearDay(image);
  if (yearDay === null) return image;
  return [yearDay.day, yearDay.month].map((part) => String(part).padStart(2, "0")).join("/");
}

/** Rules that hold operators. */
const CALCULATES: ReadonlySet<string> = new Set(["expression", "reference", "dayShift"]);

/** The tokens that are written by where they stand. */
function collect(node: CstNode, special: Map<IToken, string>, operators: Set<IToken>): void {
  const words = [...tokensOf(node, "UnitWord"), ...tokensOf(node, "CodeWord")];
  const listed = node.name === "subject" || node.name === "status";
  for (const word of words) special.set(word, listed ? lowerCase(word.image) : word.image);
  // `Điểm dân cư` is a unit of its own, not points.
  if (words.length > 0) for (const word of tokensOf(node, "Points")) special.set(word, word.image);
  if (CALCULATES.has(node.name)) {
    for (const sign of ["Plus", "Dash", "Times", "Slash"]) {
      for (const token of tokensOf(node, sign)) operators.add(token);
    }
    for (const minus of tokensOf(node, "Dash")) special.set(minus, "−");
  }
  if (node.name === "proportionalAward") for (const times of tokensOf(node, "Times")) operators.add(times);
  if (node.name === "years") for (const dash of tokensOf(node, "Dash")) special.set(dash, "–");
  // `từ 80% đến dưới 90%`, but `dưới 90%`.
  if (node.name === "interval" && has(node, "lowerBound")) {
    for (const bound of ["Below", "Before"] as const) {
      for (const word of tokensOf(childOf(node, "upperBound"), bound)) special.set(word, KEYWORDS[bound][1]);
    }
  }
  for (const element of Object.values(node.children).flat()) {
    if ("children" in element) collect(element, special, operators);
  }
}
