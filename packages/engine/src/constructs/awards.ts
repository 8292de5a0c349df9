/** What a band or a case pays. */
import { type Decimal, ZERO } from "../decimal.ts";
import { compileMeasure } from "../expressions/index.ts";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  isZero,
  multiplyFractions,
  negateFraction,
  wholeFraction,
  wholeSteps,
} from "../fraction.ts";
import type { Award, PlainAward, StepRest } from "../model.ts";
import { modelDecimal, positiveDecimal } from "../model-error.ts";
import { expressionReads } from "../reads.ts";
import type { MeasureTrace } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";
import { isNumber, type Value, waitingFor } from "../value.ts";
import { answersRead } from "../walk.ts";

export interface Awarded {
  readonly points: Value;
  /** Of a proportional award whose reference is no plain number. */
  readonly reference: MeasureTrace | null;
}
type Give = (value: Fraction, facts: Facts) => Awarded;

export function plainPoints({ points }: PlainAward, { where }: Scope): Fraction {
  return wholeFraction(modelDecimal(points, where));
}

const awards = {
  fixed: plain,
  part: plain,
  proportional(award: Extract<Award, { kind: "proportional" }>, scope: Scope): Give {
    const points = wholeFraction(modelDecimal(award.points, scope.where));
    const measure = compileMeasure(award.reference, scope);
    const traced = award.reference.kind !== "number";
    const fault = waitingFor(answersRead(expressionReads(award.reference), scope.model));
    return (value, facts) => {
      const { value: reference, trace } = measure(facts);
      const told = traced ? trace : null;
      if (!isNumber(reference)) return { points: reference, reference: told };
      if (isZero(reference)) return { points: fault, reference: told };
      return { points: divideFractions(multiplyFractions(value, points), reference), reference: told };
    };
  },
  stepped(award: Extract<Award, { kind: "stepped" }>, scope: Scope): Give {
    const { where } = scope;
    const start = wholeFraction(modelDecimal(award.start, where));
    const each = wholeFraction(modelDecimal(award.points, where));
    const step = positiveDecimal(award.step, where);
    const origin = wholeFraction(modelDecimal(award.origin, where));
    const limit = award.limit === null ? null : wholeFraction(modelDecimal(award.limit, where));
    const up = award.direction === "award";
    return (value) => {
      const above = addFractions(value, negateFraction(origin));
      const change = multiplyFractions(
        each,
        steps(award.side === "above" ? above : negateFraction(above), step, award.rest),
      );
      const points = addFractions(start, up ? change : negateFraction(change));
      const beyond = limit !== null && compareFractions(points, limit) === (up ? 1 : -1);
      return { points: beyond ? limit : points, reference: null };
    };
  },
} satisfies { [K in Award["kind"]]: (award: Extract<Award, { kind: K }>, scope: Scope) => Give };

function plain(award: PlainAward, scope: Scope): Give {
  const given = { points: plainPoints(award, scope), reference: null };
  return () => given;
}

export function compileAward(award: Award, scope: Scope): Give {
  const compile = awards[award.kind] as (award: Award, scope: Scope) => Give;
  return compile(award, scope);
}

/** How many steps a distance holds; a distance below 0 counts as 0. */
export function steps(distance: Fraction, step: Decimal, rest: StepRest): Fraction {
  if (distance.numerator.coefficient <= 0n) return wholeFraction(ZERO);
  if (rest === "prorated") return divideFractions(distance, wholeFraction(step));
  return wholeFraction({ coefficient: wholeSteps(distance, step), scale: 0 });
}
