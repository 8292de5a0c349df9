import { answersRead, type Criterion, type PointRange, scoringReads } from "@tieuchi/engine";
import { exact } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import { highestOf, lowestOf, point, type Range } from "../terms/range.ts";
import { isDivisor, isTerm, measureOn } from "../terms/resolve.ts";
import { rounded } from "../terms/rounding.ts";
import { type Decision, decide } from "./condition.ts";
import { isScored, type Marks, sure } from "./scored.ts";
import { scoreOn } from "./scoring.ts";

/** What a criterion comes to on a box. */
export interface Outcome {
  /** null: it does not apply, and leaves the score and the maximum. */
  readonly points: Range | null;
  readonly marks: Marks;
  /** A split that narrows the points, or would if they were not held or rounded to one number. */
  readonly refine: Split | null;
}
export type Settled = Outcome | Split | "open" | "empty";

export const isSettled = (outcome: Settled): outcome is Outcome =>
  typeof outcome === "object" && "points" in outcome;

export function criterionOn(criterion: Criterion, box: Box): Settled {
  for (const { code, appliesWhen } of [...box.space.groupsAbove(criterion.code), criterion]) {
    const applies = appliesWhen === null || decide(appliesWhen, box);
    if (applies instanceof Split) return applies;
    if (!applies) return leftOut(code === criterion.code ? "applies/false" : "applies/above");
  }
  const ruled = ruleOn(criterion, box);
  if (ruled !== null) return ruled;
  const given = scoreOn(criterion.scoring, criterion.code, box);
  if (given === "absent") return substitute(criterion, box);
  return isScored(given) ? settle(held(given.points, criterion.range), given, box) : given;
}

const leftOut = (path: string): Outcome => ({ points: null, marks: sure(path), refine: null });

/** What `khi không áp dụng` gives where an answer takes the criterion out of its scoring; null where none does. */
function ruleOn(criterion: Criterion, box: Box): Settled | null {
  const answers =
    criterion.notApplicable === null ? [] : watched(criterion, box).map((code) => box.applies(code));
  for (const applies of [...answers, ...divisorsOn(criterion, box)]) {
    if (applies instanceof Split) return applies;
    if (!applies) return substitute(criterion, box);
  }
  return null;
}

/** Whether the divisors that take the criterion out where they are 0 are something else. */
function divisorsOn({ scoring }: Criterion, box: Box): readonly Decision[] {
  return [...scoringReads(scoring)].flatMap((read): readonly Decision[] => {
    if (read.kind !== "vanishing") return [];
    const divisor = measureOn(read.division.denominator, box);
    if (divisor instanceof Split) return [divisor];
    return isTerm(divisor) ? [isDivisor(divisor, box)] : [];
  });
}

/** Without a rule, a criterion that rests on what does not apply does not apply itself. */
function substitute({ notApplicable: rule }: Criterion, box: Box): Outcome {
  const path = "not-applicable";
  if (rule === null || rule.kind === "excluded") return leftOut(path);
  return settle(point(exact(rule.points)), { marks: sure(path), refine: null }, box);
}

/** A judgement may be given as not applicable itself. */
function watched({ scoring, code, data }: Criterion, { space }: Box): readonly string[] {
  const own = scoring.kind === "judgement" ? [code, ...data.map((datum) => datum.code)] : [];
  return [...own, ...answersRead(scoringReads(scoring), space.model)];
}

function settle(points: Range, { marks, refine }: Pick<Outcome, "marks" | "refine">, box: Box): Outcome {
  return { points: rounded(points, box.space.model.roundings.criterion), marks, refine };
}

function held(points: Range, { from, to }: PointRange): Range {
  const raised = highestOf(points, point(exact(from)));
  return to === null ? raised : lowestOf(raised, point(exact(to)));
}
