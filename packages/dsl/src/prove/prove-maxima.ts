import { criteria, type Item, type ItemResult, type Result, type Score } from "@tieuchi/engine";
import type { Proof, ProofFinding } from "./finding.ts";
import { answer } from "./focus.ts";
import { answersAlong, type State } from "./fold/state.ts";
import type { Answers } from "./space/answered.ts";
import type { FoldedSet, Survey } from "./survey/survey.ts";
import type { Witnesses } from "./witness.ts";

interface Sets {
  readonly points: FoldedSet;
  readonly hull: FoldedSet;
}

/** Submissions tried for the total. */
const MOST_TRIES = 6;

/** Declared maxima that no submission attains; the innermost are named, what holds them follows. */
export function proveMaxima(survey: Survey, sets: Sets, witnesses: Witnesses): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  const waiting = new Set(
    survey.factors.filter(({ stretches }) => stretches.some(({ open }) => open)).map(({ name }) => name),
  );
  const add = (place: string, proof: Proof | null): boolean => {
    if (proof !== null) findings.push({ code: "maximum-not-attained", place, proof, because: null });
    return proof !== null;
  };
  const missed = (item: Item): boolean => {
    const inner = item.kind === "group" ? item.items.map(missed) : [waiting.has(item.code)];
    return inner.includes(true) || add(item.code, proofOf(item, survey, sets, witnesses));
  };
  const inner = survey.space.model.items.map(missed);
  if (!inner.includes(true)) {
    add("", proofOfTotal(sets, witnesses));
  }
  return findings;
}

function proofOf(item: Item, survey: Survey, sets: Sets, witnesses: Witnesses): Proof | null {
  const [points, hull] = [sets.points.byItem.get(item.code) ?? [], sets.hull.byItem.get(item.code) ?? []];
  const attained = attainedIn(points, hull);
  if (attained.length === 0) return never(points, hull, sets);
  if (attained.some(isSure) && !hangsOnScores(item, survey)) return null;
  const most = mostOf(hull);
  return answer(
    {
      item: item.code,
      pieces: null,
      keeps: ({ hi, maximum }) => maximum === most && hi >= most,
      verify: (result) => {
        const score = scoreOf(item.code, result);
        return score?.state === "known" && score.points >= score.maximum;
      },
    },
    survey,
    witnesses,
  );
}

function proofOfTotal(sets: Sets, witnesses: Witnesses): Proof | null {
  const points = sets.points.wholes.map(({ state }) => state);
  const hull = sets.hull.wholes.map(({ state }) => state);
  const attained = attainedIn(points, hull);
  if (attained.length === 0) return never(points, hull, sets);
  const isFull = (answers: Answers): boolean => {
    const total = witnesses.complete(answers)?.result.total;
    return total?.state === "known" && total.points >= total.maximum;
  };
  const found =
    attained.some(isSure) || attained.slice(0, MOST_TRIES).some(({ trail }) => isFull(answersAlong(trail)));
  return found ? null : "approximate";
}

/** As much as can ever apply. */
const mostOf = (states: readonly State[]): number =>
  Math.max(0, ...states.map(({ maximum }) => maximum ?? 0));

/** Where as much applies as ever can, and is attained, if only what is assumed of other scores comes true. */
function attainedIn(points: readonly State[], hull: readonly State[]): readonly State[] {
  const most = mostOf(hull);
  return points.filter(
    ({ lo, maximum, trail }) => maximum === most && lo >= most && trail.standing !== "none",
  );
}

const isSure = ({ trail }: State): boolean => trail.standing === "sure";

/** Of what was nowhere attained; null: there is nothing to attain. */
function never(points: readonly State[], hull: readonly State[], sets: Sets): Proof | null {
  const most = mostOf(hull);
  if (most <= 0) return null;
  const below = (states: readonly State[]) =>
    states.every(({ hi, maximum }) => maximum !== most || hi < most);
  const proven = (sets.hull.complete && below(hull)) || (sets.points.complete && below(points));
  return proven ? "exact" : "approximate";
}

function hangsOnScores(item: Item, { factors }: Survey): boolean {
  const inner = new Set(item.kind === "group" ? [...criteria(item)].map(({ code }) => code) : [item.code]);
  return factors.some(
    ({ name, stretches }) => inner.has(name) && stretches.some(({ assumed }) => assumed.length > 0),
  );
}

function scoreOf(code: string, { items }: Result): Score | undefined {
  const find = (results: readonly ItemResult[]): Score | undefined =>
    results
      .map((result) =>
        result.code === code ? result.score : result.kind === "group" ? find(result.items) : undefined,
      )
      .find((score) => score !== undefined);
  return find(items);
}
