/** The system's error code (`EACCES`, …) or PostgreSQL's (`57P03`, …) of something thrown, if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
