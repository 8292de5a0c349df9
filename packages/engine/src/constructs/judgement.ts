import { NOT_APPLICABLE, numberAt } from "../answers.ts";
import { toExactNumber } from "../decimal.ts";
import { wholeFraction } from "../fraction.ts";
import { modelMessages } from "../messages/model.ts";
import { ModelFormatError } from "../model-error.ts";
import { NOT_APPLIED, waitingFor } from "../value.ts";
import type { Compile } from "./compile.ts";

/** `chấm theo đánh giá từ 0 đến 5 điểm, bước 0,5 điểm`: the points are what a person gave. */
export const compileJudgement: Compile<"judgement"> = (_scoring, { criterion, scope }) => {
  const slot = scope.slots.get(criterion.code);
  if (!slot) throw new ModelFormatError(modelMessages.judgementInside(scope.where));
  const unanswered = waitingFor([criterion.code], criterion.notApplicable !== null);
  return ({ answers }) => {
    const given = numberAt(answers, slot.index);
    const absent = answers[slot.index] === NOT_APPLICABLE ? NOT_APPLIED : unanswered;
    return {
      points: given ? wholeFraction(given) : absent,
      trace: { kind: "judgement", given: given && toExactNumber(given) },
    };
  };
};
