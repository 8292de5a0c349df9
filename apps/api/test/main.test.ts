import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { readHealth } from "../src/health/routes.ts";
import { changePassword, signIn, whoAmI } from "../src/session/routes.ts";
import { Client } from "./support/client.ts";
import { freshDatabase } from "./support/cluster.ts";
import { startProgram } from "./support/program.ts";
import { rubric } from "./support/rubric.ts";
import { chosenPassword } from "./support/service.ts";

const { db, url } = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), "tieuchi-main-"));
// PostgreSQL may run under another account than the tests.
await chmod(folder, 0o755);
const criteria = join(folder, "criteria");
await mkdir(join(criteria, "thu"), { recursive: true });
await writeFile(join(criteria, "thu", "2026.1.tieuchi"), rubric());
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (data: string, more: Record<string, string> = {}) => ({
  PORT: "0",
  TIEUCHI_DATA: join(folder, data),
  TIEUCHI_CRITERIA: criteria,
  ...more,
});
const remote = (address: string) =>
  new Client({ request: (path, init) => fetch(new URL(path, address), init) }, address);
const passwordIn = (output: string) => /mật khẩu một lần «([^»]+)»/.exec(output)?.[1];

test("the first run prints the first administrator's password, the second keeps the data and prints none", async () => {
  const first = startProgram("main.ts", settings("embedded"));
  const client = remote(await first.address());
  const current = passwordIn(first.output()) ?? "";
  expect(await client.ok(signIn, { json: { username: "quantri", password: current } })).toMatchObject({
    mustChangePassword: true,
  });
  await client.ok(changePassword, { json: { current, next: chosenPassword } });
  const secret = await stat(join(folder, "embedded", "session-secret"));
  expect(secret.mode & 0o777).toBe(0o600);
  expect(await first.stop("SIGINT")).toBe(0);

  const second = startProgram("main.ts", settings("embedded"));
  const again = remote(await second.address());
  expect(passwordIn(second.output())).toBeUndefined();
  await again.ok(signIn, { json: { username: "quantri", password: chosenPassword } });
  expect(await second.stop()).toBe(0);
});

test("while the database is gone the answer is 503, and when it is back all goes on", async () => {
  const program = startProgram("main.ts", settings("embedded"));
  const client = remote(await program.address());
  await client.ok(signIn, { json: { username: "quantri", password: chosenPassword } });
  const lock = join(folder, "embedded", "postgres", "data", "postmaster.pid");
  process.kill(Number((await readFile(lock, "utf8")).split("\n")[0]), "SIGKILL");
  const seen = new Set<number>();
  const ask = async () => {
    for (const route of [readHealth, whoAmI]) seen.add((await client.response(route)).status);
    const tried = await client.response(signIn, { json: { username: "quantri", password: chosenPassword } });
    seen.add(tried.status);
    return tried.status;
  };
  await ask();
  await vi.waitFor(async () => expect(await ask()).toBe(200), { timeout: 30_000, interval: 100 });
  expect([...seen].sort()).toEqual([200, 503]);
  expect(await program.stop()).toBe(0);
});

test("the demo shows its accounts, and its folder goes with it", async () => {
  const temporary = join(folder, "tmp");
  await mkdir(temporary);
  const demo = startProgram("demo.ts", settings("unused", { TMPDIR: temporary }));
  const address = await demo.address();
  const [, username = "", password = ""] = /(mau\.donvi1)\s+(\S+)/.exec(demo.output()) ?? [];
  expect(await remote(address).ok(signIn, { json: { username, password } })).toMatchObject({
    roles: ["unit"],
  });
  expect(await demo.stop("SIGINT")).toBe(0);
  expect(await readdir(temporary)).toEqual([]);
});

async function refusal(env: Record<string, string>): Promise<string> {
  const program = startProgram("main.ts", env);
  expect(await program.ended()).toBe(1);
  const lines = program.output().trim().split("\n");
  expect(lines, program.output()).toHaveLength(1);
  return lines[0] ?? "";
}

test("a busy port is one clear sentence, and no password is spent on it", async () => {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  const line = await refusal(settings("data", { PORT: String(port), DATABASE_URL: url }));
  server.close();
  expect(line).toContain(`Cổng ${port}`);
  const { rows } = await db.execute(sql`select count(*)::int as people from person`);
  expect(rows).toEqual([{ people: 0 }]);
});

test("a port that is none, a data folder that is a file, a criteria folder that is not there", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  expect(await refusal(settings("data", { PORT: "ba nghìn" }))).toContain("PORT");
  expect(await refusal({ ...settings("data"), TIEUCHI_DATA: file })).toContain(file);
  const nowhere = join(folder, "khong-co");
  expect(await refusal({ ...settings("data"), TIEUCHI_CRITERIA: nowhere })).toContain(nowhere);
});

test("data of a newer program is left alone", async () => {
  await db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('sau', 99999999999999)`,
  );
  expect(await refusal(settings("data", { DATABASE_URL: url }))).toContain("phiên bản mới hơn");
  await db.execute(sql`delete from drizzle.__drizzle_migrations where hash = 'sau'`);
});

test("two programs that start at once on one database make one administrator", async () => {
  const env = settings("data", { DATABASE_URL: url });
  const programs = [startProgram("main.ts", env), startProgram("main.ts", env)];
  for (const program of programs) await program.address();
  expect(programs.filter((program) => passwordIn(program.output()) !== undefined)).toHaveLength(1);
  for (const program of programs) expect(await program.stop()).toBe(0);
});
