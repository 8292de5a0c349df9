import type pg from "pg";
import { appDatabase, appRole, passwordOf } from "./connection.ts";
import type { Layout } from "./layout.ts";

const provisionLock = 7_013_002;

/** Creates the program's role and database where they are missing; safe when instances do it at once. */
export async function provision(layout: Layout, client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [provisionLock]);
  try {
    if (!(await exists(client, "select from pg_roles where rolname = $1", appRole))) {
      const password = await passwordOf(layout);
      await client.query(
        `create role ${appRole} login${password === undefined ? "" : ` password ${client.escapeLiteral(password)}`}`,
      );
    }
    if (!(await exists(client, "select from pg_database where datname = $1", appDatabase))) {
      await client.query(`create database ${appDatabase} owner ${appRole}`);
    }
  } finally {
    await client.query("select pg_advisory_unlock($1)", [provisionLock]);
  }
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rowCount !== 0;
}
