/** Percent points (`%`, `%/năm`): a number of them counts a hundredth in products and quotients. */
export function isPercent(unit: string): boolean {
  return unit.startsWith("%");
}
