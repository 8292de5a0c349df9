import { compile } from "@tieuchi/dsl";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { isFaulty } from "./faults.ts";
import { readTexts } from "./files.ts";
import { messages } from "./messages.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi check`: finds the faults of texts. */
export const checkCommand: Command = {
  takes: [],
  run({ paths, json, strict }) {
    const files = readTexts(paths).map((file) => ({ file, diagnostics: compile(file.text).diagnostics }));
    const all = files.flatMap(({ diagnostics }) => diagnostics);
    const errors = all.filter(({ severity }) => severity === "error").length;
    if (json) {
      printJson({ files: files.map(({ file, diagnostics }) => ({ path: file.path, diagnostics })) });
    } else {
      for (const { file, diagnostics } of files) {
        for (const diagnostic of diagnostics) process.stdout.write(printDiagnostic(file, diagnostic));
      }
      process.stdout.write(`${messages.checked(files.length, errors, all.length - errors)}\n`);
    }
    return isFaulty(all, strict) ? FOUND_FAULTS : PASSED;
  },
};
