import type { Bound, Condition, DateBound, Expression, Interval } from "@tieuchi/engine";
import { ZERO } from "../../numbers/exact.ts";
import { type Box, Split, tickKey } from "../space/box.ts";
import { type Cut, only, sideOf } from "../terms/range.ts";
import { dayOn, isInclusive, isTerm, measureOn, type Resolved } from "../terms/resolve.ts";
import { differenceOf, type Term } from "../terms/term.ts";
import { isOnData } from "./leaf-conditions.ts";

/** Whether something holds on the whole box, or the split to try next. */
export type Decision = boolean | Split;

export function decide(condition: Condition, box: Box): Decision {
  const read = deciders[condition.kind] as (condition: Condition, box: Box) => Decision;
  return read(condition, box);
}

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;
const deciders: { readonly [K in Condition["kind"]]: (condition: Of<K>, box: Box) => Decision } = {
  all: ({ of }, box) => untilDecided(of, box, false),
  any: ({ of }, box) => untilDecided(of, box, true),
  "boolean-is": ({ datum, value }, box) =>
    ifApplies(datum, box, () => negatedUnless(value, box.isYes(datum))),
  "choice-is": ({ datum, value }, box) =>
    ifApplies(datum, box, () => {
      const left = box.answersOf(datum);
      if (!left.includes(value)) return false;
      return left.length === 1 || Split.named(datum, [value]);
    }),
  ticked: ({ datum, option }, box) => ifApplies(datum, box, () => box.isYes(tickKey(datum, option))),
  "date-in": ({ datum, lower, upper }, box) =>
    ifApplies(datum, box, () => {
      const day: Term = { kind: "datum", code: datum };
      return both(dateSide(day, lower, "lower", box), () => dateSide(day, upper, "upper", box));
    }),
  "in-interval": (condition, box) =>
    isOnData(condition) ? contains(condition, box) : box.isYes(box.space.openKey(condition)),
  score: (condition, box) => box.isYes(box.space.openKey(condition)),
  passes: (condition, box) => box.isYes(box.space.openKey(condition)),
  applies: (condition, box) => box.isYes(box.space.openKey(condition)),
  "other-set": (condition, box) => box.isYes(box.space.openKey(condition)),
};

/** The first part that is `decisive` settles it; if none is, the first open one is split. */
function untilDecided(of: readonly Condition[], box: Box, decisive: boolean): Decision {
  let open: Split | null = null;
  for (const part of of) {
    const decision = decide(part, box);
    if (decision === decisive) return decisive;
    if (decision instanceof Split) open ??= decision;
  }
  return open ?? !decisive;
}

/** A condition on what does not apply is false. */
function ifApplies(code: string, box: Box, holds: () => Decision): Decision {
  const applies = box.applies(code);
  return applies === true ? holds() : applies;
}

const negatedUnless = (wanted: boolean, decision: Decision): Decision =>
  decision instanceof Split ? decision : decision === wanted;

function both(first: Decision, second: () => Decision): Decision {
  if (first === false) return false;
  const other = second();
  if (other === false) return false;
  return first === true ? other : first;
}

/** Whether the measure lies inside the interval; where it does not apply, it does not. */
export function contains(
  { measure, interval }: { readonly measure: Expression; readonly interval: Interval },
  box: Box,
): Decision {
  const term = measureOn(measure, box);
  if (term instanceof Split) return term;
  if (!isTerm(term)) return false;
  const side = (bound: Bound | null, which: "lower" | "upper"): Decision => {
    if (bound === null) return true;
    const at = measureOn(bound.at, box);
    if (at instanceof Split) return at;
    return isTerm(at) && onSide(term, at, isInclusive(bound, box), which, box);
  };
  return both(side(interval.lower, "lower"), () => side(interval.upper, "upper"));
}

function dateSide(day: Term, bound: DateBound | null, which: "lower" | "upper", box: Box): Decision {
  if (bound === null) return true;
  const at: Resolved = dayOn(bound.at, box);
  if (at instanceof Split) return at;
  return isTerm(at) && onSide(day, at, bound.inclusive, which, box);
}

/** `term` from `at` on, or up to it. Two terms are compared by their difference. */
function onSide(term: Term, at: Term, inclusive: boolean, which: "lower" | "upper", box: Box): Decision {
  const constant = at.kind === "number";
  const compared = constant ? term : differenceOf(term, at);
  const after = which === "lower" ? !inclusive : inclusive;
  const cut: Cut = { at: constant ? at.value : ZERO, after };
  const range = box.rangeOf(compared);
  if (range === null) return false;
  const side = sideOf(range, cut);
  if (side === "across" && only(range) === null) return Split.at(compared, cut);
  return side === (which === "lower" ? "above" : "below");
}
