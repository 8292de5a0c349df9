import { readFile } from "node:fs/promises";
import type { Layout } from "./layout.ts";

/** Owns the cluster; only the guard and the tests connect as this role. */
export const superuser = "postgres";
/** An ordinary role and its database, as an external PostgreSQL would give the program. */
export const appRole = "tieuchi";
export const appDatabase = "tieuchi";

/** The password that guards a loopback port; a Unix socket is guarded by its folder and has none. */
export async function passwordOf(layout: Layout): Promise<string | undefined> {
  return layout.endpoint.kind === "port" ? await readFile(layout.endpoint.passwordFile, "utf8") : undefined;
}

/** A PostgreSQL URL of the embedded server, as `pg` takes it. */
export async function urlOf(layout: Layout, role: string, database: string): Promise<string> {
  const { endpoint } = layout;
  if (endpoint.kind === "socket") {
    return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(endpoint.folder)}`;
  }
  const password = encodeURIComponent(await readFile(endpoint.passwordFile, "utf8"));
  return `postgresql://${role}:${password}@127.0.0.1:${endpoint.port}/${database}`;
}
