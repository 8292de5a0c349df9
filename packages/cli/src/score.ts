import { explain } from "@tieuchi/engine";
import type { Command } from "./command.ts";
import { evaluateData } from "./evaluate.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { printScores } from "./print-explanation.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi score`: scores one set of data by one text: the total, the level, the points of each item. */
export const scoreCommand: Command = {
  takes: ["data"],
  run(args) {
    const scored = evaluateData("score", args);
    if (scored === null) return FOUND_FAULTS;
    const { model, result } = scored;
    if (args.json) printJson(result);
    else process.stdout.write(printScores(explain(model, result)));
    return PASSED;
  },
};
