import type { Submission } from "@tieuchi/engine";
import type { MarkCode } from "./clause-marks.ts";

/** `exact`: proven for every submission. `approximate`: none was found, though there may be one. */
export type Proof = "exact" | "approximate";

export type ProofCode =
  | MarkCode
  | "level-unreachable"
  | "gate-dead"
  | "gate-without-effect"
  | "score-condition-dead"
  | "maximum-not-attained";

export interface ProofFinding {
  readonly code: ProofCode;
  /** Path of the clause: `level/0`, `gate/1`, `bao-phu/band/2`, `bhyt`; `` for the set as a whole. */
  readonly place: string;
  readonly proof: Proof;
}

/** null: it can happen, or it hangs on results of others. */
export type Settled = { readonly witness: Submission | null; readonly proof: Proof | null };
