import type { Clause, Span } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ClauseTokens } from "../lexer/clauses.ts";
import type { Source } from "../lexer/source.ts";
import { endOf } from "../lexer/tokens.ts";
import { readClause } from "../parse.ts";

/** What a clause was read as, and where it stood then. */
interface Remembered {
  readonly start: number;
  readonly clause: Clause | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The clauses of a text by their words. A keystroke changes one clause of hundreds; what the others say depends on
 * their words alone, so that they are only moved.
 */
export class ClauseMemory {
  readonly #before: ReadonlyMap<string, Remembered>;
  readonly #now = new Map<string, Remembered>();

  /** Remembers what was read into `previous`, and nothing older. */
  constructor(previous: ClauseMemory | null) {
    this.#before = previous === null ? new Map() : previous.#now;
  }

  read(tokens: ClauseTokens, source: Source, text: string): Omit<Remembered, "start"> {
    const [first, last] = [tokens.tokens[0], tokens.tokens.at(-1)];
    if (first === undefined || last === undefined) return { clause: null, diagnostics: [] };
    const { start, end } = source.spanOf(first.startOffset, endOf(last));
    const words = `${tokens.faulty} ${text.slice(start, end)}`;
    const known = this.#now.get(words) ?? this.#before.get(words);
    const read = known === undefined ? readClause(tokens, source) : moved(known, start, source);
    const { clause, diagnostics } = read;
    this.#now.set(words, { start, clause, diagnostics });
    return { clause, diagnostics };
  }
}

function moved({ start, clause, diagnostics }: Remembered, to: number, source: Source) {
  const by = to - start;
  return {
    clause: by === 0 ? clause : shifted(clause, by),
    diagnostics: diagnostics.map((diagnostic) => {
      const { span, fix } = shifted({ span: diagnostic.span, fix: diagnostic.fix }, by);
      return { ...diagnostic, span, fix, ...source.position(span.start) };
    }),
  };
}

/** The same, with every span in it `by` further on. */
function shifted<T>(value: T, by: number): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => shifted(part, by)) as T;
  if (isSpan(value)) return { start: value.start + by, end: value.end + by } as T;
  const copy = { ...value };
  for (const key in copy) {
    if (typeof copy[key] === "object") copy[key] = shifted(copy[key], by);
  }
  return copy;
}

const isSpan = (value: { readonly start?: unknown; readonly end?: unknown }): value is Span =>
  typeof value.start === "number" && typeof value.end === "number";
