export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Spanned {
  readonly span: Span;
}

/** Text between quotes, or a name between brackets, or a code: `value` is NFC and trimmed. */
export interface Text extends Spanned {
  readonly value: string;
}

/** A decimal in plain notation ("10000", "0.25", "-1"). */
export interface NumberLiteral extends Spanned {
  readonly value: string;
}

/** A number with its unit: `80%` (`%`), `3 vụ` (`vụ`), `20 điểm` (`điểm`); unit null where none was written. */
export interface Quantity extends NumberLiteral {
  readonly unit: Text | null;
}

/** A date `yyyy-mm-dd` that exists in the calendar. */
export interface DateLiteral extends Spanned {
  readonly value: string;
}

/** A day without its year, `30/06`, of the year that is scored (`offset` 0), `năm trước` (−1) or `năm sau` (1). */
export interface YearDay extends Spanned {
  readonly month: number;
  readonly day: number;
  readonly offset: -1 | 0 | 1;
}
