/** What can happen under a checked model and what never can; for idle time, away from keystrokes. */
export { proofDiagnostics } from "./diagnostics.ts";
export type { Proof, ProofFinding } from "./finding.ts";
export { type Proofs, prove } from "./prove.ts";
export type { LevelProof } from "./prove-levels.ts";
