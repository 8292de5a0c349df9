import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import { excerpt } from "../excerpt.ts";
import { insertAt, remove, replaceWith, replaceWithMeant } from "../fixes.ts";
import type { Report } from "../report.ts";
import { ANY_HEAD, guessKeyword, inCaseOf } from "./guess.ts";
import { goesOn, HEADS, isBullet, lacksDash } from "./line-joints.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";
import { CLAUSE_HEADS, spelling } from "./vocabulary.ts";

/** The tokens of one clause. `faulty`: something was already said about it, so the parser adds nothing. */
export interface ClauseTokens {
  /** Where its first line begins to speak, in the clean text. */
  readonly start: number;
  readonly tokens: IToken[];
  readonly faulty: boolean;
}
/** A clause without its place. */
type Prepared = Pick<ClauseTokens, "tokens" | "faulty">;

/** Marks that people put at the end of a line. */
const CLOSING: ReadonlySet<TokenType> = new Set([t.Stop, t.Semicolon, t.Comma]);
/** Heads that people put a colon behind. */
const TAKES_NO_COLON: ReadonlySet<TokenType> = new Set(
  t.typesOf(...CLAUSE_HEADS.filter((head) => head !== "NotApplicableHead" && head !== "TransitionHead")),
);
/** Heads that have lines below them: a colon may stand at their end. */
const HAS_LINES: ReadonlySet<TokenType> = new Set(
  t.typesOf(
    ...(["GroupHead", "CriterionHead", "ClassificationHead", "RankingHead", "TestHead", "PassHead"] as const),
    ...(["PassOnlyHead", "BandsHead", "CasesHead", "TableHead", "CountHead", "FormulaHead"] as const),
    ...(["JudgementHead", "BestHead", "FirstHead", "WayHead"] as const),
  ),
);

const CONDITION_WORDS: ReadonlySet<TokenType> = new Set(t.typesOf("When", "OnlyWhen", "Unless"));

const ALREADY_REPORTED: ReadonlySet<TokenType> = new Set([t.UnclosedText, t.UnclosedName]);

const MOST_TOKENS = 1000;
const MOST_BRACKETS = 32;

/** Cuts the tokens into clauses; a broken line stays one clause, so that it costs no other line. */
export function cutClauses(tokens: readonly IToken[], source: Source, report: Report): ClauseTokens[] {
  const clauses: ClauseTokens[] = [];
  let current: IToken[] = [];
  const finish = (): void => {
    const [first] = current;
    if (first !== undefined) clauses.push({ start: first.startOffset, ...prepare(current, source, report) });
    current = [];
  };
  let lineBegins = true;
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === t.LineBreak) {
      lineBegins = true;
      continue;
    }
    if (token.tokenType === t.keywords.OrBeyond) {
      reportNeedless("needless-words", token, source, report);
      continue;
    }
    if (lineBegins && !goesOn(current, tokens, index)) finish();
    lineBegins = false;
    current.push(token);
  }
  finish();
  return clauses;
}

/** Looks at a clause before the grammar does: its length, its brackets, its first phrase. */
function prepare(tokens: IToken[], source: Source, report: Report): Prepared {
  const faulty = tokens.some((token) => ALREADY_REPORTED.has(token.tokenType) || t.isSign(token));
  const vague = reportVagueDecimal(tokens, source, report);
  const cut = withinLimits(tokens, source, report);
  const whole = cut.faulty ? cut.tokens : withoutNeedlessMarks(cut.tokens, source, report);
  const headed = withHead(whole, source, report);
  return { tokens: headed.tokens, faulty: faulty || vague || cut.faulty || headed.faulty };
}

/** `số thập phân` says nothing without its `2 chữ số`; told here, so that nothing is said about what follows. */
function reportVagueDecimal(tokens: readonly IToken[], source: Source, report: Report): boolean {
  const { DecimalType, Digits } = t.keywords;
  const at = tokens.findIndex(({ tokenType }) => tokenType === DecimalType);
  const head = tokens[at];
  if (head === undefined) return false;
  if (tokens[at + 1]?.tokenType === t.Numeral && tokens[at + 2]?.tokenType === Digits) return false;
  const span = source.spanOf(head.startOffset, t.endOf(head));
  report("decimals-missing", span, [spelling("DecimalType"), spelling("Digits")]);
  return true;
}

/** The parser descends a step per bracket, and recovers at a cost that grows with the clause: both are limited. */
export function withinLimits(tokens: IToken[], source: Source, report: Report): Prepared {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === t.Open) depth += 1;
    if (token.tokenType === t.Close && depth > 0) depth -= 1;
    const limit =
      index >= MOST_TOKENS
        ? (["long-clause", MOST_TOKENS] as const)
        : depth > MOST_BRACKETS
          ? (["deep-brackets", MOST_BRACKETS] as const)
          : null;
    if (limit !== null) {
      report(limit[0], source.spanOf(token.startOffset, t.endOf(token)), [limit[1]]);
      return { tokens: tokens.slice(0, index), faulty: true };
    }
  }
  return { tokens, faulty: false };
}

/** Takes away marks that are easily put where none is due; a warning is enough. */
export function withoutNeedlessMarks(tokens: IToken[], source: Source, report: Report): IToken[] {
  const [first, last] = [tokens[0], tokens.length - 1];
  if (first === undefined) return tokens;
  return tokens.filter((token, index) => {
    const needless =
      token.tokenType === t.Colon
        ? (index === 1 && TAKES_NO_COLON.has(first.tokenType)) ||
          (index === last && HAS_LINES.has(first.tokenType))
        : index > 0 && CLOSING.has(token.tokenType) && (index === last || beginsCondition(tokens[index + 1]));
    if (needless) reportNeedless("needless-mark", token, source, report);
    return !needless;
  });
}

/** `…, khi …`, `…, trừ khi …`: no mark stands before a condition. */
const beginsCondition = (token: IToken | undefined): boolean =>
  token !== undefined && CONDITION_WORDS.has(token.tokenType);

function reportNeedless(
  code: "needless-words" | "needless-mark",
  token: IToken,
  source: Source,
  report: Report,
): void {
  const span = source.spanOf(token.startOffset, t.endOf(token));
  report(code, span, [token.image], remove(span, token.image));
}

/** Finds the phrase that begins the clause: as written, behind a forgotten dash, or misspelt. */
function withHead(tokens: IToken[], source: Source, report: Report): Prepared {
  const first = tokens[0];
  if (first === undefined || HEADS.has(first.tokenType)) return { tokens, faulty: false };
  if (isBullet(tokens, 0)) {
    const span = source.spanOf(first.startOffset, t.endOf(first));
    report("missing-dash", span, [first.image], replaceWith(span, "-"));
    return { tokens: [tokenAt(t.Dash, first.startOffset, t.endOf(first)), ...tokens.slice(1)], faulty: true };
  }
  if (lacksDash(tokens, 0, null)) {
    const span = source.spanOf(first.startOffset, t.endOf(first));
    report("missing-dash", span, [excerpt(first.image)], insertAt(span.start, "- "));
    return { tokens: [tokenAt(t.Dash, first.startOffset, first.startOffset), ...tokens], faulty: true };
  }

  const guess = guessKeyword(tokens, 0, ANY_HEAD);
  const last = tokens[(guess?.words ?? 1) - 1] ?? first;
  const span = source.spanOf(first.startOffset, t.endOf(last));
  const seen = excerpt(source.text.slice(first.startOffset, t.endOf(last)));
  const near = guess === null ? null : inCaseOf(seen, guess.keyword);
  report("unknown-clause", span, [seen, near], replaceWithMeant(span, near));
  if (guess?.sure !== true) return { tokens: [], faulty: true };
  const head = tokenAt(t.keywords[guess.keyword], first.startOffset, t.endOf(last));
  return { tokens: [head, ...tokens.slice(guess.words)], faulty: true };
}

function tokenAt(type: TokenType, start: number, end: number): IToken {
  return createTokenInstance(type, " ".repeat(end - start), start, end - 1, 1, 1, 1, 1);
}
