import { codeOf } from "../error-code.ts";

/** Codes of PostgreSQL (classes 08 and 57P) and of the socket that mean: nobody there, or gone in between. */
const codes = /^(08|57P|ECONNREFUSED$|ECONNRESET$|EPIPE$|ETIMEDOUT$)/;

/** Did something fail because the database does not answer? Libraries wrap the driver's error, so causes are asked too. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? "";
  // The socket of an embedded PostgreSQL that is down is a missing file.
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  // The driver gives this one no code.
  const cutOff = /^Connection terminated|^timeout exceeded when trying to connect/.test(error.message);
  return codes.test(code) || noSocket || cutOff || isUnreachable(error.cause);
}
