import { messages } from "./messages.ts";
import type { FieldProblem, FieldValue } from "./types.ts";

/** Whatever went wrong with a request, in one shape that screens can show. */
export interface Fault {
  readonly code: string;
  /** A Vietnamese sentence: the API's own where it answered. */
  readonly message: string;
  readonly fields: readonly FieldProblem[];
  readonly conflicts: readonly Conflict[];
}
export interface Conflict {
  readonly field: string;
  readonly theirs: FieldValue;
}

/** The request never reached the API or its answer never came back; asking again later may work. */
export const connectionLost = "connection-lost";

export function faultOf(thrown: unknown): Fault {
  if (isErrorBody(thrown)) {
    const { code, message, fields, conflicts } = thrown.error;
    return { code, message, fields: fields ?? [], conflicts: conflicts ?? thrown.conflicts ?? [] };
  }
  if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === "AbortError"))
    return { code: connectionLost, message: messages.connectionLost, fields: [], conflicts: [] };
  return { code: "unexpected", message: messages.unexpected, fields: [], conflicts: [] };
}

interface ErrorBody {
  error: { code: string; message: string; fields?: FieldProblem[]; conflicts?: Conflict[] };
  conflicts?: Conflict[];
}
function isErrorBody(thrown: unknown): thrown is ErrorBody {
  if (typeof thrown !== "object" || thrown === null || !("error" in thrown)) return false;
  const error = thrown.error;
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}

/** The API's sentence about one field of a form, if it has one. */
export function fieldMessage(thrown: unknown, field: string): string | undefined {
  if (!thrown) return undefined;
  return faultOf(thrown).fields.find((problem) => problem.field.split(".").at(-1) === field)?.message;
}
