import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { appDatabase, superuser } from "../../src/database/embedded/connection.ts";
import { startEmbeddedPostgres } from "../../src/database/embedded/start.ts";
import { migrateDatabase } from "../../src/database/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL URL of the run's superuser; `freshDatabase` clones the program's migrated database. */
    readonly clusterUrl: string;
  }
}

/** One embedded PostgreSQL for the whole run, in a folder that goes with it, with one migrated database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tieuchi-test-"));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
  await migrateDatabase(server.connection);
  const url = new URL(server.connection);
  url.username = superuser;
  url.pathname = `/${superuser}`;
  await forgoDurability(url.href);
  project.provide("clusterUrl", url.href);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
}

/** The run's data need not survive a power cut; nobody may be connected to the template. */
async function forgoDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query("select pg_reload_conf()");
  await client.query(`alter database ${appDatabase} with allow_connections false`);
  await client.end();
}
