/**
 * A tiny program on the database, as the API is one: opens the data folder in its argument (or DATABASE_URL),
 * answers SQL lines on its input with rows, and closes the database when the input ends. Run by the tests.
 */
import { createInterface } from "node:readline";
import { openDatabase, StartError } from "../../src/database/index.ts";

const say = (line: unknown) => console.log(JSON.stringify(line));

try {
  const { pool, close } = await openDatabase({
    dataFolder: process.argv[2] ?? "",
    databaseUrl: process.env.DATABASE_URL,
    log: () => undefined,
  });
  say({ ready: true });
  for await (const sql of createInterface({ input: process.stdin })) {
    say(
      await pool.query(sql).then(
        ({ rows }) => ({ rows }),
        (error) => ({ error: error.message }),
      ),
    );
  }
  await close();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say({ refusal: error.message });
  process.exitCode = 1;
}
