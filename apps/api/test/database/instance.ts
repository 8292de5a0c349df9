/**
 * A tiny program on the embedded PostgreSQL, as the API is one: starts it on the data folder in its argument,
 * answers SQL lines on its input with rows, and stops it when the input ends. Run by the tests.
 */
import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../src/database/embedded/start.ts";
import { openPool } from "../../src/database/pool.ts";
import { StartError } from "../../src/database/start-error.ts";

const say = (line: unknown) => console.log(JSON.stringify(line));

try {
  const { connection, stop } = await startEmbeddedPostgres({
    dataFolder: process.argv[2] ?? "",
    log: () => undefined,
  });
  const pool = openPool(connection, () => undefined);
  say({ ready: true });
  for await (const sql of createInterface({ input: process.stdin })) {
    say(
      await pool.query(sql).then(
        ({ rows }) => ({ rows }),
        (error) => ({ error: error.message }),
      ),
    );
  }
  await pool.end();
  await stop();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say({ refusal: error.message });
  process.exitCode = 1;
}
