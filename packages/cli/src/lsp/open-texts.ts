import { type Analysis, analyse, type Span, type TextEdit } from "@tieuchi/dsl/services";
import {
  type Connection,
  type Position,
  type TextEdit as ProtocolEdit,
  type Range,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text that is open in the editor, read and checked; knows the protocol's lines and characters. */
export class OpenText {
  readonly document: TextDocument;
  /** The document itself changes under the hands of the editor. */
  readonly version: number;
  readonly analysis: Analysis;

  constructor(document: TextDocument) {
    this.document = document;
    this.version = document.version;
    this.analysis = analyse(document.getText());
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  editsOf(edits: readonly TextEdit[]): ProtocolEdit[] {
    return edits.map(({ span, text }) => ({ range: this.rangeOf(span), newText: text }));
  }
}

/** The texts that the editor has open; each version of a text is read once, when something first asks for it. */
export class OpenTexts {
  readonly documents = new TextDocuments(TextDocument);
  readonly #read = new Map<string, OpenText>();

  constructor(connection: Connection) {
    this.documents.onDidClose(({ document }) => this.#read.delete(document.uri));
    this.documents.listen(connection);
  }

  /** null for a text that is not open. */
  get(uri: string): OpenText | null {
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const known = this.#read.get(uri);
    if (known !== undefined && known.version === document.version) return known;
    const read = new OpenText(document);
    this.#read.set(uri, read);
    return read;
  }
}
