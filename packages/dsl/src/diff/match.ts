import type { Code } from "@tieuchi/engine";
import type { Change, ChangePlace } from "./change.ts";
import { type Sides, Telling } from "./telling.ts";
import type { Names } from "./words/names.ts";

/** A part with a permanent code, and the code of what holds it (null: the set itself). */
export interface Held<T> {
  readonly of: T;
  readonly holder: Code | null;
}

/** How parts of one kind are told of. */
export interface Kind<T> {
  /** `before` is null where the part is new; names are those of the version that `now` stands in. */
  place(now: Held<T>, before: Held<T> | null, names: Names): ChangePlace;
  /** What is said of it when it comes or goes. */
  head(of: T, names: Names): string;
  /** What holds it, in words. */
  holder(code: Code | null, names: Names): string;
  /** Comes and goes with what holds it: then nothing more is said. */
  readonly impliedByHolder: boolean;
  /** Tells what changed within. */
  tell(before: Held<T>, after: Held<T>, telling: Telling): void;
}

/** Tells which parts came, went, moved or changed: a part is the same where its code is. */
export function tellMatched<T extends { readonly code: Code }>(
  kind: Kind<T>,
  before: readonly Held<T>[],
  after: readonly Held<T>[],
  sides: Sides,
  changes: Change[],
): void {
  const earlier = new Map(before.map((held) => [held.of.code, held]));
  for (const now of after) {
    const old = earlier.get(now.of.code) ?? null;
    earlier.delete(now.of.code);
    const telling = new Telling(changes, kind.place(now, old, sides.after), sides);
    if (old === null) {
      if (!isImplied(kind, now, sides.before)) telling.added(kind.head(now.of, sides.after));
    } else {
      telling.moved(old.holder, now.holder, kind.holder);
      kind.tell(old, now, telling);
    }
  }
  for (const gone of earlier.values()) {
    if (isImplied(kind, gone, sides.after)) continue;
    const place = kind.place(gone, null, sides.before);
    new Telling(changes, place, sides).removed(kind.head(gone.of, sides.before));
  }
}

/** Whether what holds the part is missing in the other version too. */
function isImplied<T>({ impliedByHolder }: Kind<T>, { holder }: Held<T>, other: Names): boolean {
  return impliedByHolder && holder !== null && !other.hasItem(holder);
}
