import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { appDatabase, appRole } from "../../src/database/embedded/connection.ts";
import { type Database, openDatabase } from "../../src/database/index.ts";

export interface FreshDatabase extends Database {
  /** Its PostgreSQL URL, for a program that the test starts with `DATABASE_URL`. */
  readonly url: string;
}

/**
 * A migrated, empty database for one test file: a clone, made in some 30 ms and dropped after the file. Call it
 * at the top level of the file (or of a `describe`).
 *
 * @example
 * const { db, url } = await freshDatabase();
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(`create database ${name} template ${appDatabase} owner ${appRole}`);
  const url = new URL(inject("clusterUrl"));
  url.username = appRole;
  url.pathname = `/${name}`;
  const database = await openDatabase({ dataFolder: "", databaseUrl: url.href, log: () => undefined });
  afterAll(async () => {
    await database.close();
    await asSuperuser(`drop database ${name} with (force)`);
  });
  return { ...database, url: url.href };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
