import { failedTests } from "@tieuchi/dsl/services";
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { OpenText, OpenTexts } from "./open-texts.ts";

/** After so many milliseconds without a keystroke a text is looked at. */
const PAUSE = 120;

/** Publishes what is found in the open texts: at once when one is opened, then whenever the typing pauses. */
export function publishFindings(texts: OpenTexts, connection: Connection): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const stopWaiting = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const publish = (uri: string): void => {
    stopWaiting(uri);
    const text = texts.get(uri);
    if (text === null) return;
    const { version } = text;
    void connection.sendDiagnostics({ uri, version, diagnostics: findingsOf(text) });
  };
  texts.documents.onDidOpen(({ document }) => publish(document.uri));
  texts.documents.onDidChangeContent(({ document: { uri } }) => {
    stopWaiting(uri);
    waiting.set(
      uri,
      setTimeout(() => publish(uri), PAUSE),
    );
  });
  texts.documents.onDidClose(({ document: { uri } }) => {
    stopWaiting(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning } as const;
const source = "tieuchi";

/** Everything there is to say of a text, as the protocol wants it. */
function findingsOf(text: OpenText): Diagnostic[] {
  const { analysis } = text;
  return [
    ...analysis.compilation().diagnostics.map(({ code, severity, span, message }) => ({
      range: text.rangeOf(span),
      severity: severities[severity],
      code,
      source,
      message,
    })),
    ...failedTests(analysis).map(({ span, message }) => ({
      range: text.rangeOf(span),
      severity: DiagnosticSeverity.Warning,
      code: "test-failed",
      source,
      message,
    })),
  ];
}
