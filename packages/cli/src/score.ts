import { compile } from "@tieuchi/dsl";
import { checkSubmission, explain, load, type SubmissionProblem } from "@tieuchi/engine";
import { CannotRun } from "./cannot-run.ts";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { readStandardInput, readText, readTexts, type TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printExplanation } from "./print-explanation.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi score`: scores one set of data by one text and explains every point. */
export const scoreCommand: Command = ({ paths, data, json }) => {
  if (data === null) throw new CannotRun(messages.noData);
  const [file, ...others] = readTexts(paths);
  if (file === undefined || others.length > 0) throw new CannotRun(messages.oneFileOnly);
  const raw = readData(data);
  const { model, diagnostics } = compile(file.text);
  if (model === null) return refuseText(file, diagnostics, json);

  const check = checkSubmission(model, raw);
  if (!check.ok) return refuseData(data, check.problems, json);
  const result = load(model).evaluate(check.submission);
  if (json) printJson(result);
  else process.stdout.write(printExplanation(explain(model, result)));
  return PASSED;
};

function readData(path: string): unknown {
  const text = (path === "-" ? readStandardInput() : readText(path)).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new CannotRun(messages.emptyData(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ") : "";
    throw new CannotRun(messages.notJson(path, reason));
  }
}

function refuseText(
  file: TextFile,
  diagnostics: ReturnType<typeof compile>["diagnostics"],
  json: boolean,
): number {
  if (json) printJson({ path: file.path, diagnostics });
  else {
    const found = diagnostics.map((diagnostic) => printDiagnostic(file, diagnostic));
    process.stdout.write(`${found.join("")}${messages.notScored}\n`);
  }
  return FOUND_FAULTS;
}

function refuseData(path: string, problems: readonly SubmissionProblem[], json: boolean): number {
  if (json) printJson({ path, problems });
  else {
    const lines = problems.map(({ field, message }) => `  ${field === "" ? "" : `${field}: `}${message}`);
    process.stdout.write(`${[messages.wrongData(path), ...lines].join("\n")}\n`);
  }
  return FOUND_FAULTS;
}
