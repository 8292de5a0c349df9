import { criteria, type Item, type ItemResult, type Result, type Score } from "@tieuchi/engine";
import type { Proof, ProofFinding } from "./finding.ts";
import { answer } from "./focus.ts";
import type { State } from "./fold/state.ts";
import type { FoldedSet, Survey } from "./survey/survey.ts";
import type { Witnesses } from "./witness.ts";

interface Sets {
  readonly points: FoldedSet;
  readonly hull: FoldedSet;
}

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
    const [points, hull] = [sets.points, sets.hull].map(({ wholes }) => wholes.map(({ state }) => state));
    add("", missing(points ?? [], hull ?? [], sets));
  }
  return findings;
}

function proofOf(item: Item, survey: Survey, sets: Sets, witnesses: Witnesses): Proof | null {
  const [points, hull] = [sets.points.byItem.get(item.code) ?? [], sets.hull.byItem.get(item.code) ?? []];
  const proof = missing(points, hull, sets);
  if (proof !== null || !hangsOnScores(item, survey)) return proof;
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

/** As much as can ever apply. */
const mostOf = (states: readonly State[]): number =>
  Math.max(0, ...states.map(({ maximum }) => maximum ?? 0));

/** null: attained where as much applies as ever can, if only what is assumed of other scores comes true. */
function missing(points: readonly State[], hull: readonly State[], sets: Sets): Proof | null {
  const most = mostOf(hull);
  const full = (states: readonly State[]) => states.filter(({ maximum }) => maximum === most);
  if (most <= 0 || full(points).some(({ lo, trail }) => lo >= most && trail.standing !== "none")) return null;
  const never = (states: readonly State[]) => full(states).every(({ hi }) => hi < most);
  const proven = (sets.hull.complete && never(hull)) || (sets.points.complete && never(points));
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
