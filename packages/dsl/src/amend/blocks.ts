import type { Clause } from "../ast.ts";
import { isHead } from "../check/document/sections.ts";
import { format } from "../format/format.ts";
import { amendWords as say } from "../messages/amend.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import type { Address, Instruction } from "./ast.ts";
import { type Base, lineStart, linesOf } from "./base.ts";
import type { AmendReport } from "./context.ts";
import type { Edit } from "./edit.ts";
import { type Place, placeWords } from "./places.ts";

type Insert = Extract<Instruction, { kind: "insert" }>;
type Replace = Extract<Instruction, { kind: "replace" }>;

/** Puts new lines behind, before or into their place; `place` null: at the end of the text. */
export function editInsert(
  insert: Insert,
  place: Place | null,
  base: Base,
  report: AmendReport,
): Edit | null {
  const { block, where } = insert;
  const [first] = block.clauses;
  const opens = first !== undefined && isHead(first);
  const intoOwn = where === "into" && !opens;
  if (where === "into" && opens && place?.section.head.kind !== "group") {
    report("amendment-lines-differ", block.span, [clauseName(first), say.ownLines]);
    return null;
  }
  if (where !== "into" && first !== undefined && !opens) {
    report("amendment-lines-differ", block.span, [clauseName(first), say.heads]);
    return null;
  }
  const at = place === null ? base.text.length : offsetOf(where, intoOwn, place, base.text);
  return { start: at, end: at, text: format(block.text).text, by: insert };
}

function offsetOf(where: Insert["where"], intoOwn: boolean, place: Place, text: string): number {
  if (where === "before") return aboveComments(text, linesOf(text, place.whole).start);
  return linesOf(text, intoOwn ? [place.section] : place.whole).end;
}

/** Comments right above a head speak of it: what comes before it stands above them. */
function aboveComments(text: string, start: number): number {
  for (let at = start; ; ) {
    const previous = at === 0 ? "" : text.slice(lineStart(text, at - 1), at);
    if (!/^\s*#/.test(previous)) return at;
    at -= previous.length;
  }
}

/** Puts new lines in the place of an item, a group with all that lies in it, a target, the levels or a test. */
export function editReplace(replace: Replace, place: Place, base: Base, report: AmendReport): Edit | null {
  const { block, address } = replace;
  const [first] = block.clauses;
  if (first !== undefined && !isSamePlace(first, address)) {
    report("amendment-lines-differ", block.span, [clauseName(first), placeWords(address)]);
    return null;
  }
  return { ...linesOf(base.text, place.whole), text: format(block.text).text, by: replace };
}

/** A permanent code stays with its item; tests go by their titles, which may be new. */
function isSamePlace(first: Clause, address: Address): boolean {
  const kind = address.kind === "header" ? "set" : address.kind;
  if (first.kind !== kind) return false;
  return (
    !("code" in address) ||
    !("code" in first) ||
    first.code === null ||
    first.code.value === address.code.value
  );
}

const clauseName = (clause: Clause): string => {
  const code = "code" in clause && clause.code !== null && isHead(clause) ? ` (${clause.code.value})` : "";
  return `“${clausePhrases[clause.kind]}”${code}`;
};
