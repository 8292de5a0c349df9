import { measureWords as say } from "../messages/measures.ts";
import { agree } from "./due.ts";
import type { Measure, Passage, PassageRow, Years } from "./measures.ts";

/** Two passages of one measure that do not go together. */
export type Contradiction = {
  readonly first: Passage;
  readonly second: Passage;
} & (
  | { readonly kind: "differ"; readonly differences: readonly string[] }
  /** One does not say when, the other does. `first` is the one that does not. */
  | { readonly kind: "time"; readonly when: string }
);

/** A sentence stays readable. */
const MOST_DIFFERENCES = 4;

/** Nobody asks for one thing in more places; every two of them are compared. */
const MOST_PASSAGES = 100;

/** Every two passages of a measure that contradict each other. */
export function contradictionsOf(measure: Measure): readonly Contradiction[] {
  const passages = measure.passages.slice(0, MOST_PASSAGES);
  return passages.flatMap((second, index) =>
    passages.slice(0, index).flatMap((first) => contradictionOf(first, second) ?? []),
  );
}

function contradictionOf(first: Passage, second: Passage): Contradiction | null {
  if (first.rows.length === 0 || second.rows.length === 0) return null;
  const differences = differencesOf(first.rows, second.rows);
  if (differences.length > 0) return { kind: "differ", first, second, differences };
  const [timeless, dated] = isDated(first) ? [second, first] : [first, second];
  if (isDated(timeless) || !isDated(dated)) return null;
  const when = dated.rows.flatMap(({ years }) => (years === null ? [] : [say.years(years.from, years.to)]));
  return { kind: "time", first: timeless, second: dated, when: [...new Set(when)].join(", ") };
}

/** It names years, as `hằng năm` does not. */
const isDated = ({ rows }: Passage): boolean =>
  rows.some(({ years }) => years !== null && years.from !== null);

/** Where two lists of rows speak of the same time and ask for different things. */
export function differencesOf(one: readonly PassageRow[], other: readonly PassageRow[]): readonly string[] {
  const differences = one.flatMap((row) =>
    other.flatMap((counterpart) => {
      const years = sharedYears(row.years, counterpart.years);
      if (years === undefined || agree(row.due, counterpart.due)) return [];
      return [
        say.difference(
          years === null ? "" : say.years(years.from, years.to),
          row.due.words,
          counterpart.due.words,
        ),
      ];
    }),
  );
  return [...new Set(differences)].slice(0, MOST_DIFFERENCES);
}

/** undefined: none. A row without years, or of every year, speaks of any year; null: both do. */
function sharedYears(one: Years | null, other: Years | null): Years | null | undefined {
  if (one?.from == null) return other?.from == null ? null : other;
  if (other?.from == null) return one;
  const from = Math.max(one.from, other.from);
  const to = one.to === null ? other.to : other.to === null ? one.to : Math.min(one.to, other.to);
  return to !== null && to < from ? undefined : { from, to };
}
