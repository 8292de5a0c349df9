import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import { isAlive } from "../../src/database/embedded/process.ts";
import type { Person } from "./people.ts";

const ownProgram = fileURLToPath(new URL("./instance.ts", import.meta.url));

export interface Instance {
  query(sql: string): Promise<unknown[]>;
  /** Ends it as the API ends: in order. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

export interface StartOptions {
  readonly as?: Person;
  /** Another installation's copy of the program. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the program on a data folder; rejects with the sentence it prints when it refuses to start. */
export async function startInstance(
  dataFolder: string,
  { as = {}, program = ownProgram, env = {} }: StartOptions = {},
): Promise<Instance> {
  const [command = "", ...args] = [...(as.before ?? []), process.execPath, program, dataFolder];
  const { uid, gid } = as;
  const child = spawn(command, args, {
    cwd: "/",
    env: { PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  const ended = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(async () => {
    await kill();
    await expect.poll(() => isRunning(dataFolder), { timeout: 30_000 }).toBe(false);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error("the instance ended without a word");
    return JSON.parse(value);
  };
  const first = await next();
  if (first.refusal !== undefined) throw new Error(first.refusal);
  return {
    async query(sql) {
      child.stdin.write(`${sql}\n`);
      const { rows, error } = await next();
      if (error !== undefined) throw new Error(error);
      return rows;
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
    kill,
  };
}

/** The process id of the PostgreSQL that runs in a data folder, if one does. */
export async function serverOf(dataFolder: string): Promise<number | undefined> {
  const file = join(dataFolder, "postgres", "data", "postmaster.pid");
  const pid = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

export async function isRunning(dataFolder: string): Promise<boolean> {
  return (await serverOf(dataFolder)) !== undefined;
}
