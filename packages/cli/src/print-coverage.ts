import type { TestCoverage } from "@tieuchi/dsl/test-coverage";
import type { TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { paint } from "./paint.ts";

/** Further ones are only counted: mending these shows the next. */
const MOST_TOLD = 20;

/** How much the tests of a text try, and clause by clause what they do not. */
export function printCoverage({ path }: TextFile, coverage: TestCoverage): string {
  const { percent, reached, reachable, untested } = coverage;
  const told = untested.slice(0, MOST_TOLD).map(({ place, message }) => {
    const at = place === null ? path : `${path}:${place.line}:${place.column}`;
    return `${paint("bold", at)}: ${message}`;
  });
  const rest = untested.length - told.length;
  const more = rest > 0 ? [messages.moreUntested(rest)] : [];
  return `${[messages.coverage(path, percent, reached, reachable), ...told, ...more].join("\n")}\n`;
}
