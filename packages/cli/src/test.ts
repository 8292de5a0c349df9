import { type Compilation, compile, runTests, type TestOutcome } from "@tieuchi/dsl";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { isFaulty } from "./faults.ts";
import type { TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { readSets } from "./one-set.ts";
import { paint } from "./paint.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";

interface TestedFile {
  readonly file: TextFile;
  readonly compilation: Compilation;
  readonly tests: readonly TestOutcome[];
}

/** `tieuchi test`: runs the KIỂM THỬ of texts. A text with errors counts as failed. */
export const testCommand: Command = {
  takes: [],
  run({ paths, json, strict }) {
    const tested = readSets("test", paths).map((file): TestedFile => {
      const compilation = compile(file.text);
      return { file, compilation, tests: runTests(compilation) };
    });
    if (json) {
      printJson({
        files: tested.map(({ file, compilation, tests }) => ({
          path: file.path,
          diagnostics: compilation.diagnostics,
          tests,
        })),
      });
    } else {
      for (const one of tested) process.stdout.write(printFile(one));
      const all = tested.flatMap(({ tests }) => tests);
      const passed = all.filter((test) => test.passed).length;
      process.stdout.write(`${messages.tested(passed, all.length - passed)}\n`);
    }
    const sound = tested.every(
      ({ compilation, tests }) =>
        compilation.model !== null &&
        !isFaulty(compilation.diagnostics, strict) &&
        tests.every(({ passed }) => passed),
    );
    return sound ? PASSED : FOUND_FAULTS;
  },
};

function printFile({ file, compilation, tests }: TestedFile): string {
  if (compilation.model === null) {
    const found = compilation.diagnostics.map((diagnostic) => printDiagnostic(file, diagnostic));
    return `${found.join("")}${messages.testedNothing(file.path)}\n`;
  }
  if (tests.length === 0) return `${messages.noTests(file.path)}\n`;
  return tests.map((test) => (test.passed ? "" : printFailure(file, test))).join("");
}

export function printFailure(file: TextFile, { title, line, column, expectations }: TestOutcome): string {
  const place = paint("bold", `${file.path}:${line}:${column}`);
  const lines = [`${place}: ${paint("red", messages.testFailed(title))}`];
  for (const { passed, subject, expected, actual, line } of expectations) {
    if (!passed) lines.push(`  ${line} | ${messages.mismatch(subject, expected, actual)}`);
  }
  return `${lines.join("\n")}\n`;
}
