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
  const { url, drop } = await createDatabase(appDatabase);
  const database = await openDatabase({ dataFolder: "", databaseUrl: url, log: () => undefined });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  return { ...database, url };
}

/** A database without a single table, with a connection to it; for tests of migrations. Call it as `freshDatabase`. */
export async function emptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const { url, drop } = await createDatabase("template1");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  afterAll(async () => {
    await client.end();
    await drop();
  });
  return { url, client };
}

async function createDatabase(template: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(`create database ${name} template ${template} owner ${appRole}`);
  const url = new URL(inject("clusterUrl"));
  url.username = appRole;
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
