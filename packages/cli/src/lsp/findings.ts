import type { Diagnostic as Finding } from "@tieuchi/dsl";
import { failedTests } from "@tieuchi/dsl/services";
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { OpenText, OpenTexts } from "./open-texts.ts";
import { Proofs } from "./proofs.ts";

/** After so many milliseconds without a keystroke a text is checked. */
const PAUSE = 120;
/** And after so many more, what never can happen under it is looked for. */
const IDLE = 1500;

/** Publishes what is found in the open texts: at once when one is opened, then whenever the typing pauses. */
export function publishFindings(texts: OpenTexts, connection: Connection): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const proofs = new Proofs();
  const stopWaiting = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    proofs.stop();
  };
  const wait = (uri: string, milliseconds: number, run: () => void): void => {
    stopWaiting(uri);
    waiting.set(uri, setTimeout(run, milliseconds));
  };
  const publish = (uri: string): void => {
    const text = texts.get(uri);
    if (text === null) return;
    const found = findingsOf(text);
    const send = (diagnostics: Diagnostic[]): void =>
      void connection.sendDiagnostics({ uri, version: text.version, diagnostics });
    send(found);
    if (text.analysis.compilation().model === null) return;
    wait(uri, IDLE, () => {
      proofs.start(text.analysis.text, (proven) => {
        if (proven.length > 0 && texts.get(uri) === text)
          send([...found, ...proven.map((finding) => diagnosticOf(finding, text))]);
      });
    });
  };
  const seen = new Set<string>();
  texts.documents.onDidChangeContent(({ document: { uri } }) => {
    if (seen.has(uri)) wait(uri, PAUSE, () => publish(uri));
    else publish(uri);
    seen.add(uri);
  });
  texts.documents.onDidClose(({ document: { uri } }) => {
    stopWaiting(uri);
    seen.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning } as const;
const source = "tieuchi";

/** Everything there is to say of a text at once, as the protocol wants it. */
function findingsOf(text: OpenText): Diagnostic[] {
  const { analysis } = text;
  return [
    ...analysis.compilation().diagnostics.map((finding) => diagnosticOf(finding, text)),
    ...failedTests(analysis).map(({ span, message }) => ({
      range: text.rangeOf(span),
      severity: DiagnosticSeverity.Warning,
      code: "test-failed",
      source,
      message,
    })),
  ];
}

function diagnosticOf({ code, severity, span, message }: Finding, text: OpenText): Diagnostic {
  return { range: text.rangeOf(span), severity: severities[severity], code, source, message };
}
