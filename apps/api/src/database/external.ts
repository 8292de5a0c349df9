import pg from "pg";
import { messages } from "./messages.ts";
import { StartError } from "./start-error.ts";

const oldestMajor = 15;

/**
 * Checks that an external PostgreSQL answers and is not too old.
 *
 * @throws StartError naming the server without its password.
 */
export async function checkExternal(databaseUrl: string): Promise<void> {
  const client = clientOf(databaseUrl);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    const version = rows[0]?.version ?? "";
    if (Number.parseInt(version, 10) < oldestMajor) throw new StartError(messages.oldServer(version));
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      messages.unreachable(`${client.host}:${client.port}/${client.database ?? ""}`, reason),
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(databaseUrl: string): pg.Client {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new StartError(messages.badUrl);
  try {
    return new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new StartError(messages.badUrl);
  }
}
