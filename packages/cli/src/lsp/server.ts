import { findDefinition, findReferences, hoverAt, type Span } from "@tieuchi/dsl/services";
import {
  createConnection,
  type Location,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { actionKinds, actionsAt, formattingOf, renameableAt, renamingAt } from "./actions.ts";
import { completionsAt, triggerCharacters } from "./completion.ts";
import { publishFindings } from "./findings.ts";
import { markdownOf } from "./markdown.ts";
import { type OpenText, OpenTexts } from "./open-texts.ts";
import { foldsOf, symbolsOf, tokenLegend, tokensOf } from "./parts.ts";

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: actionKinds },
  documentFormattingProvider: true,
  semanticTokensProvider: { legend: tokenLegend, full: true },
};

/** Serves one editor on standard input and output until it leaves; then the process ends. */
export function serve(): void {
  const connection = createConnection(process.stdin, process.stdout);
  const texts = new OpenTexts(connection);
  publishFindings(texts, connection);
  connection.onInitialize(() => ({ capabilities, serverInfo: { name: "tieuchi" } }));

  /** Answers about one open text; null about any other. */
  const about =
    <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
      answer: (text: OpenText, params: P) => R,
    ) =>
    (params: P): R | null => {
      const text = texts.get(params.textDocument.uri);
      return text === null ? null : answer(text, params);
    };
  const locations = (text: OpenText, spans: readonly Span[]): Location[] =>
    spans.map((span) => ({ uri: text.document.uri, range: text.rangeOf(span) }));

  connection.onCompletion(about(completionsAt));
  connection.onHover(
    about((text, { position }) => {
      const hover = hoverAt(text.analysis, text.offsetAt(position));
      return hover && { contents: markdownOf(hover), range: text.rangeOf(hover.span) };
    }),
  );
  connection.onDefinition(
    about((text, { position }) => locations(text, findDefinition(text.analysis, text.offsetAt(position)))),
  );
  connection.onReferences(
    about((text, { position, context }) =>
      locations(text, findReferences(text.analysis, text.offsetAt(position), context)),
    ),
  );
  connection.onPrepareRename(about(renameableAt));
  connection.onRenameRequest(about((text, { position, newName }) => renamingAt(text, position, newName)));
  connection.onDocumentSymbol(about(symbolsOf));
  connection.onFoldingRanges(about(foldsOf));
  connection.onCodeAction(about(actionsAt));
  connection.onDocumentFormatting(about(formattingOf));
  connection.languages.semanticTokens.on((params) => about(tokensOf)(params) ?? { data: [] });
  connection.listen();
}
