/** From stored answers to scores; the rules themselves are the engine's. */
import {
  type Answer,
  canonicalJson,
  checkSubmission,
  criteria,
  data,
  type Model,
  type Result,
  YEAR_CODE,
} from "@tieuchi/engine";
import type { Serving } from "../criteria/library.ts";
import type { Layer } from "../database/schema.ts";
import type { ScoreSummary, SetAside } from "./schema.ts";

export type Answers = Readonly<Record<string, Answer>>;

/** The cycle, as far as scoring asks for it. */
export interface ScoredYear {
  readonly year: number;
}

export interface Layers {
  readonly answers: Readonly<Record<Layer, Answers>>;
  readonly setAside: Readonly<Record<Layer, SetAside[]>>;
}

/** Codes of the criteria that a person judges. */
export function judgements(model: Model): string[] {
  return [...criteria(model)].filter(({ scoring }) => scoring.kind === "judgement").map(({ code }) => code);
}

/**
 * What scores in each layer: `self` the unit's answers, `appraisal` its data with the evaluator's answers over them;
 * how the unit judged itself never stands in for the evaluator's judgement. Answers that the model no longer takes
 * are set aside.
 */
export function layersOf(model: Model, stored: Readonly<Record<Layer, Answers>>): Layers {
  const self = sound(model, stored.self);
  const judged = new Set(judgements(model));
  const unitData = Object.fromEntries(Object.entries(self.answers).filter(([code]) => !judged.has(code)));
  const appraisal = sound(model, { ...unitData, ...stored.appraisal });
  return {
    answers: { self: self.answers, appraisal: appraisal.answers },
    setAside: { self: self.setAside, appraisal: appraisal.setAside },
  };
}

function sound(model: Model, stored: Answers): { answers: Answers; setAside: SetAside[] } {
  const rest: Record<string, Answer> = { ...stored };
  const setAside: SetAside[] = [];
  for (;;) {
    const check = checkSubmission(model, rest);
    if (check.ok) return { answers: check.submission, setAside };
    let removed = 0;
    for (const { field, code, message } of check.problems) {
      const answer = rest[field];
      if (answer === undefined) continue;
      setAside.push({ field, code, message, answer });
      delete rest[field];
      removed += 1;
    }
    if (removed === 0) throw new Error(`unexplained problem: ${JSON.stringify(check.problems)}`);
  }
}

/** The year is the cycle's, never an answer of the unit. */
export function evaluate({ model, evaluator }: Serving, answers: Answers, { year }: ScoredYear): Result {
  return evaluator.evaluate(model.period ? { ...answers, [YEAR_CODE]: year } : answers);
}

export function summarise({ total, classification }: Result): ScoreSummary {
  const outcome = classification?.outcome;
  return { total, level: outcome?.state === "known" ? outcome.level : null };
}

/** How many data and judgements the model wants, and how many have a sound answer. */
export function progress(model: Model, answers: Answers): { answered: number; wanted: number } {
  const codes = [...[...data(model)].map(({ datum }) => datum.code), ...judgements(model)];
  return { answered: codes.filter((code) => Object.hasOwn(answers, code)).length, wanted: codes.length };
}

export function sameAnswer(a: Answer | null, b: Answer | null): boolean {
  return a === b || (a !== null && b !== null && canonicalJson(a) === canonicalJson(b));
}
