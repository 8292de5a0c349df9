import { parseArgs } from "node:util";
import { CannotRun } from "./cannot-run.ts";
import { checkCommand } from "./check.ts";
import type { Arguments, Command, Option } from "./command.ts";
import { consolidateCommand } from "./consolidate.ts";
import { diffCommand } from "./diff.ts";
import { FAILED_TO_RUN } from "./exit-codes.ts";
import { explainCommand } from "./explain.ts";
import { formatCommand } from "./format.ts";
import { lspCommand } from "./lsp.ts";
import { messages } from "./messages.ts";
import { schemaCommand } from "./schema.ts";
import { scoreCommand } from "./score.ts";
import { testCommand } from "./test.ts";

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  test: testCommand,
  format: formatCommand,
  score: scoreCommand,
  explain: explainCommand,
  schema: schemaCommand,
  diff: diffCommand,
  consolidate: consolidateCommand,
};

/** Runs `tieuchi <args>`; results go to standard output, what kept it from running to standard error. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    const [name, ...others] = args;
    return name === "lsp" ? await lspCommand(others) : dispatch(args);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`${error.message}\n`);
    return FAILED_TO_RUN;
  }
}

function dispatch(args: readonly string[]): number {
  const { values, positionals } = readOptions(args);
  if (values.help) {
    process.stdout.write(`${messages.usage}\n`);
    return 0;
  }
  const [name, ...paths] = positionals;
  if (name === undefined) throw new CannotRun(messages.usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CannotRun(messages.unknownCommand(name));
  if (paths.length === 0) throw new CannotRun(messages.noFile(name));
  const {
    data = null,
    output = null,
    witnesses = null,
    json = false,
    strict = false,
    check = false,
    propose = false,
  } = values;
  const given: Arguments = { paths, json, strict, data, check, output, witnesses, propose };
  refuseUnused(name, command, given);
  return command.run(given);
}

function refuseUnused(name: string, { takes }: Command, args: Arguments): void {
  const options = ["data", "check", "output", "witnesses", "propose"] as const satisfies readonly Option[];
  const used = options.filter((option) => Boolean(args[option]));
  const unused = used.find((option) => !takes.includes(option));
  if (unused !== undefined) throw new CannotRun(messages.optionUnused(name, `--${unused}`));
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: "string" },
        output: { type: "string", short: "o" },
        witnesses: { type: "string" },
        json: { type: "boolean" },
        strict: { type: "boolean" },
        check: { type: "boolean" },
        propose: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'(-[^ ']*)/.exec(error.message)?.[1];
    throw new CannotRun(messages.badOption(option ?? null));
  }
}
