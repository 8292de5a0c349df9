/**
 * The program cannot start, for a reason its operator can mend. The message is a complete Vietnamese
 * sentence that says what is wrong, where, and what to do; print it without a stack.
 */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The system's error code (`EACCES`, …) or PostgreSQL's (`57P03`, …) of something thrown, if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
