import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Layout } from "./layout.ts";
import { giveTo } from "./ownership.ts";
import type { Account } from "./run.ts";

/** Read by postgresql.conf; written at each start, so that a newer program's settings take effect. */
export const settingsFile = "tieuchi.conf";

/** Writes the server's settings for this layout. */
export async function writeSettings(layout: Layout, account: Account): Promise<void> {
  const draft = join(layout.pgdata, `${settingsFile}.${process.pid}`);
  await writeFile(draft, settings(layout), { mode: 0o600 });
  await giveTo(account, draft);
  await rename(draft, join(layout.pgdata, settingsFile));
}

function settings({ endpoint }: Layout): string {
  const listen =
    endpoint.kind === "socket"
      ? ["listen_addresses = ''", `unix_socket_directories = ${quoted(endpoint.folder)}`]
      : ["listen_addresses = '127.0.0.1'", `port = ${endpoint.port}`, "unix_socket_directories = ''"];
  return [
    ...listen,
    "unix_socket_permissions = 0700",
    // The server's own life only: failed statements, which may hold personal data, go back to the program alone.
    "log_min_messages = log",
    "log_checkpoints = off",
    "",
  ].join("\n");
}

/** One path as an item of a list (double quotes) inside a configuration string (single quotes). */
function quoted(path: string): string {
  const item = `"${path.replaceAll('"', '""')}"`;
  return `'${item.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
