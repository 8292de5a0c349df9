import type { Code } from "@tieuchi/engine";

/** One difference between two versions of a set. */
export interface Change {
  /** `changed` is a change within the place; the others befall the place as a whole. */
  readonly kind: "added" | "removed" | "moved" | "renamed" | "changed";
  readonly place: ChangePlace;
  /** What of the place: `điểm tối đa`; empty where the place as a whole is meant. */
  readonly what: string;
  /** In the words of the old text; null for what was added. */
  readonly old: string | null;
  /** In the words of the new text; null for what was taken away. */
  readonly new: string | null;
  /** What and how, without the place: `điểm tối đa 5 điểm → 4 điểm`. */
  readonly phrase: string;
  /** `Tiêu chí 3.2: điểm tối đa 5 điểm → 4 điểm.` */
  readonly sentence: string;
}

export interface ChangePlace {
  readonly kind:
    | "set"
    | "target"
    | "group"
    | "criterion"
    | "datum"
    | "evidence"
    | "classification"
    | "ranking";
  /** Permanent code; null for what has none: the set as a whole, classification and ranking. */
  readonly code: Code | null;
  /** Ordinal of the item, or of the one that holds the datum or evidence: the new one, of what was removed the old one. */
  readonly ordinal: string | null;
  /** `Tiêu chí 3.2`, `Mốc [BHYT]` */
  readonly name: string;
}
