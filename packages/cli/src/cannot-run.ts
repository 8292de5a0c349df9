/** Keeps a command from running at all; the message is what the user reads. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}
