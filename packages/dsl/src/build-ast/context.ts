import type { CstNode, IToken } from "chevrotain";
import type { Span } from "../ast.ts";
import type { Source } from "../lexer/source.ts";
import { endOf } from "../lexer/tokens.ts";
import type { Report } from "../report.ts";

/** What every builder needs beside its node: where things stood, and whom to tell. */
export interface Context {
  readonly source: Source;
  readonly report: Report;
  /** Span of the clause, for parts that recovery left without a place. */
  readonly clause: Span;
}

export function childrenOf(node: CstNode | undefined, name: string): CstNode[] {
  return (node?.children[name] ?? []).filter((element): element is CstNode => "children" in element);
}

export function childOf(node: CstNode | undefined, name: string): CstNode | undefined {
  return childrenOf(node, name)[0];
}

export function tokensOf(node: CstNode | undefined, name: string): IToken[] {
  return (node?.children[name] ?? []).filter((element): element is IToken => "image" in element);
}

export function tokenOf(node: CstNode | undefined, name: string): IToken | undefined {
  return tokensOf(node, name)[0];
}

export const has = (node: CstNode | undefined, name: string): boolean => node?.children[name] !== undefined;

/** Half-open range of a node or token in the clean text; null for what recovery made up. */
export function rangeOf(part: CstNode | IToken): { readonly start: number; readonly end: number } | null {
  if ("image" in part) {
    return part.startOffset < 0 ? null : { start: part.startOffset, end: endOf(part) };
  }
  const { startOffset = -1, endOffset = -1 } = part.location ?? {};
  return startOffset < 0 || endOffset < startOffset ? null : { start: startOffset, end: endOffset + 1 };
}

export function spanOf(part: CstNode | IToken, context: Context): Span {
  const range = rangeOf(part);
  return range === null ? context.clause : context.source.spanOf(range.start, range.end);
}

/** The author's text of a node, as typed. */
export function sliceOf(part: CstNode | IToken, context: Context): string {
  const range = rangeOf(part);
  return range === null ? "" : context.source.text.slice(range.start, range.end);
}
