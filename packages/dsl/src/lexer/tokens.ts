import { createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import { KEYWORDS, type Keyword, SIGNS } from "./vocabulary.ts";

/*
 * Chevrotain drops the `u` flag, and `\b` knows ASCII only: letters are explicit ranges, and every phrase brings
 * its own boundary.
 */
const LETTER =
  "A-Za-z\\u00AA\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF";
const SPACE = "[ \\t\\u00A0]";
/** What may follow a keyword: no letter, no digit, nothing that would make it the beginning of a code. */
const BOUNDARY = `(?![${LETTER}0-9_²³]|-[${LETTER}0-9])`;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** Matches a phrase with any run of spaces between its words, but not as a part of a longer word. */
export const phrase = (text: string): string => text.split(" ").map(literal).join(`${SPACE}+`) + BOUNDARY;

/** Words that may stand in a unit: plain words, and those keywords that cannot follow a number otherwise. */
export const UnitWord = createToken({ name: "UnitWord", pattern: Lexer.NA });
/** Words that may stand for a code: plain words, and keywords written in ASCII. */
export const CodeWord = createToken({ name: "CodeWord", pattern: Lexer.NA });

/** Keywords that mean nothing else behind a number, so that `3 chỉ tiêu` and `5 ngày làm việc` have their units. */
const IN_UNITS: ReadonlySet<Keyword> = new Set<Keyword>([
  ...(["DateType", "GroupHead", "CriterionHead", "DatumHead", "EvidenceHead", "SubjectHead"] as const),
  ...(["TargetHead", "MeasureHead", "ColumnsHead", "WayHead", "WeightHead", "PeriodHead"] as const),
  ...(["Drop", "DropSteps", "Up", "Down", "Plan", "PlanMet", "Leading", "Reading", "By", "ByYear"] as const),
  ...(["Passed", "NotPassed", "Applies", "Source", "Year", "LastYear", "NextYear", "Yearly"] as const),
  ...(["Mean", "WeightedMean", "Product", "LowestItem", "HighestItem", "LinesHead", "OfGroup"] as const),
  ...(["GroupPoints", "CriterionPoints", "TickedCount", "DaysBetween", "WorkingDays"] as const),
]);
const IN_CODES: ReadonlySet<Keyword> = new Set<Keyword>(["When", "GivenHead", "After", "By"]);

function keywordToken(name: Keyword): TokenType {
  const signs = (SIGNS[name] ?? []).map((sign) => `${literal(sign)}(?!=)`);
  const categories = [...(IN_UNITS.has(name) ? [UnitWord] : []), ...(IN_CODES.has(name) ? [CodeWord] : [])];
  return createToken({
    name,
    pattern: new RegExp([...KEYWORDS[name].map(phrase), ...signs].join("|"), "i"),
    label: `\`${KEYWORDS[name][0]}\``,
    categories,
  });
}

export const keywords: Readonly<Record<Keyword, TokenType>> = Object.fromEntries(
  Object.keys(KEYWORDS).map((name) => [name, keywordToken(name as Keyword)]),
) as Record<Keyword, TokenType>;

export const LineBreak = createToken({ name: "LineBreak", pattern: /\n[ \t\u00A0\n]*/, line_breaks: true });
const Blank = createToken({
  name: "Blank",
  pattern: /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/,
  group: Lexer.SKIPPED,
});
const Comment = createToken({ name: "Comment", pattern: /#[^\n]*/, group: Lexer.SKIPPED });

/** `"…"`, `“…”`; Word also gives `”…”`. */
export const Text = createToken({
  name: "Text",
  pattern: /"[^"\n]*"|“[^”\n]*”|”[^”\n]*”/,
  label: 'một đoạn chữ trong ngoặc kép `"…"`',
});
export const UnclosedText = createToken({ name: "UnclosedText", pattern: /["“”][^\n]*/, categories: [Text] });
export const Name = createToken({
  name: "Name",
  pattern: /\[[^\][\n]*\]/,
  label: "một tên trong ngoặc vuông `[…]`",
});
/** Goes on to where a name surely ends: a mark, or the `mã` of its code. */
export const UnclosedName = createToken({
  name: "UnclosedName",
  pattern: new RegExp(`\\[(?:(?!${SPACE}mã${SPACE})[^\\][\\n:;,=/()"“”])*`, "i"),
  categories: [Name],
});

/** `15/02/2026`, and what else looks like a date, `15/02` among it; read by hand. */
export const Day = createToken({
  name: "Day",
  pattern: /\d+(?:\/\d+(?:\/\d+)?|-\d+-\d+)/,
  label: "một ngày như `31/12/2026`",
});
/** Digits with points and commas; what they mean depends on where they stand. */
export const Numeral = createToken({
  name: "Numeral",
  pattern: /\d+(?:[.,]\d+)*/,
  label: "một số",
});
export const Word = createToken({
  name: "Word",
  pattern: new RegExp(`[${LETTER}°₫](?:[${LETTER}0-9_²³°]|-(?=[${LETTER}0-9_]))*`),
  label: "một từ",
  categories: [UnitWord, CodeWord],
});

export const Dash = createToken({ name: "Dash", pattern: /[-–—−•]/, label: "dấu `-`" });
export const Percent = createToken({ name: "Percent", pattern: "%", label: "`%`" });
export const Plus = createToken({ name: "Plus", pattern: "+", label: "dấu `+`" });
export const Times = createToken({ name: "Times", pattern: /[×*]/, label: "dấu `×`" });
export const Slash = createToken({ name: "Slash", pattern: /[/÷]/, label: "dấu `/`" });
export const Equals = createToken({ name: "Equals", pattern: "=", label: "dấu `=`" });
export const Colon = createToken({ name: "Colon", pattern: ":", label: "dấu `:`" });
export const Semicolon = createToken({ name: "Semicolon", pattern: ";", label: "dấu `;`" });
export const Comma = createToken({ name: "Comma", pattern: ",", label: "dấu `,`" });
export const Stop = createToken({ name: "Stop", pattern: ".", label: "dấu `.`" });
export const Open = createToken({ name: "Open", pattern: "(", label: "dấu `(`" });
export const Close = createToken({ name: "Close", pattern: ")", label: "dấu `)`" });

const longest = (name: Keyword): number => Math.max(...KEYWORDS[name].map((spelling) => spelling.length));
/** Longer phrases first: `không áp dụng` before `không`. */
const keywordsByLength = (Object.keys(KEYWORDS) as Keyword[])
  .toSorted((a, b) => longest(b) - longest(a))
  .map((name) => keywords[name]);

/** The token types of these keywords. */
export const typesOf = (...names: readonly Keyword[]): TokenType[] => names.map((name) => keywords[name]);

/** In the order of matching. */
export const allTokens: TokenType[] = [
  Blank,
  LineBreak,
  Comment,
  Text,
  UnclosedText,
  Name,
  UnclosedName,
  Day,
  Numeral,
  ...keywordsByLength,
  Word,
  Dash,
  Percent,
  Plus,
  Times,
  Slash,
  Equals,
  Colon,
  Semicolon,
  Comma,
  Stop,
  Open,
  Close,
  UnitWord,
  CodeWord,
];

/** Where a token ends in the clean text. */
export const endOf = (token: IToken): number => token.startOffset + token.image.length;

/** A bound word written as a sign: `≥` for `từ`. */
export const isSign = (token: IToken): boolean => token.tokenType !== Equals && /^[<>=≤≥]/.test(token.image);
