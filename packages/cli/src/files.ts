import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CannotRun } from "./cannot-run.ts";
import { messages } from "./messages.ts";

const EXTENSION = ".tieuchi";
const STANDARD_INPUT = 0;

export interface TextFile {
  /** As the user would name it. */
  readonly path: string;
  readonly text: string;
}

/** The criteria texts that paths name: files as they are, folders with every `.tieuchi` file below them. */
export function readTexts(paths: readonly string[]): readonly TextFile[] {
  const files = paths.flatMap((path) => (isFolder(path) ? textsBelow(path) : [path]));
  return [...new Set(files)].map((path) => ({ path, text: readText(path) }));
}

function textsBelow(folder: string): readonly string[] {
  const names = attempt(folder, () => readdirSync(folder, { recursive: true, encoding: "utf8" }));
  const ending = names.filter((name) => name.endsWith(EXTENSION)).sort();
  const files = ending.map((name) => join(folder, name)).filter((path) => !isFolder(path));
  if (files.length === 0) throw new CannotRun(messages.emptyFolder(folder, EXTENSION));
  return files;
}

function isFolder(path: string): boolean {
  return attempt(path, () => statSync(path).isDirectory());
}

/** Reads a file as UTF-8 and refuses one that is something else, before its letters turn into question marks. */
export function readText(path: string): string {
  const bytes = attempt(path, () => readFileSync(path));
  return decode(bytes, path);
}

export function readStandardInput(): string {
  return decode(
    attempt("-", () => readFileSync(STANDARD_INPUT)),
    "-",
  );
}

function decode(bytes: Uint8Array, path: string): string {
  // UTF-16 without its mark can pass for UTF-8 full of NUL, which no text holds.
  if (bytes.includes(0)) throw new CannotRun(messages.notUtf8(path));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(messages.notUtf8(path));
  }
}

/** Replaces a file whole or not at all: readers, and whatever breaks in between, see the old text or the new one. */
export function replaceText(path: string, text: string): void {
  // A link goes on pointing where it points.
  const target = attempt(path, () => realpathSync(path));
  const beside = join(dirname(target), `.tieuchi-${process.pid}.tmp`);
  try {
    const { mode } = statSync(target);
    writeFileSync(beside, text, { flag: "wx", flush: true });
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CannotRun(messages.unwritable(path, codeOf(error)));
  }
}

/** Writes a new file whole or not at all; one that is there is never overwritten. */
export function createText(path: string, text: string): void {
  if (existsSync(path)) throw new CannotRun(messages.alreadyThere(path));
  const beside = join(dirname(path), `.tieuchi-${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: "wx", flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CannotRun(messages.notCreated(path, codeOf(error)));
  }
}

/** A folder that is there already will do. */
export function createFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new CannotRun(messages.notCreated(path, codeOf(error)));
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw new CannotRun(messages.noSuchFile(path));
    if (code === "EISDIR") throw new CannotRun(messages.isFolder(path));
    throw new CannotRun(messages.unreadable(path, code));
  }
}
