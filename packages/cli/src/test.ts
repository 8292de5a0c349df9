import { type Compilation, compile, runTests, type TestOutcome } from "@tieuchi/dsl";
import { type TestCoverage, testCoverage, writeTests } from "@tieuchi/dsl/test-coverage";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { isFaulty } from "./faults.ts";
import type { TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { readSets } from "./one-set.ts";
import { paint } from "./paint.ts";
import { printCoverage } from "./print-coverage.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";

interface TestedFile {
  readonly file: TextFile;
  readonly compilation: Compilation;
  readonly tests: readonly TestOutcome[];
  /** null for a text with errors. */
  readonly coverage: TestCoverage | null;
}

/**
 * `tieuchi test`: runs the KIỂM THỬ of texts and tells what they leave untried, or with --propose prints tests that
 * would try it. A text with errors counts as failed.
 */
export const testCommand: Command = {
  takes: ["propose"],
  run({ paths, json, strict, propose }) {
    const tested = readSets("test", paths).map((file): TestedFile => {
      const compilation = compile(file.text);
      return { file, compilation, tests: runTests(compilation), coverage: testCoverage(compilation) };
    });
    if (json) {
      printJson({ files: tested.map((one) => asJson(one, propose)) });
    } else if (propose) {
      for (const one of tested) process.stdout.write(printProposed(one));
    } else {
      for (const one of tested) process.stdout.write(printFile(one));
      const all = tested.flatMap(({ tests }) => tests);
      const passed = all.filter((test) => test.passed).length;
      process.stdout.write(`${messages.tested(passed, all.length - passed)}\n`);
    }
    const sound = tested.every(
      ({ compilation, tests, coverage }) =>
        coverage !== null &&
        (!strict || coverage.percent === 100) &&
        !isFaulty(compilation.diagnostics, strict) &&
        tests.every(({ passed }) => passed),
    );
    return sound ? PASSED : FOUND_FAULTS;
  },
};

function asJson({ file, compilation, tests, coverage }: TestedFile, propose: boolean) {
  const { reached, reachable, percent, untested } = coverage ?? {};
  const told = coverage === null ? null : { reached, reachable, percent, untested };
  const proposed = propose ? { proposed: proposedText({ compilation, coverage }) } : {};
  return { path: file.path, diagnostics: compilation.diagnostics, tests, coverage: told, ...proposed };
}

/** In the language, ready to be put at the end of the text. */
function printProposed(tested: TestedFile): string {
  const { file, compilation, coverage } = tested;
  if (coverage === null) return printErrors(file, compilation);
  const text = proposedText(tested);
  return text === "" ? `${messages.nothingToPropose(file.path)}\n` : `# ${file.path}\n\n${text}`;
}

function proposedText({ compilation, coverage }: Pick<TestedFile, "compilation" | "coverage">): string {
  const { model, tests } = compilation;
  if (model === null || coverage === null) return "";
  return writeTests(
    model,
    coverage.proposals,
    tests.map(({ title }) => title),
  );
}

function printErrors(file: TextFile, { diagnostics }: Compilation): string {
  const found = diagnostics.map((diagnostic) => printDiagnostic(file, diagnostic));
  return `${found.join("")}${messages.testedNothing(file.path)}\n`;
}

function printFile({ file, compilation, tests, coverage }: TestedFile): string {
  if (coverage === null) {
    return printErrors(file, compilation);
  }
  const failures = tests.map((test) => (test.passed ? "" : printFailure(file, test))).join("");
  const none = tests.length === 0 ? `${messages.noTests(file.path)}\n` : "";
  return `${failures}${none}${printCoverage(file, coverage)}`;
}

export function printFailure(file: TextFile, { title, line, column, expectations }: TestOutcome): string {
  const place = paint("bold", `${file.path}:${line}:${column}`);
  const lines = [`${place}: ${paint("red", messages.testFailed(title))}`];
  for (const { passed, subject, expected, actual, line } of expectations) {
    if (!passed) lines.push(`  ${line} | ${messages.mismatch(subject, expected, actual)}`);
  }
  return `${lines.join("\n")}\n`;
}
