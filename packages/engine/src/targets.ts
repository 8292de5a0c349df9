/** Targets that depend on the year or on a choice: worked out once per evaluation, when first asked for. */
import { NOT_APPLICABLE, yearAt } from "./answers.ts";
import { wholeFraction } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import { type Code, type Target, YEAR_CODE } from "./model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";
import { type Facts, type Scope, slotOfKind, slotOfYear } from "./scope.ts";
import { NOT_APPLIED, type Value, waitingFor } from "./value.ts";

export interface TargetReading {
  readonly value: Value;
  /** Whether the value itself meets the target; of an unknown one nothing can be said, and it stays true. */
  readonly inclusive: boolean;
}
export type ReadTarget = (facts: Facts) => TargetReading;

/** Reads a target through the store of the evaluation, in which it has its position. */
export function compileTarget(target: Target, position: number, scope: Scope): ReadTarget {
  const resolve = compileRows(target, scope);
  return (facts) => {
    const known = facts.targets[position];
    if (known) return known;
    const reading = resolve(facts);
    facts.targets[position] = reading;
    return reading;
  };
}

export function targetOf(code: Code, { targets, where }: Scope): ReadTarget {
  const read = targets.get(code);
  if (!read) throw new ModelFormatError(modelMessages.target(where, code));
  return read;
}

function compileRows(target: Target, scope: Scope): ReadTarget {
  const yearSlot = target.byYear ? slotOfYear(scope) : null;
  const choice = target.by === null ? null : slotOfKind(scope, target.by, "choice");
  const rows = target.rows.map((row) => ({
    ...row,
    value: wholeFraction(modelDecimal(row.value, scope.where)),
  }));
  const codes = [...(target.byYear ? [YEAR_CODE] : []), ...(target.by === null ? [] : [target.by])];

  return ({ answers }) => {
    const option = choice && answers[choice.index];
    if (option === NOT_APPLICABLE) return { value: NOT_APPLIED, inclusive: true };
    const year = yearSlot === null ? null : yearAt(answers, yearSlot);
    const missing = [
      ...(target.byYear && year === null ? [YEAR_CODE] : []),
      ...(choice?.datum && typeof option !== "string" ? [choice.datum.code] : []),
    ];
    const mayVanish = choice?.datum?.mayNotApply === true && option === null;
    if (missing.length > 0) return { value: waitingFor(missing, mayVanish), inclusive: true };
    const row = rows.find(
      ({ years, option: wanted }) =>
        (years === null || (year !== null && years.from <= year && year <= years.to)) &&
        (wanted === null || wanted === option),
    );
    // A checked model has a row for each year and option; whatever else comes leaves the target unknown.
    return row ?? { value: waitingFor(codes), inclusive: true };
  };
}
