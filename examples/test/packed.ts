/** A stranger's project: an example copied outside the repository, with nothing of ours but the packed tarballs. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const examples = join(import.meta.dirname, "..");
const packages = join(examples, "..", "packages");
/** The pnpm that runs this suite; it need not be on the PATH by that name. */
export const pnpm = process.env.npm_execpath ?? "pnpm";

export interface Stranger {
  readonly folder: string;
  /** Runs a program with the project's runtime or one of its installed commands; gives what it printed. */
  run(command: string, ...args: string[]): string;
  remove(): void;
}

function pack(name: string, folder: string): string {
  execFileSync(pnpm, ["pack", "--pack-destination", folder], { cwd: join(packages, name), stdio: "pipe" });
  const tarball = readdirSync(folder).find(
    (file) => file.startsWith(`tieuchi-${name}-`) && file.endsWith(".tgz"),
  );
  if (!tarball) throw new Error(`pnpm pack left no tarball of ${name}`);
  return `file:${join(folder, tarball)}`;
}

/**
 * Copies `example` to a temporary folder and installs it offline, with the tarballs of `ours` in place of the
 * registry's. Other dependencies come from pnpm's store, which the workspace's install has filled.
 */
export function installOutside(example: string, ours: readonly ("engine" | "dsl")[]): Stranger {
  const folder = mkdtempSync(join(tmpdir(), `tieuchi-${example}-`));
  cpSync(join(examples, example), folder, { recursive: true });
  const overrides = ours.map((name) => `  "@tieuchi/${name}": "${pack(name, folder)}"`);
  writeFileSync(join(folder, "pnpm-workspace.yaml"), `overrides:\n${overrides.join("\n")}\n`);
  const options = { cwd: folder, encoding: "utf8", stdio: "pipe" } as const;
  execFileSync(pnpm, ["install", "--offline", "--ignore-scripts", "--no-frozen-lockfile"], options);
  return {
    folder,
    run: (command, ...args) => execFileSync(command, args, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Names of all packages that the install brought, direct or not. */
export function installedPackages(stranger: Stranger): string[] {
  return readdirSync(join(stranger.folder, "node_modules", ".pnpm"));
}

/** Type-checks the project as a careful stranger does: strict, library declarations included. */
export function typeCheck(stranger: Stranger, types: readonly string[], lib: readonly string[]): void {
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2023",
    lib,
    module: "nodenext",
    allowImportingTsExtensions: true,
    typeRoots: [join(examples, "node_modules", "@types")],
    types,
  };
  writeFileSync(join(stranger.folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  stranger.run(join(examples, "node_modules", ".bin", "tsc"), "-p", ".");
}

export const readExample = (path: string): string => readFileSync(join(examples, path), "utf8");
