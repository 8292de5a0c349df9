import { checkAmendment } from "../amend/check-amendment.ts";
import type { Clause } from "../ast.ts";
import { type Compilation, compileParsed } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { readSource, type Source } from "../lexer/source.ts";
import { compileMeasures } from "../measures/compile-measures.ts";
import { readText } from "../parse.ts";
import { type TextKind, textKind } from "../text-kind.ts";
import { ClauseMemory } from "./clause-memory.ts";
import { Mentions } from "./mentions.ts";
import { type PlacedClause, placeClauses } from "./placed-clause.ts";

/** A text read once, for all services to share. All offsets count UTF-16 units of `text`. */
export interface Analysis {
  readonly text: string;
  /** Of a text that is no set only the diagnostics are known; the other services keep quiet. */
  readonly kind: TextKind;
  readonly source: Source;
  readonly clauses: readonly PlacedClause[];
  /** What the next analysis need not read again. */
  readonly memory: ClauseMemory;
  /** Where things are named; worked out when first asked for. */
  mentions(): Mentions;
  /** What the text means, with its diagnostics. Checked when first asked for: no keystroke has to wait for it. */
  compilation(): Compilation;
}

/**
 * Reads a text for an editor. Never throws. Gives the same with and without `previous`, the analysis of the text
 * before the last keystrokes; with it, only clauses that changed are read anew.
 *
 * @example
 * const analysis = analyse(text, previous);
 * complete(analysis, offset);
 */
export function analyse(text: string, previous: Analysis | null = null): Analysis {
  const kind = textKind(text);
  if (kind !== "set") return analyseOther(text, kind);
  const memory = new ClauseMemory(previous?.memory ?? null);
  const reads: { readonly start: number; readonly clause: Clause | null }[] = [];
  const reading = readText(text, (tokens, source) => {
    const { clause, diagnostics } = memory.read(tokens, source, text);
    reads.push({ start: tokens.start, clause });
    return diagnostics;
  });
  const { source, diagnostics } = reading;
  const clauses = placeClauses(reads, reading);
  return {
    text,
    kind,
    source,
    clauses,
    memory,
    mentions: once(() => new Mentions(clauses, source)),
    compilation: once(() =>
      compileParsed({ clauses: reads.flatMap(({ clause }) => clause ?? []), diagnostics, source }),
    ),
  };
}

function analyseOther(text: string, kind: Exclude<TextKind, "set">): Analysis {
  const source = readSource(text);
  return {
    text,
    kind,
    source,
    clauses: [],
    memory: new ClauseMemory(null),
    mentions: once(() => new Mentions([], source)),
    compilation: once(() => ({
      model: null,
      diagnostics: ownDiagnostics[kind](text),
      tests: [],
      outline: [],
      places: new Map(),
    })),
  };
}

/** What can be said of such a text by itself. */
const ownDiagnostics: Record<Exclude<TextKind, "set">, (text: string) => readonly Diagnostic[]> = {
  amendment: (text) => checkAmendment(text).diagnostics,
  measures: (text) => compileMeasures(text).diagnostics,
};

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
