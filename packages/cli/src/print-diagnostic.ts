import type { Diagnostic } from "@tieuchi/dsl";
import type { TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { paint } from "./paint.ts";
import { excerptOf } from "./source-line.ts";

const colours = { error: "red", warning: "yellow" } as const;

/** A finding as people read it: place, sentence, the line with the spot marked, and how to mend it. */
export function printDiagnostic(file: TextFile, diagnostic: Diagnostic): string {
  const { line, column, severity, code, message, fix, span } = diagnostic;
  const place = paint("bold", `${file.path}:${line}:${column}`);
  const kind = paint(colours[severity], messages.severities[severity]);
  const lines = [
    `${place}: ${kind}: ${message} ${paint("dim", `(${code})`)}`,
    ...excerptOf(file.text, span, line, column),
  ];
  if (fix !== null) lines.push(`  ${messages.fix(fix.title)}`);
  return `${lines.join("\n")}\n`;
}
