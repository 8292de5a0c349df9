import { formatDateVi } from "@tieuchi/engine";
import type { Clause, Span } from "../ast.ts";
import { amendWords as say } from "../messages/amend.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import type { Amendment } from "./ast.ts";
import { type Base, lineAfter, linesOf, type Section } from "./base.ts";
import type { Edit } from "./edit.ts";

/** What the head of an amendment changes: version, effective date, status, transition, basis, and a note on top. */
export function editHead(
  { head, basis, transition }: Amendment,
  header: Section,
  base: Base,
): readonly Edit[] {
  const { clauses } = header;
  const put = (span: Span, text: string): Edit => ({ ...span, text, by: head });
  const set = clauses[0];
  const version = set?.kind === "set" ? set.version : null;
  const below = (clause: Clause | undefined, text: string): Edit => {
    const at =
      clause === undefined ? linesOf(base.text, [header]).end : lineAfter(base.text, clause.span.end);
    return put({ start: at, end: at }, `  ${text}\n`);
  };
  /** In the place of the clause that is there, or below the one that it follows. */
  const state = (kind: Clause["kind"], text: string, after: Clause | undefined): Edit => {
    const there = clauses.find((clause) => clause.kind === kind);
    return there === undefined ? below(after, text) : put(there.span, text);
  };
  const effective = `${clausePhrases.effective} ${formatDateVi(head.effective.value)}${head.proposed ? " đề xuất" : ""}`;
  const dated = clauses.find(({ kind }) => kind === "effective") ?? set;
  return [
    put(
      { start: 0, end: 0 },
      `${say.note(
        head.from.value,
        formatDateVi(head.effective.value),
        basis.flatMap(({ text }) => text?.value ?? []),
      )}\n`,
    ),
    ...(version === null ? [] : [put(version.span, head.to.value)]),
    state("effective", effective, set),
    ...(transition?.openedBefore && transition.version
      ? [
          state(
            "transition",
            say.transition(formatDateVi(transition.openedBefore.value), transition.version.value),
            dated,
          ),
        ]
      : []),
    state("status", say.draft, dated),
    ...basis.flatMap(({ text }) =>
      text === null ? [] : below(undefined, `${clausePhrases.basis} ${quoted(text.value)}`),
    ),
  ];
}

/** In the marks that the text does not hold itself. */
const quoted = (text: string): string => (text.includes('"') ? `“${text}”` : `"${text}"`);
