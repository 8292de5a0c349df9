import { compile, textKind } from "@tieuchi/dsl";
import type { Model } from "@tieuchi/engine";
import { CannotRun } from "./cannot-run.ts";
import { isFaulty } from "./faults.ts";
import { readTexts, type TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";

/** The criteria sets that paths name; amendments and lists of measures among them are passed over. */
export function readSets(command: string, paths: readonly string[]): readonly TextFile[] {
  const sets = readTexts(paths).filter(({ text }) => textKind(text) === "set");
  if (sets.length === 0) throw new CannotRun(messages.noSet(command));
  return sets;
}

/**
 * The model of the one set that the paths of a command name. Where the text has errors (with `strict`, warnings),
 * they are printed and null comes back.
 */
export function compileOne(
  command: string,
  paths: readonly string[],
  { json, strict }: { readonly json: boolean; readonly strict: boolean },
): Model | null {
  const [file, ...others] = readSets(command, paths);
  if (file === undefined || others.length > 0) throw new CannotRun(messages.oneSetOnly(command));
  return compileFile(file, { json, strict });
}

export function compileFile(
  file: TextFile,
  { json, strict }: { readonly json: boolean; readonly strict: boolean },
): Model | null {
  const { model, diagnostics } = compile(file.text);
  if (model !== null && !isFaulty(diagnostics, strict)) return model;
  if (json) printJson({ path: file.path, diagnostics });
  else {
    const found = diagnostics.map((diagnostic) => printDiagnostic(file, diagnostic));
    process.stdout.write(`${found.join("")}${messages.textHasErrors(file.path)}\n`);
  }
  return null;
}
