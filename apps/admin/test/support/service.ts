/** The real API as a child process over a throw-away data folder and a copy of the criteria, serving the built pages. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Service {
  readonly address: string;
  /** Of `quantri`, the first administrator. */
  readonly oneTimePassword: string;
  /** The copy, free to be edited. */
  readonly criteriaFolder: string;
  readonly stop: () => Promise<void>;
}

const workspace = fileURLToPath(new URL("../../../..", import.meta.url));

export async function startService(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), "tieuchi-ui-"));
  // PostgreSQL may have to run under another account than ours.
  await chmod(folder, 0o755);
  const criteriaFolder = join(folder, "criteria");
  await cp(join(workspace, "criteria"), criteriaFolder, { recursive: true });
  const child = spawn(process.execPath, [join(workspace, "apps/api/src/main.ts")], {
    env: {
      ...process.env,
      PORT: "0",
      TIEUCHI_DATA: join(folder, "data"),
      TIEUCHI_CRITERIA: criteriaFolder,
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { address, oneTimePassword } = await started(child);
    return { address, oneTimePassword, criteriaFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function started(child: ChildProcess): Promise<{ address: string; oneTimePassword: string }> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      const oneTimePassword = /mật khẩu một lần «([^»]+)»/.exec(said)?.[1];
      if (address && oneTimePassword) resolve({ address, oneTimePassword });
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the API ended with ${code}:\n${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
