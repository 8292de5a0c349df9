import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, vi } from "vitest";

export interface Program {
  /** Everything printed so far. */
  readonly output: () => string;
  /** Waits for the line that says where it runs. */
  address(): Promise<string>;
  /** Waits for its end; the exit code. */
  ended(): Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `src/<file>` as an operator does; what still runs when the test is over is stopped. */
export function startProgram(file: string, env: Record<string, string>): Program {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const take = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const exit = once(child, "close").then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await exit;
  });
  return {
    output: () => text,
    ended: () => exit,
    async address() {
      const running = vi.waitFor(
        () => {
          // The hint on how to stop it is the last thing printed.
          expect(text).toContain("Ctrl+C");
          return /http:\/\/localhost:\d+/.exec(text)?.[0] ?? "";
        },
        { timeout: 50_000, interval: 50 },
      );
      const gone = exit.then((code) => {
        throw new Error(`it ended with ${code}: ${text}`);
      });
      return Promise.race([running, gone]);
    },
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return exit;
    },
  };
}
