/** Random choices; everything comes from one source, so that fast-check can shrink and repeat a case. */

/** Draws a whole number, both ends included. */
export type Draw = (from: number, to: number) => number;

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const chosen = list[draw(0, list.length - 1)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}

export const chance = (draw: Draw, percent: number) => draw(1, 100) <= percent;

export function some<T>(draw: Draw, from: number, to: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw(from, to) }, (_, index) => make(index));
}

export const THRESHOLDS = ["2", "3", "10", "50", "66.67", "80", "95.5", "96", "100"] as const;
const YEARS = ["2026", "2027", "2028"] as const;
/** Pure numbers are years here. */
export const thresholds = (unit: string): readonly string[] => (unit === "" ? YEARS : THRESHOLDS);
export const POINTS = ["0", "0.5", "1.25", "2", "3", "5", "7.5", "10"] as const;
export const OPTIONS = ["trực tuyến", "trực tiếp", "kết hợp"] as const;
export const DAYS = [
  "2026-02-13",
  "2026-02-14",
  "2026-02-15",
  "2026-02-16",
  "2026-03-02",
  "2027-06-30",
] as const;
