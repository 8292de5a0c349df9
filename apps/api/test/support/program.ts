import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, expect, vi } from "vitest";

const running = new Set<ChildProcess>();

export interface Program {
  /** Everything printed so far. */
  readonly output: () => string;
  /** Waits for the line that says where it runs. */
  address(): Promise<string>;
  /** Waits for its end; the exit code. */
  ended(): Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `src/<file>` as an operator does; whatever still runs after the tests is killed. */
export function startProgram(file: string, env: Record<string, string>): Program {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let text = "";
  const take = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const exit = once(child, "close").then(() => {
    running.delete(child);
    return child.exitCode;
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

afterAll(async () => {
  for (const child of running) {
    child.kill("SIGTERM");
    await once(child, "close");
  }
});
