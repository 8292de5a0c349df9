/** Text as people type and paste it, made fit to be kept and shown: NFC, without characters that nobody sees. */
import { z } from "@hono/zod-openapi";

/**
 * Control, zero-width and bidirectional characters and halves of pairs, which make a text show as something else;
 * NUL, which PostgreSQL refuses, is one of them.
 */
export const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text on one line, such as a name. */
export function oneLine(given: string): string {
  return given.normalize("NFC").replaceAll(/\s+/g, " ").replaceAll(invisible, "").trim();
}

/** A text that may have several lines. */
export function prose(given: string): string {
  const lines = given.normalize("NFC").split(/\r\n?|\n/);
  return lines
    .map((line) => line.replaceAll("\t", " ").replaceAll(invisible, ""))
    .join("\n")
    .trim();
}

/** The name of a person, a unit, a cycle. */
export const Name = z.string().overwrite(oneLine).min(1).max(200);
