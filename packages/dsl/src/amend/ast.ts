import type { IToken } from "chevrotain";
import type { BasisClause, Clause, DateLiteral, Spanned, Text, TransitionClause } from "../ast.ts";

/** An amendment as written; null where a part could not be read, which has been reported. */
export interface Amendment {
  readonly head: AmendmentHead;
  readonly basis: readonly BasisClause[];
  readonly transition: TransitionClause | null;
  readonly instructions: readonly Instruction[];
}

/** `SỬA ĐỔI suc-khoe phiên bản 2026.1 thành 2026.2 hiệu lực từ 01/07/2026 đề xuất` */
export interface AmendmentHead extends Spanned {
  readonly code: Text;
  readonly from: Text;
  readonly to: Text;
  readonly effective: DateLiteral;
  readonly proposed: boolean;
}

/** A part of the text that is amended. */
export type Address = Spanned &
  (
    | { readonly kind: "group" | "criterion"; readonly ordinal: Text; readonly code: Text }
    | { readonly kind: "target"; readonly name: Text; readonly code: Text }
    | { readonly kind: "test"; readonly title: Text }
    | { readonly kind: "classification" | "ranking" | "header" }
  );
export type ItemAddress = Extract<Address, { kind: "group" | "criterion" }>;

export type Instruction = Spanned &
  /** `- tiêu chí 1.2 (phien-ha): tối đa 2 điểm thành tối đa 3 điểm` */
  (
    | { readonly kind: "change"; readonly address: Address; readonly readings: readonly Reading[] }
    /** `- bãi bỏ tiêu chí 1.3 (thai-do)` */
    | { readonly kind: "repeal"; readonly address: Address }
    /** `- bổ sung sau tiêu chí 1.3 (thai-do):`; without an address at the end of the text. */
    | {
        readonly kind: "insert";
        readonly where: "after" | "before" | "into";
        readonly address: Address | null;
        readonly block: Block;
      }
    /** `- thay tiêu chí 1.2 (phien-ha) bằng:` */
    | { readonly kind: "replace"; readonly address: Address; readonly block: Block }
    /** `- đánh số lại tiêu chí 2.3 (x) thành 2.2` */
    | { readonly kind: "renumber"; readonly address: ItemAddress; readonly ordinal: Text }
  );

/** One way to part `… thành …`: the words that stand in the base, and the text that takes their place. */
export interface Reading {
  readonly old: readonly IToken[];
  /** Its words, and as typed: without line breaks, or the lines below where it ends with `thành:`. */
  readonly words: readonly IToken[];
  readonly text: string;
}

/** Whole clauses that an instruction brings. */
export interface Block extends Spanned {
  /** As typed, comments included. */
  readonly text: string;
  readonly clauses: readonly Clause[];
}
