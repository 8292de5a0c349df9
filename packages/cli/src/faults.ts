import type { Diagnostic } from "@tieuchi/dsl";

/** Whether diagnostics make a command fail: errors do, and with `--strict` warnings too. */
export function isFaulty(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => strict || severity === "error");
}
