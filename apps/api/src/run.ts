/** Runs a program until it is told to stop; whatever keeps it from starting is one sentence, not a stack. */
import { StartError } from "./database/start-error.ts";
import { startMessages as messages } from "./messages-start.ts";

export async function run(
  start: (log: (message: string) => void) => Promise<() => Promise<void>>,
): Promise<void> {
  let close: (() => Promise<void>) | null = null;
  let stopping = false;
  const stop = async () => {
    // A signal while starting: the start ends first, so that nothing is left half done.
    if (stopping || !close) {
      stopping = true;
      return;
    }
    stopping = true;
    console.log(messages.stopping);
    await close();
    console.log(messages.stopped);
    process.exit(0);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    close = await start((message) => console.error(message));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(error instanceof StartError ? reason : messages.failed(reason));
    process.exit(1);
  }
  if (stopping) {
    stopping = false;
    await stop();
  }
}
