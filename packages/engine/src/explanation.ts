/** The full explanation: a tree of Vietnamese sentences that mirrors the text, clause by clause. */
import type { Code } from "./model.ts";
import type { Score } from "./result.ts";

export interface ExplanationNode {
  readonly kind: "set" | "group" | "criterion" | "clause" | "classification" | "level" | "gate";
  /**
   * Address that stays the same between runs: `tong`, a code, `<code>/<n>` for the n-th clause (`<code>/<n>/<m>` for
   * a part of it), `tong/xep-loai` and `tong/xep-loai/<n>` for the n-th level or gate.
   */
  readonly id: string;
  readonly code: Code | null;
  /** Title as written, with the ordinal of a group or criterion; empty where the sentence says it all: a clause, level or gate. */
  readonly title: string;
  /** What the text says here and what became of it with the numbers put in. */
  readonly sentence: string;
  /** Did this clause decide? A clause that did not fire says why in its sentence. */
  readonly state: "counted" | "not-counted" | "unknown" | "not-applicable";
  readonly score: Score | null;
  /** Says which numbers here are a proposal of the authors; null where all are the source document's. */
  readonly proposal: string | null;
  readonly basis: readonly string[];
  readonly children: readonly ExplanationNode[];
}
