import type { Exact } from "../../numbers/exact.ts";
import type { Outermost } from "../../numbers/outermost.ts";
import type { DatumSymbol } from "../symbols.ts";

/** Data whose value is taken as known. */
type Values = ReadonlyMap<DatumSymbol, Exact>;
const NONE: Values = new Map();

/** The outermost value a datum can have; null: a clause on the way is broken. */
export const lowest = (datum: DatumSymbol, values = NONE): Outermost => outermost("from", datum, values);
export const highest = (datum: DatumSymbol, values = NONE): Outermost => outermost("to", datum, values);

function outermost(side: "from" | "to", datum: DatumSymbol, values: Values): Outermost {
  const links = chain(datum, side);
  for (const link of links) {
    const value = values.get(link);
    if (value !== undefined) return value;
  }
  const end = links.at(-1)?.[side];
  if (end === undefined || end === null) return "none";
  if (end === "unknown") return null;
  // A limit by name at the end of the chain leads back into it: a circle, which has its own diagnostic.
  return end.kind === "value" ? end.value : null;
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
export function neverAbove(a: DatumSymbol, b: DatumSymbol): boolean {
  const atLeast = new Set(chain(b, "from"));
  return chain(a, "to").some((link) => atLeast.has(link));
}

/** Whether limits tie the two together in any way: then not every pair of their values occurs. */
export function areTied(a: DatumSymbol, b: DatumSymbol): boolean {
  if (a === b) return true;
  const reach = (datum: DatumSymbol) => [...chain(datum, "from"), ...chain(datum, "to")];
  const ofA = new Set(reach(a));
  return reach(b).some((link) => ofA.has(link));
}

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
