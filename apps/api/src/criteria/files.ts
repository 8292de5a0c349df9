/** Reading and writing criteria files; a write is whole or not at all. */
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { codeOf } from "../error-code.ts";
import { isCriteriaFile } from "./paths.ts";

const mostBytes = 4 * 1024 * 1024;

export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" | "outside" | "unreadable" | "too-large" | "not-utf8" };

/** Reads a file of the criteria folder. Everyone may read criteria, so a link never shows what lies elsewhere. */
export async function readCriteriaFile(folder: string, path: string): Promise<FileText> {
  try {
    const inside = relative(await realpath(folder), await realpath(path));
    if (inside.startsWith("..") || isAbsolute(inside)) return { kind: "outside" };
    const found = await stat(path);
    if (!found.isFile()) return { kind: "unreadable" };
    if (found.size > mostBytes) return { kind: "too-large" };
    return textOf(await readFile(path));
  } catch (error) {
    return { kind: codeOf(error) === "ENOENT" ? "missing" : "unreadable" };
  }
}

function textOf(bytes: Uint8Array): FileText {
  try {
    // A byte order mark stays, so that positions and hashes are those of the file.
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: "not-utf8" };
  }
}

export async function listCriteriaFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const found = await readdir(folder, { recursive: true });
  return found
    .filter(isCriteriaFile)
    .map((path) => join(folder, path))
    .sort();
}

/** Puts `text` in the place of what is there. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const written = await writeBeside(path, text);
  await rename(written, path).catch(async (error: unknown) => {
    await rm(written, { force: true });
    throw error;
  });
}

/** Makes a new file. Throws EEXIST when there is one: nothing is ever overwritten. */
export async function createFile(path: string, text: string): Promise<void> {
  const written = await writeBeside(path, text);
  await link(written, path).finally(() => rm(written, { force: true }));
}

async function writeBeside(path: string, text: string): Promise<string> {
  const beside = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  const file = await open(beside, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return beside;
}
