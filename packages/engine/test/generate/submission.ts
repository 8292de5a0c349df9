/** Data that crowd around the thresholds of a model. */
import { type Answer, criteria, type Datum, data, type Expression, type Model } from "../../src/index.ts";
import { chance, DAYS, type Draw, OPTIONS, pick, THRESHOLDS } from "./draw.ts";

export function makeSubmission(model: Model, draw: Draw): Record<string, Answer> {
  const submission: Record<string, Answer> = {};
  // Whole dossiers and empty ones too, not only dossiers with holes.
  const missing = pick(draw, [0, 0, 0, 5, 40]);
  const notApplicable = pick(draw, [0, 15, 50]);
  if (model.period && !chance(draw, missing)) submission.nam = draw(2026, 2028);
  for (const { datum } of data(model)) {
    if (chance(draw, missing)) continue;
    if (datum.mayNotApply && chance(draw, notApplicable)) submission[datum.code] = { notApplicable: true };
    else submission[datum.code] = answerFor(datum, draw);
  }
  for (const criterion of criteria(model)) {
    if (criterion.scoring.kind !== "judgement" || chance(draw, missing)) continue;
    const out = criterion.notApplicable !== null && chance(draw, notApplicable);
    submission[criterion.code] = out ? { notApplicable: true } : draw(2, 10) / 2;
  }
  return hitThresholds(model, submission, draw);
}

function answerFor({ type }: Datum, draw: Draw): Answer {
  switch (type.kind) {
    case "boolean":
      return chance(draw, 60);
    case "choice":
      return pick(draw, OPTIONS);
    case "checklist":
      return OPTIONS.filter(() => chance(draw, 50));
    case "date":
      return pick(draw, DAYS);
    default: {
      // A threshold, or the smallest step to either side of it.
      const digits = type.kind === "count" ? 0 : type.digits;
      const ticks = 10 ** digits;
      const near = Math.round(Number(pick(draw, THRESHOLDS)) * ticks) + draw(-1, 1);
      const amount = chance(draw, 70) ? near / ticks : draw(0, 300 * ticks) / ticks;
      const least = type.from?.kind === "value" ? Number(type.from.value) : 0;
      return Math.max(amount, least);
    }
  }
}

/** Most of the whole-number quotients are moved onto a threshold or one unit beside it. */
function hitThresholds(model: Model, submission: Record<string, Answer>, draw: Draw): Record<string, Answer> {
  const moved = { ...submission };
  const types = new Map([...data(model)].map(({ datum }) => [datum.code, datum.type]));
  for (const { scoring } of criteria(model)) {
    if (scoring.kind !== "bands" || scoring.measure.kind !== "quotient" || chance(draw, 30)) continue;
    const { numerator, denominator, unit } = scoring.measure;
    if (numerator.kind !== "datum" || denominator.kind !== "datum") continue;
    const bound = pick(draw, scoring.bands).interval;
    const threshold = thresholdOf((bound.lower ?? bound.upper)?.at, model, draw);
    if (typeof moved[numerator.code] !== "number" || typeof moved[denominator.code] !== "number") continue;
    if (types.get(numerator.code)?.kind !== "count") continue;
    const under = pick(draw, [3, 7, 100, 200, 1000]);
    const exact = unit === "%" ? (threshold * under) / 100 : threshold * under;
    const beside = chance(draw, 50) ? 0 : pick(draw, [-1, 1]);
    moved[denominator.code] = under;
    moved[numerator.code] = Math.max(1, Math.round(exact) + beside);
  }
  return moved;
}

function thresholdOf(at: Expression | undefined, { targets }: Model, draw: Draw): number {
  if (at?.kind === "number") return Number(at.value);
  const target = at?.kind === "target" ? targets.find(({ code }) => code === at.code) : undefined;
  return Number(target ? pick(draw, target.rows).value : pick(draw, THRESHOLDS));
}
