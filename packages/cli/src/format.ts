import { format } from "@tieuchi/dsl";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { readTexts, replaceText } from "./files.ts";
import { messages } from "./messages.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi format`: writes texts in their one form, or with `--check` says which are not in it. */
export const formatCommand: Command = {
  takes: ["check"],
  run({ paths, json, strict, check }) {
    const files = readTexts(paths).map((file) => {
      const { text, left } = format(file.text);
      return { path: file.path, text, left, changed: text !== file.text };
    });
    const changed = files.filter((file) => file.changed);
    if (!check) for (const { path, text } of changed) replaceText(path, text);

    if (json) {
      printJson({ files: files.map(({ path, changed, left }) => ({ path, changed, left })) });
    } else {
      const [ofFile, ofAll] = check
        ? [messages.notFormatted, messages.formatChecked]
        : [messages.formatted, messages.formattedAll];
      for (const { path, changed, left } of files) {
        if (changed) process.stdout.write(`${ofFile(path)}\n`);
        if (left.length > 0) process.stdout.write(`${messages.linesLeft(path, left.length)}\n`);
      }
      process.stdout.write(`${ofAll(files.length, changed.length)}\n`);
    }
    const unfinished = strict && files.some(({ left }) => left.length > 0);
    return unfinished || (check && changed.length > 0) ? FOUND_FAULTS : PASSED;
  },
};
