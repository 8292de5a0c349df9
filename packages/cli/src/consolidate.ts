import { type Compilation, compile, consolidate, diff, runTests } from "@tieuchi/dsl";
import { CannotRun } from "./cannot-run.ts";
import type { Arguments, Command } from "./command.ts";
import { printChanges } from "./diff.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { isFaulty } from "./faults.ts";
import { createText, readTexts, type TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { compileFile } from "./one-set.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";
import { printFailure } from "./test.ts";

/**
 * `tieuchi consolidate`: writes the consolidated text of a set and its amendment, to a new file or to standard
 * output. It must be sound, tests included: else nothing is written.
 */
export const consolidateCommand: Command = {
  takes: ["output"],
  run(args) {
    const [base, amendment, ...others] = args.paths.flatMap((path) => readTexts([path]));
    if (base === undefined || amendment === undefined || others.length > 0) {
      throw new CannotRun(messages.baseAndAmendment);
    }
    const model = compileFile(base, args);
    if (model === null) return FOUND_FAULTS;
    const { text, diagnostics } = consolidate(base.text, amendment.text);
    if (text === null || isFaulty(diagnostics, args.strict)) {
      tellFaults(amendment, diagnostics, args);
      return FOUND_FAULTS;
    }
    const result = { path: args.output ?? messages.consolidatedText, text };
    const compilation = compile(text);
    if (!isSound(result, compilation, args) || compilation.model === null) return FOUND_FAULTS;

    const changes = diff(model, compilation.model);
    if (args.output !== null) createText(args.output, text);
    if (args.json) printJson({ path: args.output, text, changes });
    else if (args.output === null) process.stdout.write(text);
    else process.stdout.write(`${printChanges(changes)}${messages.written(args.output)}\n`);
    return PASSED;
  },
};

/** Whether the new text holds together and does what its tests say; else tells what is wrong. */
function isSound(result: TextFile, compilation: Compilation, args: Arguments): boolean {
  if (isFaulty(compilation.diagnostics, args.strict)) {
    tellFaults(result, compilation.diagnostics, args);
    return false;
  }
  const failed = runTests(compilation).filter(({ passed }) => !passed);
  if (failed.length === 0) return true;
  if (args.json) printJson({ path: result.path, tests: failed });
  else {
    const told = failed.map((test) => printFailure(result, test)).join("");
    process.stdout.write(`${told}${messages.notWritten}\n`);
  }
  return false;
}

function tellFaults(file: TextFile, diagnostics: Compilation["diagnostics"], { json }: Arguments): void {
  if (json) printJson({ path: file.path, diagnostics });
  else {
    const told = diagnostics.map((diagnostic) => printDiagnostic(file, diagnostic)).join("");
    process.stdout.write(`${told}${messages.notWritten}\n`);
  }
}
