/** Every submission that a small model allows: the slow and simple way to know what can happen. */
import {
  type Answer,
  checkSubmission,
  type DatumType,
  type Model,
  type Submission,
  YEAR_CODE,
} from "@tieuchi/engine";
import { dataOf, judged } from "./small-models.ts";

/** null where there are more than `most`. */
export function everySubmission(model: Model, most: number): readonly Submission[] | null {
  const choices: [string, readonly Answer[]][] = [];
  if (model.period) {
    const { firstYear, lastYear } = model.period;
    choices.push([
      YEAR_CODE,
      Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
    ]);
  }
  const notApplicable = { notApplicable: true } as const;
  for (const { code, type, mayNotApply } of dataOf(model)) {
    const values = valuesOf(type);
    choices.push([code, mayNotApply ? [...values, notApplicable] : values]);
  }
  for (const { code, scoring, notApplicable: rule } of judged(model)) {
    const step = scoring.kind === "judgement" ? Number(scoring.step) : 1;
    const values = Array.from({ length: 2 / step + 1 }, (_, index) => index * step);
    choices.push([code, rule === null ? values : [...values, notApplicable]]);
  }
  if (choices.reduce((product, [, values]) => product * values.length, 1) > most) return null;
  const all = choices.reduce<readonly Record<string, Answer>[]>(
    (submissions, [code, values]) =>
      submissions.flatMap((submission) => values.map((value) => ({ ...submission, [code]: value }))),
    [{}],
  );
  return all.filter((submission) => checkSubmission(model, submission).ok);
}

/** No small model counts further. */
const MOST_COUNTED = 3;

function valuesOf(type: DatumType): readonly Answer[] {
  switch (type.kind) {
    case "boolean":
      return [true, false];
    case "choice":
      return type.options;
    case "checklist":
      return type.options.reduce<readonly (readonly string[])[]>(
        (sets, option) => sets.flatMap((set) => [set, [...set, option]]),
        [[]],
      );
    case "date":
      return ["2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02"];
    default: {
      const from = type.from?.kind === "value" ? Number(type.from.value) : 0;
      const to = type.to?.kind === "value" ? Number(type.to.value) : MOST_COUNTED;
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }
  }
}
