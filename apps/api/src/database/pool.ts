import pg from "pg";
import { messages } from "./messages.ts";

/**
 * A pool of connections to a PostgreSQL URL. A statement may take a minute and a transaction may idle for one;
 * then PostgreSQL ends it, so that a hung request holds no locks. `numeric` and `bigint` arrive as text: exact.
 */
export function openPool(connectionString: string, log: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // Without a listener an idle connection that breaks (PostgreSQL restarts) would end the program.
  pool.on("error", (error) => log(messages.log.poolError(error.message)));
  return pool;
}
