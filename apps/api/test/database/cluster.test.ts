import { expect, test } from "vitest";
import { freshDatabase } from "../support/cluster.ts";

const one = await freshDatabase();
const other = await freshDatabase();

test("each fresh database is migrated and a world of its own", async () => {
  await one.pool.query("create table mine (points numeric)");
  await expect(other.pool.query("select from mine")).rejects.toThrow("mine");
  const migrations = await other.pool.query("select from drizzle.__drizzle_migrations");
  expect(migrations.rowCount).toBeGreaterThan(0);
});

test("numbers keep every digit", async () => {
  const { rows } = await one.pool.query("select 12345678901234567890.10::numeric as exact");
  expect(rows).toEqual([{ exact: "12345678901234567890.10" }]);
});
