import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { freshDatabase } from "../support/cluster.ts";

const { url } = await freshDatabase();

const open = (databaseUrl: string) => openDatabase({ dataFolder: "", databaseUrl, log: () => undefined });

test("a PostgreSQL server of one's own is used as it is and goes on afterwards", async () => {
  const first = await open(url);
  await first.pool.query("create table kept (n int)");
  await first.close();
  const second = await open(url);
  expect((await second.pool.query("select from kept")).rowCount).toBe(0);
  await second.close();
});

test("an address of something else is refused", async () => {
  await expect(open("mysql://localhost/x")).rejects.toThrow("không phải địa chỉ PostgreSQL");
});

test("a server that does not answer is named, without the password", async () => {
  await expect(open("postgresql://ai:bi-mat@127.0.0.1:1/x")).rejects.toThrow(
    /^(?!.*bi-mat)Không kết nối được PostgreSQL ở 127\.0\.0\.1:1\/x/,
  );
});

test("a database that does not exist is named", async () => {
  const missing = new URL(url);
  missing.pathname = "/chua_tao";
  await expect(open(missing.href)).rejects.toThrow(/Không kết nối được PostgreSQL.*chua_tao/);
});
