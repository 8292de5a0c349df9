import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
export const uri = "file:///tieu-chi/2026.1.tieuchi";

/** An editor that talks to a `tieuchi lsp` of its own and has one text open. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #server: ChildProcess;
  readonly #published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void) | null = null;
  #document = TextDocument.create(uri, "tieuchi", 0, "");
  capabilities: InitializeResult["capabilities"] = {};

  constructor(command: readonly [string, ...string[]] = [process.execPath, program, "lsp"]) {
    const [file, ...args] = command;
    const server = spawn(file, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#server = server;
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#waiting?.();
    });
    this.connection.listen();
  }

  async start(): Promise<void> {
    const { capabilities } = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    this.capabilities = capabilities;
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Ends the server and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = once(this.#server, "exit");
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await ended;
    this.connection.dispose();
    return code;
  }

  get text(): string {
    return this.#document.getText();
  }

  async open(text: string): Promise<readonly Diagnostic[]> {
    if (this.#document.version > 0) await this.close();
    this.#document = TextDocument.create(uri, "tieuchi", 1, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "tieuchi", version: 1, text },
    });
    return this.diagnosticsOf(1);
  }

  async close(): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    this.#published.length = 0;
  }

  /** Types over the one place where `piece` stands. */
  async replace(piece: string, by: string): Promise<readonly Diagnostic[]> {
    const start = this.text.indexOf(piece);
    const range = {
      start: this.#document.positionAt(start),
      end: this.#document.positionAt(start + piece.length),
    };
    const version = this.#document.version + 1;
    const contentChanges = [{ range, text: by }];
    this.#document = TextDocument.update(this.#document, contentChanges, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return this.diagnosticsOf(version);
  }

  /** What the server says of a version, as soon as it says it. */
  diagnosticsOf(version: number): Promise<readonly Diagnostic[]> {
    return this.#sayingOf(version, 0);
  }

  /** What the server says of the present version once it has said something. */
  laterDiagnostics(): Promise<readonly Diagnostic[]> {
    return this.#sayingOf(this.#document.version, 1);
  }

  async #sayingOf(version: number, index: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.#published.filter((params) => params.version === version)[index];
      if (found !== undefined) return found.diagnostics;
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }

  /** The place right behind the first `piece`. */
  after(piece: string): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    const start = this.text.indexOf(piece);
    if (start < 0) throw new Error(`no ${piece}`);
    return { textDocument: { uri }, position: this.#document.positionAt(start + piece.length) };
  }

  pieceAt(range: { start: Position; end: Position }): string {
    return this.#document.getText(range);
  }

  edited(edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.#document, [...edits]);
  }

  async complete(place: ReturnType<Editor["after"]>, triggerCharacter?: string) {
    const context =
      triggerCharacter === undefined
        ? { triggerKind: 1 as const }
        : { triggerKind: 2 as const, triggerCharacter };
    const list = await this.connection.sendRequest(CompletionRequest.type, { ...place, context });
    return list === null || Array.isArray(list) ? [] : list.items;
  }
}
