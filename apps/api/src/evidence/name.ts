import { invisible } from "../text.ts";

const mostLength = 150;

/**
 * A file's name as it is kept and shown: NFC, without path or invisible characters, of bounded length with its
 * extension kept. Null when nothing is left.
 */
export function safeName(given: string): string | null {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = last
    .replaceAll(invisible, "")
    .replaceAll(/["<>:|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (name === "") return null;
  const letters = [...name];
  if (letters.length <= mostLength) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return letters.slice(0, mostLength - extension.length).join("") + extension;
}
