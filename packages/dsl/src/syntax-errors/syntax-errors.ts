import type { IRecognitionException, IToken, TokenType } from "chevrotain";
import type { Span } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { excerpt } from "../excerpt.ts";
import { insertAt, replaceWith } from "../fixes.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import type { DiagnosticCode } from "../messages/index.ts";
import type { Report } from "../report.ts";
import { markBefore, spellingOfMark } from "./expected-marks.ts";
import { isUnderstood, reportUnexpected } from "./unexpected.ts";
import { reportUnquoted } from "./unquoted.ts";

const k = t.keywords;

/** A place in a clause that could not be read, as the sayers below see it. */
interface Fault {
  readonly tokens: readonly IToken[];
  /** Of the token that did not fit; -1 at the end of the clause. */
  readonly index: number;
  /** What the grammar was waiting for, in words; empty: nothing more. */
  readonly expected: string;
  readonly source: Source;
  readonly report: Report;
}

/**
 * Says what the parser could not read. Only its first error of a clause: the ones after it mostly follow from it,
 * and the author mends the line as a whole.
 *
 * Answers whether the whole clause is in doubt, so that nothing else should be said about it.
 */
export function reportSyntaxError(
  error: IRecognitionException,
  tokens: readonly IToken[],
  source: Source,
  report: Report,
): boolean {
  const fault = { tokens, index: tokens.indexOf(error.token), expected: error.message, source, report };
  if (reportUnquoted(tokens, fault.index, source, report)) return true;
  if (!sayers.some((say) => say(fault)))
    reportUnexpected(tokens, fault.index, fault.expected, source, report);
  return false;
}

/** From the most telling to the most general; the first that knows the fault speaks. */
const sayers: readonly ((fault: Fault) => boolean)[] = [
  reportOpenBracket,
  reportScoreAsNumber,
  reportBareCalculation,
  (fault) => [fault.index - 1, fault.index].some((at) => reportWrongMark(fault, at)),
  reportMissing,
];

const spanOf = ({ source }: Fault, first: IToken, last = first): Span =>
  source.spanOf(first.startOffset, t.endOf(last));

const previousOf = ({ tokens, index }: Fault): IToken | undefined =>
  index < 0 ? tokens.at(-1) : tokens[index - 1];

function reportOpenBracket(fault: Fault): boolean {
  const previous = previousOf(fault);
  if (fault.expected !== t.Close.LABEL || previous === undefined) return false;
  const span = fault.source.spanOf(t.endOf(previous), t.endOf(previous));
  fault.report("unclosed-bracket", span, [], insertAt(span.start, ")"));
  return true;
}

const OPERATORS: ReadonlySet<TokenType> = new Set([t.Plus, t.Dash, t.Times, t.Slash]);

/** `nhóm 1 / nhóm 2`: a score that is computed with is `điểm nhóm 1`. */
function reportScoreAsNumber(fault: Fault): boolean {
  const { tokens, index, report } = fault;
  const [head, ordinal, operator] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (head === undefined || ordinal?.tokenType !== t.Numeral || operator === undefined) return false;
  if (head.tokenType !== k.GroupHead && head.tokenType !== k.CriterionHead) return false;
  if (!OPERATORS.has(operator.tokenType)) return false;
  const span = spanOf(fault, head);
  const near = head.tokenType === k.GroupHead ? "điểm nhóm" : "điểm tiêu chí";
  const args = [excerpt(head.image), "một số để tính", near] as const;
  report("unexpected-text", span, [...args], replaceWith(span, near));
  return true;
}

const ENDS_OPERAND: ReadonlySet<TokenType> = new Set([
  t.Name,
  t.Numeral,
  t.Percent,
  t.Close,
  t.Word,
  k.Points,
]);

/** `từ [b] + 5 vụ`, `mỗi 1 vụ [a] + [b]`: where one number is due, a calculation stands in brackets. */
function reportBareCalculation(fault: Fault): boolean {
  const operator = fault.tokens[fault.index];
  const before = previousOf(fault);
  if (operator === undefined || before === undefined || !OPERATORS.has(operator.tokenType)) return false;
  if (!ENDS_OPERAND.has(before.tokenType)) return false;
  fault.report("calculation-unbracketed", spanOf(fault, operator), [operator.image]);
  return true;
}

/** `,` for `;` or the other way round, or one of them where a word is due. */
function reportWrongMark(fault: Fault, at: number): boolean {
  const { tokens, report } = fault;
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark === undefined || next === undefined) return false;
  const right = markBefore(next.tokenType, tokens);
  if (right === undefined || right === mark.tokenType) return false;
  if (mark.tokenType === k.And) return reportAndInList(fault, at, right);
  if (mark.tokenType !== t.Comma && mark.tokenType !== t.Semicolon) return false;
  const text = spellingOfMark(right);
  const span = spanOf(fault, mark);
  const word = text.length > 1;
  const fix = replaceWith(span, word ? ` ${text}` : text);
  report(word ? "sign-for-word" : "wrong-mark", span, [mark.image, text], fix);
  return true;
}

/** `các dòng a và b` */
function reportAndInList(fault: Fault, at: number, right: TokenType): boolean {
  const [before, and] = [fault.tokens[at - 1], fault.tokens[at]];
  if (before === undefined || and === undefined || labelOf(right) === "") return false;
  const text = spellingOfMark(right);
  const span = fault.source.spanOf(t.endOf(before), t.endOf(and));
  const args = [excerpt(and.image), labelOf(right), text] as const;
  fault.report("unexpected-text", spanOf(fault, and), [...args], replaceWith(span, text));
  return true;
}

/** A word of the language in the wrong place: most likely it is right, and something before it was left out. */
function reportMissing(fault: Fault): boolean {
  const { tokens, index, report } = fault;
  const [token, previous] = [tokens[index], previousOf(fault)];
  if (previous === undefined) return false;
  const mark = token === undefined ? undefined : markBefore(token.tokenType, tokens);
  const expected = fault.expected || (token === undefined ? "nội dung" : labelOf(mark));
  if (expected === "") return false;
  const superfluous = tokens[index + 1]?.tokenType.LABEL === expected;
  if (token !== undefined && (superfluous || !isUnderstood(tokens, index))) return false;
  const span = spanOf(fault, previous);
  const text = MARKS.get(expected);
  const fix = text === undefined ? null : insertAt(span.end, text);
  report("missing-part", span, [expected, excerpt(previous.image)], fix);
  return true;
}

/** Only marks: a word may be missing for another reason. */
const labelOf = (mark: TokenType | undefined): string =>
  mark === t.Comma || mark === t.Semicolon ? (mark.LABEL ?? "") : "";

/** Marks that can be put in where they are missing. */
const MARKS: ReadonlyMap<string, string> = new Map(
  [t.Colon, t.Semicolon, t.Comma].map((mark) => [mark.LABEL ?? "", String(mark.PATTERN)]),
);

/** What says why the parser could not go on, so that its own error says nothing new. */
const EXPLAINS: ReadonlySet<DiagnosticCode> = new Set(["missing-bound-word", "missing-part", "label-form"]);

export const explainsError = ({ code }: Diagnostic): boolean => EXPLAINS.has(code);

/**
 * What the parser skipped leaves later parts in doubt, and so is the last thing that it read: of what was said about
 * the parts of a clause only that holds which stands before, or which says how the rest came to be misread.
 */
export function sureBefore(
  error: IRecognitionException,
  said: readonly Diagnostic[],
  tokens: readonly IToken[],
  source: Source,
): readonly Diagnostic[] {
  const fault = startOf(error, tokens);
  const before = tokens.findLast(({ startOffset }) => startOffset < fault)?.startOffset ?? 0;
  const [limit, doubt] = [source.spanOf(fault, fault).start, source.spanOf(before, before).start];
  return said.filter((one) => (explainsError(one) ? one.span.start < limit : one.span.end <= doubt));
}

/** Where the parser stopped understanding, in the clean text. */
function startOf(error: IRecognitionException, tokens: readonly IToken[]): number {
  const last = tokens.at(-1);
  const token = tokens.includes(error.token) ? error.token : undefined;
  return token?.startOffset ?? (last === undefined ? 0 : t.endOf(last));
}
