import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { messages } from "./messages.ts";
import { StartError } from "./start-error.ts";

/** The migrations that `drizzle-kit generate` writes. */
export const migrationsFolder = fileURLToPath(new URL("../../drizzle", import.meta.url));

const migrationLock = 7_013_003;

/**
 * Brings a database to this program's migrations. Programs that start at once take turns: with an advisory
 * lock the second finds the work done.
 *
 * @throws StartError when a newer program has migrated the database; nothing is touched then.
 */
export async function migrateDatabase(
  connectionString: string,
  folder: string = migrationsFolder,
): Promise<void> {
  // A connection of its own, since migrations may outlast the timeouts of the pool.
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await refuseNewer(client, folder);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}

async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as begun",
  );
  if (rows[0]?.begun !== true) return;
  const known = readMigrationFiles({ migrationsFolder: folder }).map((migration) => migration.folderMillis);
  const unknown = await client.query(
    "select from drizzle.__drizzle_migrations where not created_at = any($1::bigint[])",
    [known],
  );
  if (unknown.rowCount !== 0) throw new StartError(messages.newerData);
}
