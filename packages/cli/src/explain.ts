import { explain } from "@tieuchi/engine";
import type { Command } from "./command.ts";
import { evaluateData } from "./evaluate.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { printExplanation } from "./print-explanation.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi explain`: tells for one set of data why each point was given or not, clause by clause. */
export const explainCommand: Command = {
  takes: ["data"],
  run(args) {
    const scored = evaluateData("explain", args);
    if (scored === null) return FOUND_FAULTS;
    const tree = explain(scored.model, scored.result);
    if (args.json) printJson(tree);
    else process.stdout.write(printExplanation(tree));
    return PASSED;
  },
};
