/** The scores that conditions and expressions look at. */
import { modelMessages } from "./messages/model.ts";
import type { Code, ScoreReference } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import { type Facts, itemOf, type Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";
import { type ReadTotal, totalOf } from "./total.ts";
import { baseGroups, criteriaWithin } from "./walk.ts";

/** code null: the total, or the total without some groups. */
export interface Looked {
  readonly code: Code | null;
  readonly tally: Tally;
}

/** `mỗi nhóm`, `mỗi tiêu chí`: every score of several, passing over what does not apply. */
export function isEvery({ kind }: ScoreReference): boolean {
  return kind === "every-group" || kind === "every-criterion";
}

export function compileScores(of: ScoreReference, scope: Scope): (facts: Facts) => readonly Looked[] {
  if (isEvery(of)) {
    const all = everyItem(of, scope).map((code) => ({ code, position: itemOf(scope, code).position }));
    return ({ tallies }) => all.map(({ code, position }) => ({ code, tally: tallies[position] ?? null }));
  }
  const read = compileOneScore(of, scope);
  const code = of.kind === "item" ? of.code : null;
  return (facts) => [{ code, tally: read(facts) }];
}

/** A single score; refuses `mỗi nhóm` and `mỗi tiêu chí`, which are no number. */
export function compileOneScore(of: ScoreReference, scope: Scope): (facts: Facts) => Tally {
  switch (of.kind) {
    case "item": {
      const { position } = itemOf(scope, of.code);
      return ({ tallies }) => tallies[position] ?? null;
    }
    case "total":
      return tallyIn(totalOf(scope, scope.model.items));
    case "total-without": {
      for (const code of of.groups) requireTopGroup(code, scope);
      const left = scope.model.items.filter(({ code }) => !of.groups.includes(code));
      return tallyIn(totalOf(scope, left));
    }
    default:
      throw new ModelFormatError(modelMessages.manyScores(scope.where));
  }
}

function tallyIn(read: ReadTotal): (facts: Facts) => Tally {
  return (facts) => read(facts).tally;
}

function requireTopGroup(code: Code, scope: Scope): void {
  if (!scope.model.items.some((group) => group.code === code)) {
    throw new ModelFormatError(modelMessages.item(scope.where, code));
  }
}

function everyItem(of: ScoreReference, scope: Scope): readonly Code[] {
  return of.kind === "every-criterion" ? criteriaOf(of.within, scope) : baseGroups(scope.model);
}

/** Codes of the criteria in the set or in one group, which must be there. */
export function criteriaOf(within: Code | null, scope: Scope): readonly Code[] {
  if (within !== null && itemOf(scope, within).item.kind !== "group") {
    throw new ModelFormatError(modelMessages.item(scope.where, within));
  }
  return criteriaWithin(within, scope.model).map(({ code }) => code);
}
