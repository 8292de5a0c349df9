import {
  foldingRanges,
  type HighlightKind,
  highlights,
  type OutlineNode,
  outlineOf,
} from "@tieuchi/dsl/services";
import {
  type DocumentSymbol,
  type FoldingRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokenTypes,
  SymbolKind,
} from "vscode-languageserver/node";
import type { OpenText } from "./open-texts.ts";

const symbolKinds: ReadonlyMap<OutlineNode["kind"], SymbolKind> = new Map<OutlineNode["kind"], SymbolKind>([
  ["set", SymbolKind.Module],
  ["group", SymbolKind.Namespace],
  ["criterion", SymbolKind.Class],
  ["datum", SymbolKind.Field],
  ["target", SymbolKind.Constant],
  ["evidence", SymbolKind.File],
  ["classification", SymbolKind.Enum],
  ["level", SymbolKind.EnumMember],
  ["test", SymbolKind.Event],
]);

export function symbolsOf(text: OpenText): DocumentSymbol[] {
  const symbolOf = ({ kind, title, span, head, children }: OutlineNode): DocumentSymbol => ({
    name: title,
    kind: symbolKinds.get(kind) ?? SymbolKind.Object,
    range: text.rangeOf(span),
    selectionRange: text.rangeOf(head),
    children: children.map(symbolOf),
  });
  return outlineOf(text.analysis).map(symbolOf);
}

export function foldsOf(text: OpenText): FoldingRange[] {
  return foldingRanges(text.analysis).map((span) => {
    const { start, end } = text.rangeOf(span);
    return { startLine: start.line, endLine: end.line };
  });
}

const tokenTypes = {
  head: SemanticTokenTypes.keyword,
  keyword: SemanticTokenTypes.keyword,
  name: SemanticTokenTypes.variable,
  text: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  date: SemanticTokenTypes.number,
  code: SemanticTokenTypes.property,
  mark: SemanticTokenTypes.operator,
  comment: SemanticTokenTypes.comment,
} satisfies Record<HighlightKind, SemanticTokenTypes>;

export const tokenLegend = { tokenTypes: [...new Set(Object.values(tokenTypes))], tokenModifiers: [] };

export function tokensOf(text: OpenText): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of highlights(text.analysis.text)) {
    const { line, character } = text.document.positionAt(span.start);
    const type = tokenLegend.tokenTypes.indexOf(tokenTypes[kind]);
    builder.push(line, character, span.end - span.start, type, 0);
  }
  return builder.build();
}
