/** Reading and writing criteria files; a write is whole or not at all. */
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isCriteriaFile } from "./paths.ts";

const mostBytes = 4 * 1024 * 1024;

export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" | "too-large" | "not-utf8" };

export async function readCriteriaFile(path: string): Promise<FileText> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return { kind: "missing" };
  if (found.size > mostBytes) return { kind: "too-large" };
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { kind: "missing" };
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
