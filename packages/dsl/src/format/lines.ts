import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostic.ts";
import type { Source } from "../lexer/source.ts";
import { endOf, LineBreak } from "../lexer/tokens.ts";
import { readMeasureClauses } from "../measures/read.ts";
import { type ReadClause, type Reading, readClauses } from "../parse.ts";
import { textKind } from "../text-kind.ts";
import type { AnyClause } from "./layout.ts";

/** A line of the clean text. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly IToken[];
  /** Its comment from the `#` on, without trailing blanks. */
  readonly comment: string | null;
  /** It holds an error, so nobody knows what it should be. */
  readonly faulty: boolean;
}

/** One clause as it was read, of whatever kind of text. */
export interface AnyRead extends Omit<ReadClause, "clause"> {
  readonly clause: AnyClause | null;
}
/** Reads a text of one kind and shows each of its clauses. */
export type Reader = (text: string, show: (read: AnyRead) => void) => Reading;

/** A clause with the lines that it takes, whatever stands between them. */
export interface ClauseLines {
  readonly read: AnyRead;
  readonly lines: readonly Line[];
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly clauses: readonly ClauseLines[];
  readonly errors: readonly Diagnostic[];
  /** What reads texts of this kind. */
  readonly reader: Reader;
}

/** Reads a text line by line, each line with what the parser knows of it. */
export function readLines(text: string): Lines {
  const reader = textKind(text) === "measures" ? readMeasureClauses : readClauses;
  const reads: AnyRead[] = [];
  const { tokens, diagnostics, source } = reader(text, (read) => reads.push(read));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const lines = cutLines(tokens, errors, source);
  return { lines, clauses: gather(reads, lines), errors, reader };
}

function cutLines(tokens: readonly IToken[], errors: readonly Diagnostic[], source: Source): Line[] {
  let start = 0;
  let [nextToken, nextError] = [0, 0];
  return source.text.split("\n").map((text) => {
    const end = start + text.length;
    const own: IToken[] = [];
    for (; (tokens[nextToken]?.startOffset ?? Infinity) <= end; nextToken++) {
      const token = tokens[nextToken];
      if (token !== undefined && token.tokenType !== LineBreak) own.push(token);
    }
    const last = own.at(-1);
    const rest = text.slice(last === undefined ? 0 : endOf(last) - start).trim();
    const lineEnd = source.spanOf(end, end).start;
    const firstError = nextError;
    while ((errors[nextError]?.span.start ?? Infinity) <= lineEnd) nextError++;
    start = end + 1;
    return {
      text,
      tokens: own,
      comment: rest.startsWith("#") ? rest : null,
      faulty: nextError > firstError,
    };
  });
}

/** Every line with tokens belongs to the last clause that has begun. */
function gather(reads: readonly AnyRead[], lines: readonly Line[]): ClauseLines[] {
  const spoken = lines.filter(({ tokens }) => tokens.length > 0);
  let next = 0;
  return reads.map((read, index) => {
    const until = reads[index + 1]?.start ?? Infinity;
    const own: Line[] = [];
    for (; (spoken[next]?.tokens.at(-1)?.startOffset ?? Infinity) < until; next++) {
      const line = spoken[next];
      if (line !== undefined) own.push(line);
    }
    return { read, lines: own };
  });
}
