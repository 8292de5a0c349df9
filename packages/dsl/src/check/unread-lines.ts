import type { Clause, Span } from "../ast.ts";

/** Which lines could not be read. */
export interface UnreadLines {
  /** Syntax errors on lines that gave no clause at all: anything may have stood there. */
  readonly lost: readonly Span[];
  /** Whether a syntax error lies on one of the lines of a clause. */
  broken(span: Span): boolean;
}

export function unreadLines(
  clauses: readonly Clause[],
  syntaxErrors: readonly Span[],
  lineOf: (offset: number) => number,
): UnreadLines {
  if (syntaxErrors.length === 0) return { lost: [], broken: () => false };
  const linesOf = ({ start, end }: Span): readonly number[] => {
    const first = lineOf(start);
    return Array.from({ length: lineOf(end) - first + 1 }, (_, index) => first + index);
  };
  const faulty = new Set(syntaxErrors.map(({ start }) => lineOf(start)));
  const covered = new Set(clauses.flatMap(({ span }) => linesOf(span)));
  return {
    lost: syntaxErrors.filter(({ start }) => !covered.has(lineOf(start))),
    broken: (span) => linesOf(span).some((line) => faulty.has(line)),
  };
}
