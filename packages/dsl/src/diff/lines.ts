import type { CountLine, LineCap, Scoring } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import { align, type Pair, type Unlikeness } from "./align.ts";
import { quoted } from "./rules.ts";
import { same } from "./same.ts";
import type { Telling } from "./telling.ts";
import { lineCapText } from "./words/scoring.ts";

/** The same line where its label, or what it counts and when, stayed. */
const unlikeness: Unlikeness<CountLine> = (before, after) => {
  if (before.label !== null && before.label === after.label) return 0.5;
  const subject = ({ kind, per, when }: CountLine) => [kind, per?.measure ?? null, when];
  return same(subject(before), subject(after)) ? 0.8 : 1.9;
};

/** Tells of the lines below a way of scoring and of the caps on them. */
export function tellLines(before: Scoring, after: Scoring, telling: Telling): void {
  const pairs = align(before.lines, after.lines, unlikeness);
  for (const pair of pairs)
    telling.part(
      "dòng",
      pair.before,
      pair.after,
      quoted((line: CountLine, { words }) => words.line(line)),
    );
  const { old, now } = namesOf(pairs);
  telling.list(
    "giới hạn",
    before.caps.map((cap) => named(cap, old)),
    after.caps.map((cap) => named(cap, now)),
    quoted(lineCapText),
  );
}

/** A cap that names its lines, so that it stays the same when only their places changed. */
const named = ({ lines, rule }: LineCap, names: readonly string[]) => ({
  lines: lines.map((line) => names[line] ?? ""),
  rule,
});

/** By label, or by number in the new text; of a line that is gone, in the old one. */
function namesOf(pairs: readonly Pair<CountLine>[]): {
  readonly old: readonly string[];
  readonly now: readonly string[];
} {
  const old: string[] = [];
  const now: string[] = [];
  for (const { before, after } of pairs) {
    const name = after === null ? null : (after.label ?? `${now.length + 1}`);
    if (before !== null) old.push(name ?? before.label ?? say.lineGone(old.length + 1));
    if (name !== null) now.push(name);
  }
  return { old, now };
}
