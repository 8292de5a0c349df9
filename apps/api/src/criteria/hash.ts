import { createHash } from "node:crypto";
import { canonicalJson, type Model } from "@tieuchi/engine";

/** SHA-256 of a text in UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * SHA-256 of the canonical JSON of a model without its `status`, in hex: it names the rules, not the stage that
 * their text is in, so that the hash which a leader approves is the one that is pinned afterwards.
 */
export function rulesHash(model: Model): string {
  const { status, ...rules } = model;
  return sha256(canonicalJson(rules));
}
