import { CannotRun } from "./cannot-run.ts";
import { PASSED } from "./exit-codes.ts";
import { messages } from "./messages.ts";

/** `tieuchi lsp`: serves an editor on standard input and output. Loaded only when asked for. */
export async function lspCommand(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== "--stdio");
  if (unknown !== undefined) throw new CannotRun(messages.lspArgument(unknown));
  if (process.stdin.isTTY) throw new CannotRun(messages.lspByHand);
  const { serve } = await import("./lsp/server.ts");
  serve();
  return PASSED;
}
