import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Diagnostic } from "@tieuchi/dsl";

/** Beside this file, and of its kind: sources run as they stand. */
const program = new URL(`./prove-worker${extname(import.meta.filename)}`, import.meta.url);

/** What is proven of one text at a time, beside the thread that answers the editor. */
export class Proofs {
  #worker: Worker | null = null;

  /** Proves what never can happen under a text; takes about a second. A call ends the one before. */
  start(text: string, done: (found: readonly Diagnostic[]) => void): void {
    this.stop();
    const worker = new Worker(program, { workerData: text });
    this.#worker = worker;
    worker.once("message", done);
    // What cannot be proven is not said; the text has its other findings all the same.
    worker.once("error", () => {});
    // No editor waits for it to leave.
    worker.unref();
  }

  stop(): void {
    void this.#worker?.terminate();
    this.#worker?.removeAllListeners("message");
    this.#worker = null;
  }
}
