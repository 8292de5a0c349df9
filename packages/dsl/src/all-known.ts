/** Every part; null where one of them could not be read: the others alone would mean something else. */
export function allKnown<T>(parts: readonly (T | null)[]): readonly T[] | null {
  const known = parts.filter((part): part is T => part !== null);
  return known.length === parts.length ? known : null;
}
