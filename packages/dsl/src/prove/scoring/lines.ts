import type { CountLine, LineCap, Scoring } from "@tieuchi/engine";
import { compare, type Exact, exact, floor, ONE, over, times, ZERO } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import {
  add,
  highestOf,
  lowestOf,
  multiply,
  negated,
  only,
  PERCENT,
  point,
  type Range,
  scaled,
} from "../terms/range.ts";
import { isTerm, measureOn } from "../terms/resolve.ts";
import type { Term } from "../terms/term.ts";
import { stepsOn } from "./award.ts";
import { decide } from "./condition.ts";
import {
  type Attempt,
  isScored,
  joinMarks,
  type Mark,
  type Marks,
  NO_MARKS,
  type Scored,
  sure,
} from "./scored.ts";

/** What is left of the points of a way of scoring after its lines and the caps on them. */
export function withLines({ lines, caps }: Pick<Scoring, "lines" | "caps">, base: Scored, box: Box): Attempt {
  let sums: readonly Sum[] = [];
  let { marks, refine } = base;
  for (const [index, line] of lines.entries()) {
    const given = lineOn(line, index, base.points, box);
    if (!isScored(given)) return given;
    sums = [...sums, { lines: [index], amount: given.points }];
    marks = joinMarks(marks, given.marks);
    refine ??= given.refine;
  }
  // Caps lie one inside the other or apart; the inner ones hold fewer lines.
  const inward = [...caps.entries()].sort(([, a], [, b]) => a.lines.length - b.lines.length);
  for (const [index, cap] of inward) {
    const held = underCap(sums, cap);
    sums = held.sums;
    marks = joinMarks(
      marks,
      marksOf(`line-cap/${index}`, held.mark === "maybe" ? (refine ?? held.mark) : held.mark),
    );
  }
  const points = sums.reduce((sum, { lines: [first = 0], amount }) => {
    return add(sum, lines[first]?.kind === "deduct" ? negated(amount) : amount);
  }, base.points);
  return { points, marks, refine };
}

/** Lines that count together, and how many points they take away or add. */
interface Sum {
  readonly lines: readonly number[];
  readonly amount: Range;
}

function lineOn(line: CountLine, index: number, base: Range, box: Box): Attempt {
  const when = line.when === null || decide(line.when, box);
  if (when instanceof Split) return when;
  if (!when) return { points: point(ZERO), marks: NO_MARKS, refine: null };
  const unless = line.unless !== null && decide(line.unless, box);
  if (unless instanceof Split) return unless;
  if (unless) return { points: point(ZERO), marks: sure(`line/${index}/unless`), refine: null };

  const single =
    line.amount.kind === "points" ? point(exact(line.amount.points)) : partOf(base, line.amount.percent);
  const counted = countedOn(line, box);
  if (counted instanceof Split || typeof counted === "string") return counted;
  const amount = multiply(single, counted.count);
  const beyond = (limit: Exact): Mark | null => {
    const mark = exceeds(amount, limit);
    return mark === "maybe" ? (beyondSplit(line, counted.term, only(single), limit) ?? mark) : mark;
  };
  const gives = marksOf(`line/${index}`, beyond(ZERO));
  if (line.cap === null) return { points: amount, marks: gives, refine: counted.refine };
  const cap = exact(line.cap);
  const marks = joinMarks(gives, marksOf(`line/${index}/cap`, beyond(cap)));
  return { points: lowestOf(amount, point(cap)), marks, refine: counted.refine };
}

const marksOf = (path: string, mark: Mark | null): Marks =>
  mark === null ? NO_MARKS : new Map([[path, mark]]);

interface Counted {
  readonly count: Range;
  readonly refine: Split | null;
  /** What is counted; null: the line counts once. */
  readonly term: Term | null;
}

function countedOn({ per }: CountLine, box: Box): Counted | Split | "absent" | "open" {
  if (per === null) return { count: point(ONE), refine: null, term: null };
  const term = measureOn(per.measure, box);
  return isTerm(term) ? { ...stepsOn(term, exact(per.step), per.rest, box), term } : term;
}

/** Where the counted amount first exceeds a limit. */
function beyondSplit(
  { per }: CountLine,
  term: Term | null,
  single: Exact | null,
  limit: Exact,
): Split | null {
  if (per === null || term === null || single === null || compare(single, ZERO) <= 0) return null;
  const steps = over(limit, single);
  const step = exact(per.step);
  if (per.rest === "prorated") return Split.at(term, { at: times(steps, step), after: true });
  return Split.at(term, { at: times({ n: floor(steps) + 1n, d: 1n }, step), after: false });
}

const partOf = (base: Range, percent: string): Range => scaled(base, times(exact(percent), PERCENT));

/** Whether the amount lies above a limit everywhere, perhaps somewhere, or nowhere (null). */
function exceeds({ low, high }: Range, limit: Exact): "sure" | "maybe" | null {
  if (low !== null && compare(low.at, limit) > 0) return "sure";
  return high === null || compare(high.at, limit) > 0 ? "maybe" : null;
}

function underCap(
  sums: readonly Sum[],
  { lines, rule }: LineCap,
): { readonly sums: readonly Sum[]; readonly mark: "sure" | "maybe" | null } {
  const held = sums.filter((sum) => sum.lines.every((line) => lines.includes(line)));
  const rest = sums.filter((sum) => !held.includes(sum));
  const all = held.map(({ amount }) => amount);
  const whole = all.reduce(add, point(ZERO));
  const amount =
    rule.kind === "at-most" ? lowestOf(whole, point(exact(rule.points))) : all.reduce(highestOf, point(ZERO));
  const mark = rule.kind === "at-most" ? exceeds(whole, exact(rule.points)) : cutByHighest(all);
  return { sums: [...rest, { lines, amount }], mark };
}

/** Only the largest counts: that matters where two lines give something. */
function cutByHighest(amounts: readonly Range[]): "sure" | "maybe" | null {
  const giving = amounts.map((amount) => exceeds(amount, ZERO)).filter((mark) => mark !== null);
  if (giving.length < 2) return null;
  return giving.filter((mark) => mark === "sure").length > 1 ? "sure" : "maybe";
}
