import { EOF, type IParserErrorMessageProvider } from "chevrotain";

/** What a rule is waiting for, where that says more than the name of a token. */
const BY_RULE: Readonly<Record<string, string>> = {
  ordinal: "số thứ tự như `1.2`",
  integer: "một số nguyên",
  number: "một con số",
  year: "một năm như `2026`",
  code: "`mã …`",
  bareCode: "một mã như `bao-phu`",
  version: "`phiên bản …`",
  points: "số điểm như `5 điểm`",
  otherwise: "`; không thì … điểm`",
  cap: "`tối đa … điểm`",
  digits: "`2 chữ số`",
  yearDay: "một ngày như `01/07`",
  groupReference: "`nhóm …`",
  quantity: "một con số kèm đơn vị như `5 điểm`, `80%`",
};

/**
 * Chevrotain writes a message for programmers; here the "message" of an error is only what was expected, in words
 * of the language. An empty one means: nothing more.
 */
export const expectations: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, ruleName }) =>
    expected === EOF ? "" : (BY_RULE[ruleName] ?? expected.LABEL ?? ""),
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? "",
  buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? "",
};
