import type { Award } from "@tieuchi/engine";
import { compare, type Exact, exact, floor, ONE, over, times, ZERO } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import { add, closed, type End, highestOf, lowestOf, point, type Range, scaled } from "../terms/range.ts";
import { isTerm, measureOn } from "../terms/resolve.ts";
import { differenceOf, numberTerm, productOf, type Term } from "../terms/term.ts";
import { type Attempt, NO_MARKS } from "./scored.ts";

/** What an award gives for a measure on a box. */
export function awardOn(award: Award, measure: Term, box: Box): Attempt {
  const give = givers[award.kind] as (award: Award, measure: Term, box: Box) => Attempt;
  return give(award, measure, box);
}

type Of<K extends Award["kind"]> = Extract<Award, { kind: K }>;
const givers: { readonly [K in Award["kind"]]: (award: Of<K>, measure: Term, box: Box) => Attempt } = {
  fixed: ({ points }) => fixed(exact(points)),
  part: ({ points }) => fixed(exact(points)),
  proportional: ({ reference, points }, measure, box) => {
    const at = measureOn(reference, box);
    if (!isTerm(at)) return at;
    const range = box.rangeOf(proportion(measure, at, exact(points)));
    return range === null ? "empty" : { points: range, marks: NO_MARKS, refine: null };
  },
  stepped: ({ start, direction, points, step, rest, origin, side, limit }, measure, box) => {
    const from = numberTerm(exact(origin));
    const beyond = side === "above" ? differenceOf(measure, from) : differenceOf(from, measure);
    const { count, refine } = stepsOn(beyond, exact(step), rest, box);
    const sign = direction === "award" ? ONE : { n: -1n, d: 1n };
    const moved = add(point(exact(start)), scaled(count, times(sign, exact(points))));
    const hold = direction === "award" ? lowestOf : highestOf;
    return {
      points: limit === null ? moved : hold(moved, point(exact(limit))),
      marks: NO_MARKS,
      refine,
    };
  },
};

export const fixed = (points: Exact): Attempt => ({ points: point(points), marks: NO_MARKS, refine: null });

function proportion(measure: Term, reference: Term, points: Exact): Term {
  if (reference.kind !== "number") {
    return { kind: "quotient", over: measure, under: reference, factor: points, whenZero: null };
  }
  // A reference of 0 is refused where the text is checked.
  const rate = compare(reference.value, ZERO) === 0 ? ZERO : over(points, reference.value);
  return productOf([numberTerm(rate), measure]);
}

/** Beyond so many steps the rest is looked at as one. */
const MOST_STEPS_APART = 60n;

/** How many steps of a measure count, below 0 none; `refine` sets the lowest count apart from the others. */
export function stepsOn(
  measure: Term,
  step: Exact,
  rest: "dropped" | "prorated",
  box: Box,
): { readonly count: Range; readonly refine: Split | null } {
  const range = box.rangeOf(measure);
  const steps = highestOf(scaled(range ?? point(ZERO), over(ONE, step)), point(ZERO));
  if (rest === "prorated") return { count: steps, refine: null };
  const count: Range = { low: wholeEnd(steps.low, 0n), high: wholeEnd(steps.high, -1n) };
  const least = count.low === null ? 0n : count.low.at.n;
  if (count.high?.at.n === least || least >= MOST_STEPS_APART) return { count, refine: null };
  const next = times({ n: least + 1n, d: 1n }, step);
  return { count, refine: Split.at(measure, { at: next, after: false }) };
}

/** Full steps at an end; `beyond` −1: the values just below it are meant where it is open. */
function wholeEnd(end: End | null, beyond: bigint): End | null {
  if (end === null) return null;
  const whole = floor(end.at);
  const onEdge = !end.closed && whole * end.at.d === end.at.n;
  return closed({ n: onEdge ? whole + beyond : whole, d: 1n });
}
