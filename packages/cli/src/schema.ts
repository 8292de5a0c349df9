import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { compileOne } from "./one-set.ts";
import { submissionSchema } from "./submission-schema.ts";

/** `tieuchi schema`: the JSON Schema of the data that a set wants. Always JSON; `--json` puts it on one line. */
export const schemaCommand: Command = {
  takes: [],
  run({ paths, json, strict }) {
    const model = compileOne("schema", paths, { json, strict });
    if (model === null) return FOUND_FAULTS;
    process.stdout.write(`${JSON.stringify(submissionSchema(model), null, json ? 0 : 2)}\n`);
    return PASSED;
  },
};
