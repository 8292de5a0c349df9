/** How many decimals a number may have at most; "endless": they may never end; null: not known. */
export type Decimals = number | "endless" | null;

/** Of numbers that are added up, or of which any may be the case. */
export const mostDecimals = (...all: readonly Decimals[]): Decimals =>
  all.reduce((a, b) => joined(a, b, Math.max), 0);

/** Of a product. */
export const moreDecimals = (...all: readonly Decimals[]): Decimals =>
  all.reduce((a, b) => joined(a, b, (x, y) => x + y), 0);

function joined(a: Decimals, b: Decimals, join: (a: number, b: number) => number): Decimals {
  if (a === null || b === null) return null;
  return a === "endless" || b === "endless" ? "endless" : join(a, b);
}
