import { type Compilation, compileParsed } from "../compile.ts";
import { type ReadClause, readClauses } from "../parse.ts";
import type { Source } from "../source.ts";
import { Mentions } from "./mentions.ts";
import { type PlacedClause, placeClauses } from "./placed-clause.ts";

/** A text read and checked once, for all services to share. All offsets count UTF-16 units of `text`. */
export interface Analysis extends Compilation {
  readonly text: string;
  readonly source: Source;
  readonly clauses: readonly PlacedClause[];
  /** Where things are named; worked out when first asked for. */
  mentions(): Mentions;
}

/**
 * Reads and checks a text for an editor. Never throws.
 *
 * @example
 * const analysis = analyse(text);
 * complete(analysis, offset);
 */
export function analyse(text: string): Analysis {
  const reads: Omit<ReadClause, "tree">[] = [];
  const reading = readClauses(text, ({ start, clause }) => reads.push({ start, clause }));
  const { source, diagnostics } = reading;
  const read = reads.map(({ clause }) => clause).filter((clause) => clause !== null);
  const clauses = placeClauses(reads, reading);
  let mentions: Mentions | undefined;
  return {
    ...compileParsed({ clauses: read, diagnostics, source }),
    text,
    source,
    clauses,
    mentions() {
      mentions ??= new Mentions(clauses, source);
      return mentions;
    },
  };
}
