import type { Domain } from "./cut.ts";
import { compare, type Exact } from "./exact.ts";
import type { DatumSymbol } from "./symbols.ts";

/** The outermost value a datum can have; null: none; "unknown": a clause on the way is broken. */
type Outermost = Exact | null | "unknown";

export const lowest = (datum: DatumSymbol): Outermost => outermost("from", datum);
export const highest = (datum: DatumSymbol): Outermost => outermost("to", datum);

function outermost(side: "from" | "to", datum: DatumSymbol): Outermost {
  const end = chain(datum, side).at(-1)?.[side];
  if (end === undefined || end === null || end === "unknown") return end ?? null;
  // A limit by name at the end of the chain leads back into it: a circle, which has its own diagnostic.
  return end.kind === "value" ? end.value : "unknown";
}

/** The datum, the one that limits it on that side, the one that limits that … each once. */
function chain(datum: DatumSymbol, side: "from" | "to"): readonly DatumSymbol[] {
  const passed = new Set<DatumSymbol>();
  for (let at: DatumSymbol | null = datum; at !== null && !passed.has(at); at = limitingDatum(at[side])) {
    passed.add(at);
  }
  return [...passed];
}

export function limitingDatum(limit: DatumSymbol["from"]): DatumSymbol | null {
  return limit !== null && limit !== "unknown" && limit.kind === "datum" ? limit.datum : null;
}

/** Whether limits say that `a` never exceeds `b`, directly or through others. */
export const neverAbove = (a: DatumSymbol, b: DatumSymbol): boolean => chain(a, "to").includes(b);

/** Whether limits say that `a` never lies below `b`. */
export const neverBelow = (a: DatumSymbol, b: DatumSymbol): boolean => chain(a, "from").includes(b);

/** Finds the data whose limits lead back to themselves; `data` in text order. */
export function findCircles(data: readonly DatumSymbol[]): void {
  const innocent = grounded(data);
  for (const start of data) {
    if (start.circle !== null || innocent.has(start)) continue;
    const circle = wayBack(start, innocent);
    for (const member of circle) member.circle = start;
    if (circle.length === 0) innocent.add(start);
  }
}

/** Data whose limits all end in numbers: in a sound text, every one. */
function grounded(data: readonly DatumSymbol[]): Set<DatumSymbol> {
  const waiting = new Map<DatumSymbol, number>();
  const limitedBy = new Map<DatumSymbol, DatumSymbol[]>();
  for (const datum of data) {
    const limits = [limitingDatum(datum.from), limitingDatum(datum.to)].filter((limit) => limit !== null);
    waiting.set(datum, limits.length);
    for (const limit of limits) {
      const limited = limitedBy.get(limit);
      if (limited === undefined) limitedBy.set(limit, [datum]);
      else limited.push(datum);
    }
  }
  const found = new Set(data.filter((datum) => waiting.get(datum) === 0));
  // A set may grow while it is walked: each datum found may ground those that it limits.
  for (const limit of found) {
    for (const datum of limitedBy.get(limit) ?? []) {
      const rest = (waiting.get(datum) ?? 0) - 1;
      waiting.set(datum, rest);
      if (rest === 0) found.add(datum);
    }
  }
  return found;
}

/** The data that following limits from `start` passes on its way back to it; empty when it never comes back. */
function wayBack(start: DatumSymbol, innocent: ReadonlySet<DatumSymbol>): readonly DatumSymbol[] {
  const cameFrom = new Map<DatumSymbol, DatumSymbol>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of [limitingDatum(at.from), limitingDatum(at.to)]) {
      if (next === null || innocent.has(next)) continue;
      if (next === start) return pathTo(at, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return [];
}

function pathTo(end: DatumSymbol, cameFrom: ReadonlyMap<DatumSymbol, DatumSymbol>): readonly DatumSymbol[] {
  const path: DatumSymbol[] = [];
  for (let at: DatumSymbol | undefined = end; at !== undefined; at = cameFrom.get(at)) path.push(at);
  return path;
}

/** The values a number can take by its limits and its decimals; null when its limits or decimals are broken. */
export function domainOf(datum: DatumSymbol): Domain | null {
  const [low, high] = [lowest(datum), highest(datum)];
  if (low === "unknown" || high === "unknown" || datum.digits === null) return null;
  // Reversed limits have their own diagnostic.
  if (low !== null && high !== null && compare(low, high) > 0) return null;
  const step: Exact = { n: 1n, d: 10n ** BigInt(datum.digits) };
  return {
    low: low === null ? "lowest" : { at: low, after: false },
    high: high === null ? "highest" : { at: high, after: true },
    step,
  };
}
