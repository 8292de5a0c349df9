/**
 * Orders versions by their numbers: `2026.2` comes before `2026.10`.
 *
 * @returns below 0 when `a` comes first, above 0 when `b` does, 0 when they are equal
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
