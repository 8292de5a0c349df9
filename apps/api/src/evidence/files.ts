/** Evidence files on disk, each under its hash: the same content is kept once, whoever sends it. */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { fileTypeFromFile } from "file-type";
import { codeOf } from "../error-code.ts";

export const mostBytes = 20 * 1024 * 1024;
const day = 24 * 60 * 60 * 1000;

const accepted: readonly string[] = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}
export type Refusal = "too-large" | "wrong-type" | "empty" | "interrupted";

export interface EvidenceFiles {
  /** Takes a file in; of one that is refused or breaks off, nothing stays. */
  receive(body: ReadableStream<Uint8Array> | null): Promise<ReceivedFile | Refusal>;
  /** The content; null: the file is gone from the disk. */
  read(sha256: string): Promise<Readable | null>;
}

class TooLarge extends Error {}

/** Opens `<dataFolder>/evidence`. */
export async function openEvidenceFiles(dataFolder: string): Promise<EvidenceFiles> {
  const root = join(dataFolder, "evidence");
  const incoming = join(root, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeAbandoned(incoming);
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);

  const store = async (temporary: string, body: Readable): Promise<ReceivedFile | Refusal> => {
    const hash = createHash("sha256");
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        if (size > mostBytes) return done(new TooLarge());
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(body, count, createWriteStream(temporary, { flags: "wx", mode: 0o600 }));
    } catch (error) {
      if (error instanceof TooLarge) return "too-large";
      // The disk's own errors are ours; anything else is the sender who broke off.
      if (error instanceof Error && "syscall" in error && error.syscall === "write") throw error;
      return "interrupted";
    }
    if (size === 0) return "empty";
    const type = (await fileTypeFromFile(temporary))?.mime;
    if (type === undefined || !accepted.includes(type)) return "wrong-type";
    const sha256 = hash.digest("hex");
    await keep(temporary, sha256);
    return { sha256, size, type };
  };

  const keep = async (temporary: string, sha256: string): Promise<void> => {
    const file = await open(temporary, "r");
    await file.sync().finally(() => file.close());
    await mkdir(join(root, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    await link(temporary, pathOf(sha256)).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
  };

  return {
    async receive(body) {
      if (!body) return "empty";
      const temporary = join(incoming, randomBytes(16).toString("hex"));
      try {
        return await store(temporary, Readable.fromWeb(body));
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async read(sha256) {
      const path = pathOf(sha256);
      const found = await stat(path).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      });
      return found && createReadStream(path);
    },
  };
}

/** What a killed program left; younger files may belong to one that runs beside this one. */
async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > day) await rm(path, { force: true });
  }
}
