import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./folders.ts";
import { ordinaryPerson } from "./people.ts";
import { startInstance } from "./start-instance.ts";

/** A folder that looks like a cluster of another PostgreSQL. */
async function foreignCluster(content: Record<string, string>) {
  const folder = await temporaryFolder();
  const pgdata = join(folder, "postgres", "data");
  await mkdir(pgdata, { recursive: true });
  for (const [name, text] of Object.entries(content)) await writeFile(join(pgdata, name), text);
  return { folder, pgdata };
}

test("data of another PostgreSQL version is refused and left alone", async () => {
  const { folder, pgdata } = await foreignCluster({ PG_VERSION: "17\n" });
  await expect(startInstance(folder)).rejects.toThrow(/thuộc PostgreSQL 17, .* đi kèm PostgreSQL 18/);
  expect(await readdir(pgdata)).toEqual(["PG_VERSION"]);
  expect(await readFile(join(pgdata, "PG_VERSION"), "utf8")).toBe("17\n");
});

test("a folder with something else in PostgreSQL's place is refused and left alone", async () => {
  const { folder, pgdata } = await foreignCluster({ "thư.txt": "của người khác" });
  await expect(startInstance(folder)).rejects.toThrow(`«${pgdata}» đã có nội dung`);
  expect(await readdir(pgdata)).toEqual(["thư.txt"]);
});

test("a folder that may not be written to is refused", async () => {
  const as = ordinaryPerson();
  const folder = await temporaryFolder("open", as);
  await chmod(folder, 0o555);
  await expect(startInstance(folder, { as })).rejects.toThrow(/Không ghi được .* \(EACCES\).*TIEUCHI_DATA/);
  await expect(startInstance(join(folder, "data"), { as })).rejects.toThrow(/Không ghi được .* \(EACCES\)/);
});

test("a path through a file is refused", async () => {
  const file = join(await temporaryFolder(), "tệp");
  await writeFile(file, "");
  await expect(startInstance(join(file, "data"))).rejects.toThrow(/Không ghi được .* \(ENOTDIR\)/);
});
