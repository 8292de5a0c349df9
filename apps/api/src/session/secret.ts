import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../error-code.ts";

/** The secret that signs cookies, kept in the data folder for its owner alone; made on the first run. */
export async function readSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, "session-secret");
  const known = await readIfThere(file);
  if (known !== null) return known;
  // Written whole under another name first: two programs that start at once agree on one secret.
  const fresh = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(fresh, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  try {
    await link(fresh, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return readFile(file, "utf8");
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
