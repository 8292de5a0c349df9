import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { startEmbeddedPostgres } from "./embedded/start.ts";
import { checkExternal } from "./external.ts";
import { migrateDatabase } from "./migrate.ts";
import { openPool } from "./pool.ts";
import * as schema from "./schema.ts";

export { StartError } from "./start-error.ts";

export interface OpenOptions {
  /** Where the embedded PostgreSQL keeps its data; made when missing. */
  readonly dataFolder: string;
  /** A PostgreSQL 15 or later to use instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Takes what the operator should read, in Vietnamese. */
  readonly log: (message: string) => void;
}

export interface Database {
  readonly db: NodePgDatabase<typeof schema>;
  readonly pool: pg.Pool;
  /** Ends the connections and leaves the embedded PostgreSQL, which stops with its last user. */
  close(): Promise<void>;
}

/**
 * Opens the database, brought to this program's migrations.
 *
 * @throws StartError with a Vietnamese message when the operator has to mend something first.
 * @example
 * const { db, close } = await openDatabase({ dataFolder: ".data", log: console.error });
 */
export async function openDatabase({ dataFolder, databaseUrl, log }: OpenOptions): Promise<Database> {
  if (databaseUrl !== undefined) {
    await checkExternal(databaseUrl);
    return connect(databaseUrl, log, async () => undefined);
  }
  const server = await startEmbeddedPostgres({ dataFolder, log });
  return connect(server.connection, log, server.stop);
}

async function connect(
  url: string,
  log: (message: string) => void,
  leave: () => Promise<void>,
): Promise<Database> {
  try {
    await migrateDatabase(url);
  } catch (error) {
    await leave();
    throw error;
  }
  const pool = openPool(url, log);
  return {
    db: drizzle(pool, { schema }),
    pool,
    async close() {
      await pool.end();
      await leave();
    },
  };
}
