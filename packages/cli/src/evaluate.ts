import { checkSubmission, load, type Model, type Result, type SubmissionProblem } from "@tieuchi/engine";
import { CannotRun } from "./cannot-run.ts";
import type { Arguments } from "./command.ts";
import { readStandardInput, readText } from "./files.ts";
import { messages } from "./messages.ts";
import { compileOne } from "./one-set.ts";
import { printJson } from "./print-json.ts";

/** The result of one set of data under one set; null where either has errors, which have been printed. */
export function evaluateData(
  command: string,
  { paths, data, json, strict }: Arguments,
): { readonly model: Model; readonly result: Result } | null {
  if (data === null) throw new CannotRun(messages.noData(command));
  const raw = readData(data);
  const model = compileOne(command, paths, { json, strict });
  if (model === null) return null;
  const check = checkSubmission(model, raw);
  if (check.ok) return { model, result: load(model).evaluate(check.submission) };
  tellProblems(data, check.problems, json);
  return null;
}

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

function tellProblems(path: string, problems: readonly SubmissionProblem[], json: boolean): void {
  if (json) printJson({ path, problems });
  else {
    const lines = problems.map(({ field, message }) => `  ${field === "" ? "" : `${field}: `}${message}`);
    process.stdout.write(`${[messages.wrongData(path), ...lines].join("\n")}\n`);
  }
}
