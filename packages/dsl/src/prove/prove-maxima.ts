import type { Code, Item } from "@tieuchi/engine";
import type { Proof, ProofFinding } from "./finding.ts";
import type { State } from "./state.ts";
import type { FoldedSet, Survey } from "./survey.ts";

/** Declared maxima that no submission attains; the innermost are named, what holds them follows. */
export function proveMaxima(
  { space, factors }: Survey,
  sets: { readonly points: FoldedSet; readonly hull: FoldedSet },
): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  const waiting = new Set(
    factors.filter(({ stretches }) => stretches.some(({ open }) => open)).map(({ name }) => name),
  );
  const add = (place: Code, proof: Proof | null): boolean => {
    if (proof !== null) findings.push({ code: "maximum-not-attained", place, proof });
    return proof !== null;
  };
  const missed = (item: Item): boolean => {
    const inner = item.kind === "group" ? item.items.map(missed) : [waiting.has(item.code)];
    if (inner.includes(true)) return true;
    const [points, hull] = [sets.points.byItem.get(item.code) ?? [], sets.hull.byItem.get(item.code) ?? []];
    return add(item.code, missing(points, hull, sets));
  };
  const inner = space.model.items.map(missed);
  if (!inner.includes(true)) {
    const [points, hull] = [sets.points, sets.hull].map(({ wholes }) => wholes.map(({ state }) => state));
    add("", missing(points ?? [], hull ?? [], sets));
  }
  return findings;
}

/** null: attained, where as much applies as ever can. */
function missing(
  points: readonly State[],
  hull: readonly State[],
  sets: { readonly points: FoldedSet; readonly hull: FoldedSet },
): Proof | null {
  const most = Math.max(...hull.map(({ maximum }) => maximum ?? 0));
  const full = (states: readonly State[]) => states.filter(({ maximum }) => maximum === most);
  if (most <= 0) return null;
  if (full(points).some(({ lo, trail }) => lo >= most && trail.standing !== "none")) return null;
  const never = (states: readonly State[]) => full(states).every(({ hi }) => hi < most);
  const proven = (sets.hull.complete && never(hull)) || (sets.points.complete && never(points));
  return proven ? "exact" : "approximate";
}
