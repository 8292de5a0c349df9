import type { ScoreReference } from "./expression.ts";
import type { DateLiteral, Quantity, Spanned, Text } from "./values.ts";

export interface TestClause extends Spanned {
  readonly kind: "test";
  readonly title: Text | null;
  readonly basedOn: Text | null;
}

export interface GivenClause extends Spanned {
  readonly kind: "given";
  readonly assignments: readonly Assignment[];
}

export interface Assignment extends Spanned {
  readonly target:
    | ({ readonly kind: "datum"; readonly name: Text } & Spanned)
    | ({ readonly kind: "criterion"; readonly ordinal: Text } & Spanned)
    /** `năm = 2026` */
    | ({ readonly kind: "year" } & Spanned);
  readonly value: TestValue;
}

export type TestValue =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity } & Spanned)
  | ({ readonly kind: "boolean"; readonly value: boolean } & Spanned)
  | ({ readonly kind: "text"; readonly text: Text } & Spanned)
  /** `"a", "b"`, `không mục nào`: what is ticked of a checklist. */
  | ({ readonly kind: "texts"; readonly texts: readonly Text[] } & Spanned)
  /** `đạt`, `chưa đạt` */
  | ({ readonly kind: "passed"; readonly value: boolean } & Spanned)
  | ({ readonly kind: "date"; readonly date: DateLiteral } & Spanned)
  | ({ readonly kind: "not-applicable" } & Spanned)
  | ({ readonly kind: "unknown" } & Spanned)
  | ({ readonly kind: "not-classified" } & Spanned);

export interface ExpectClause extends Spanned {
  readonly kind: "expect";
  readonly expectations: readonly Expectation[];
}

export interface Expectation extends Spanned {
  readonly of: ({ readonly kind: "level" } & Spanned) | ScoreReference;
  readonly value: TestValue;
}

/** The clauses of this chapter. */
export type TestClauses = TestClause | GivenClause | ExpectClause;
