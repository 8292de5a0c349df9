import type { DatumType, Target } from "@tieuchi/engine";
import type { DatumClause, Text } from "../ast.ts";
import type { Exact } from "../numbers/exact.ts";
import type { TargetNode } from "./document/tree.ts";

/** A declared datum: what its clause says, as far as it could be read. */
export interface DatumSymbol {
  readonly clause: DatumClause;
  readonly name: string;
  /** Empty when unreadable; then no model is made. */
  readonly code: string;
  /** null when the type could not be read: everything that depends on it stays silent. */
  readonly kind: DatumType["kind"] | null;
  /** Unit of a number, `%` for a percentage; null when unknown or not a number. */
  unit: string | null;
  /** Digits after the comma; null when the clause does not say how many there may be. */
  readonly digits: number | null;
  readonly options: readonly Text[];
  /** Limits of a number; "unknown" when the clause is broken there. */
  from: Limit | null | "unknown";
  to: Limit | null | "unknown";
  /** Where its limits lead back to itself: the first datum of that circle in the text. */
  circle: DatumSymbol | null;
}

/** A limit of a number after its name was looked up. */
export type Limit =
  | { readonly kind: "value"; readonly value: Exact }
  | { readonly kind: "datum"; readonly datum: DatumSymbol };

/** A declared target, as far as it could be read. */
export interface TargetSymbol {
  readonly node: TargetNode;
  readonly name: string;
  /** Empty when unreadable; then no model is made. */
  readonly code: string;
  /** null when unknown: everything that depends on it stays silent. */
  readonly unit: string | null;
  readonly direction: Target["direction"] | null;
  readonly byYear: boolean;
  /** The choice datum it depends on; "unknown" when there is no such datum. */
  readonly by: DatumSymbol | null | "unknown";
  /** null when one of them could not be read. */
  readonly rows: readonly TargetRowSymbol[] | null;
}
export interface TargetRowSymbol {
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly option: string | null;
  readonly value: Exact;
  readonly inclusive: boolean;
}
