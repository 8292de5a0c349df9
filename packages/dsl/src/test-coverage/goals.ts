import { criteria, type Model } from "@tieuchi/engine";
import { clauseMarksOf } from "../prove/scoring/clause-marks.ts";
import { type Threshold, thresholdsOf } from "./thresholds.ts";

/** On which side of a threshold. */
export type Side = "below" | "at" | "above";
const SIDES: readonly Side[] = ["below", "at", "above"];

/** Something that the tests of a set ought to bring about. */
export type Goal =
  /** The clause of a criterion takes effect. */
  | { readonly kind: "clause"; readonly path: string }
  | { readonly kind: "level"; readonly path: string; readonly place: number }
  | { readonly kind: "gate"; readonly path: string; readonly place: number }
  /** Data lie there, with no other threshold of the same measure between. */
  | { readonly kind: "threshold"; readonly path: string; readonly threshold: Threshold; readonly side: Side };

/** All goals of a set, criterion by criterion; thresholds first, since data on them try clauses as well. */
export function goalsOf(model: Model): readonly Goal[] {
  const thresholds = thresholdsOf(model).flatMap((threshold) =>
    SIDES.map((side): Goal => ({ kind: "threshold", path: threshold.path, threshold, side })),
  );
  const of = (code: string | null) =>
    thresholds.filter(
      (goal) => goal.kind === "threshold" && (goal.threshold.criterion?.code ?? null) === code,
    );
  const inCriteria = [...criteria(model)].flatMap((criterion) => [
    ...of(criterion.code),
    ...clauseMarksOf(criterion).map(
      ({ path }): Goal => ({ kind: "clause", path: `${criterion.code}/${path}` }),
    ),
  ]);
  const { levels = [], gates = [] } = model.classification ?? {};
  return [
    ...inCriteria,
    ...of(null),
    ...levels.map((_, place): Goal => ({ kind: "level", path: `level/${place}`, place })),
    ...gates.map((_, place): Goal => ({ kind: "gate", path: `gate/${place}`, place })),
  ];
}
