/**
 * The program cannot start, for a reason its operator can mend. The message is a complete Vietnamese
 * sentence that says what is wrong, where, and what to do; print it without a stack.
 */
export class StartError extends Error {
  override readonly name = "StartError";
}
