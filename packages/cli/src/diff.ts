import { type Change, diff } from "@tieuchi/dsl";
import { CannotRun } from "./cannot-run.ts";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { readTexts } from "./files.ts";
import { messages } from "./messages.ts";
import { compileFile } from "./one-set.ts";
import { paint } from "./paint.ts";
import { printJson } from "./print-json.ts";

/** `tieuchi diff`: tells how the second text differs from the first in what it means. Differences are no fault. */
export const diffCommand: Command = {
  takes: [],
  run({ paths, json, strict }) {
    const [before, after, ...others] = paths.flatMap((path) => readTexts([path]));
    if (before === undefined || after === undefined || others.length > 0) {
      throw new CannotRun(messages.twoSetsOnly);
    }
    const models = [before, after].map((file) => compileFile(file, { json, strict }));
    const [old, now] = models;
    if (!old || !now) return FOUND_FAULTS;
    const changes = diff(old, now);
    if (json) printJson({ before: before.path, after: after.path, changes });
    else process.stdout.write(printChanges(changes));
    return PASSED;
  },
};

/** Changes under the place that they befall. */
export function printChanges(changes: readonly Change[]): string {
  const lines: string[] = [];
  let last = "";
  for (const { place, phrase } of changes) {
    if (place.name !== last) lines.push(paint("bold", place.name));
    lines.push(`  ${phrase}`);
    last = place.name;
  }
  return `${[...lines, messages.changes(changes.length)].join("\n")}\n`;
}
