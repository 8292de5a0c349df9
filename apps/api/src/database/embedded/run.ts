import { spawn } from "node:child_process";

/**
 * The account PostgreSQL runs as, since it refuses root: `self` when the program is not root; an ordinary
 * account; or root inside a user namespace where it looks like an ordinary account.
 */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "account"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace" };

/** What a finished program left: its exit code (null when it could not run) and all it printed, trimmed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end as an account, in a clean environment: no PG* variable of the operator reaches PostgreSQL. */
export function run(
  account: Account,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<Outcome> {
  const command = account.kind === "namespace" ? "unshare" : program;
  const before = account.kind === "namespace" ? [...namespaceArgs, program] : [];
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(account.kind === "account" ? { uid: account.uid, gid: account.gid } : {}),
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}

/** Root seen as an ordinary account: it owns what root owns, but has none of root's powers. */
const namespaceArgs = ["--user", "--map-user=65534", "--map-group=65534", "--"];

function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "TZ", "TMPDIR", "SystemRoot", "TEMP", "TMP"];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}
