import type { Code, DecimalText } from "@tieuchi/engine";
import type { Span } from "../ast.ts";

/** The measures of a programme, as plain data. */
export interface Measures {
  readonly code: Code;
  readonly title: string;
  readonly version: string;
  readonly measures: readonly Measure[];
}

/** One thing that is measured, with every passage that says how much of it is due. */
export interface Measure {
  readonly code: Code;
  readonly title: string;
  /** null where states or days are due, no numbers. */
  readonly unit: string | null;
  readonly passages: readonly Passage[];
}

export interface Passage {
  /** `PL6, mục 3.1` */
  readonly passage: string;
  readonly rows: readonly PassageRow[];
  readonly span: Span;
}

export interface PassageRow {
  /** null: the passage does not say when. */
  readonly years: Years | null;
  readonly due: Due;
}

/** Inclusive; `to` null: from then on. `hằng năm` is `{ from: null, to: null }`. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** What is due; `words` as a sentence tells it. */
export type Due =
  | {
      readonly kind: "number";
      readonly lower: NumberBound | null;
      readonly upper: NumberBound | null;
      readonly words: string;
    }
  /** `trước 15/02 hằng năm`; two of them are the same where their words are. */
  | { readonly kind: "date"; readonly words: string }
  | { readonly kind: "state"; readonly words: string };

export interface NumberBound {
  readonly value: DecimalText;
  readonly inclusive: boolean;
}
