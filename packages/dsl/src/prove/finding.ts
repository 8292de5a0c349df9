import type { Submission } from "@tieuchi/engine";
import type { ProofCode } from "../messages/proofs.ts";

/** `exact`: proven for every submission. `approximate`: none was found, though there may be one. */
export type Proof = "exact" | "approximate";

export interface ProofFinding {
  readonly code: ProofCode;
  /** Path of the clause: `level/0`, `gate/1`, `bao-phu/band/2`, `bhyt`; `` for the set as a whole. */
  readonly place: string;
  readonly proof: Proof;
  /** Of a level: its condition never holds, or others take all who meet it; null of anything else. */
  readonly because: "condition" | "others" | null;
}

/** null: it can happen, or it hangs on results of others. */
export type Settled = { readonly witness: Submission | null; readonly proof: Proof | null };
