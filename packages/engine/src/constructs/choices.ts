import { NOT_APPLICABLE } from "../answers.ts";
import { slotOfKind } from "../scope.ts";
import { NOT_APPLIED, waitingFor } from "../value.ts";
import { plainPoints } from "./awards.ts";
import type { Compile } from "./compile.ts";

/** `chấm theo [mức]` where `[mức]` is a choice. */
export const compileChoices: Compile<"choices"> = (scoring, { scope }) => {
  const slot = slotOfKind(scope, scoring.datum, "choice");
  const unanswered = waitingFor([scoring.datum], slot.datum?.mayNotApply);
  const points = new Map(
    scoring.choices.flatMap(({ options, award }) =>
      options.map((option) => [option, plainPoints(award, scope)] as const),
    ),
  );
  return ({ answers }) => {
    const reading = answers[slot.index];
    if (reading === NOT_APPLICABLE) return { points: NOT_APPLIED, trace: { kind: "choices", given: null } };
    const given = typeof reading === "string" ? reading : null;
    const found = given === null ? undefined : points.get(given);
    return { points: found ?? unanswered, trace: { kind: "choices", given } };
  };
};
