import type { Diagnostic } from "../diagnostic.ts";
import { readAmendment } from "./read.ts";

/** What an amendment says by itself, before it is held against its base. */
export interface CheckedAmendment {
  /** The set and version that it amends; null where its head could not be read. */
  readonly amends: { readonly code: string; readonly version: string } | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what is wrong with an amendment by itself. Whether its places and old words are there only its base can
 * tell: see `consolidate`. Never throws.
 */
export function checkAmendment(text: string): CheckedAmendment {
  const { amendment, diagnostics } = readAmendment(text);
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const head = amendment?.head;
  return { amends: head ? { code: head.code.value, version: head.from.value } : null, diagnostics };
}
