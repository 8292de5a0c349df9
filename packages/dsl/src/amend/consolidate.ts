import { formatDateVi } from "@tieuchi/engine";
import type { Diagnostic } from "../diagnostic.ts";
import { format } from "../format/format.ts";
import { type AmendCode, amendMessages, amendWords as say } from "../messages/amend.ts";
import { reporter } from "../report.ts";
import { compareVersions } from "../versions/compare-versions.ts";
import type { Amendment, AmendmentHead, Instruction } from "./ast.ts";
import { type Base, linesOf, readBase, type Section, withBlanks } from "./base.ts";
import { editInsert, editReplace } from "./blocks.ts";
import { editWords } from "./changes.ts";
import type { AmendReport } from "./context.ts";
import { applyEdits, type Edit, overlapsOf, withoutRewritten } from "./edit.ts";
import { editHead } from "./head-edits.ts";
import { findPlace, type Place } from "./places.ts";
import { readAmendment } from "./read.ts";
import { editNumbers, reportMentions } from "./renumber.ts";

/** What a text is after an amendment, or why it cannot be amended. */
export interface Consolidation {
  /** null exactly when there is a diagnostic of severity "error". Not checked yet: that is for `compile`. */
  readonly text: string | null;
  /** About the amendment, in the order of its text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the consolidated text of a set and an amendment. Every instruction speaks of the base, whatever the others
 * do: it names its place by ordinal and code and the old words with the new, so that an amendment of another text,
 * or one already made, is refused. The result has the new version, its effective date, the status `dự thảo` and a
 * note on top; comments of the base stay, but those inside what is repealed or replaced.
 *
 * A base in the form of `format` gives a text in that form; in any other base only the new lines have it. Never
 * throws.
 *
 * @example
 * const { text, diagnostics } = consolidate(base, amendment);
 * if (text !== null) compile(text);
 */
export function consolidate(base: string, amendment: string): Consolidation {
  const { amendment: read, diagnostics, source } = readAmendment(amendment);
  const report = reporter(diagnostics, source, amendMessages, new Set<AmendCode>());
  const text = read === null ? null : consolidateRead(readBase(base), read, report, source.position);
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { text: failed ? null : text, diagnostics };
}

type Position = (offset: number) => { readonly line: number };

function consolidateRead(
  base: Base,
  amendment: Amendment,
  report: AmendReport,
  position: Position,
): string | null {
  const header = headerOf(base, amendment, report);
  if (header === null) return null;
  const { instructions } = amendment;
  const places = new Map(
    instructions.map((instruction) => [instruction, placeOf(instruction, base, report)]),
  );
  const written = [
    ...editHead(amendment, header, base),
    ...instructions.flatMap((instruction) =>
      editOf(instruction, places.get(instruction) ?? null, base, report),
    ),
  ];
  for (const { first, second } of overlapsOf(written)) {
    report("amendment-overlap", second.span, [position(first.span.start).line]);
  }
  const repeals = instructions.filter((instruction) => instruction.kind === "repeal");
  const gone = repeals.map((repeal) => ({ repeal, gone: places.get(repeal)?.whole ?? [] }));
  reportMentions(gone, base, written, report);
  const renumbers = instructions.filter((instruction) => instruction.kind === "renumber");
  const edits = [...written, ...withoutRewritten(editNumbers(renumbers, base), written)];
  const result = applyEdits(base.text, edits);
  return format(base.text).text === base.text ? format(result).text : result;
}

/** The header of the base, if the amendment is one of this text and version. */
function headerOf({ errors, set, sections }: Base, { head }: Amendment, report: AmendReport): Section | null {
  const header = sections.find((section) => section.head === set);
  const wanted = say.set(head.code.value, head.from.value);
  if (set === null || header === undefined) {
    report("amendment-base-differs", head.span, [wanted, say.noSet]);
    return null;
  }
  const found = say.set(set.code?.value ?? "", set.version?.value ?? "");
  if (errors > 0) report("amendment-base-broken", head.span, [errors]);
  else if (found !== wanted) report("amendment-base-differs", head.span, [wanted, found]);
  else return checkHead(head, header, report);
  return null;
}

function checkHead(head: AmendmentHead, header: Section, report: AmendReport): Section | null {
  const effective = header.clauses.find((clause) => clause.kind === "effective")?.date?.value ?? "";
  if (compareVersions(head.from.value, head.to.value) >= 0) {
    report("amendment-versions", head.to.span, [head.from.value, head.to.value]);
  } else if (head.effective.value < effective) {
    const dates = [head.effective.value, effective].map(formatDateVi) as [string, string];
    report("amendment-too-early", head.effective.span, dates);
  } else return header;
  return null;
}

function placeOf(instruction: Instruction, base: Base, report: AmendReport): Place | null {
  return instruction.address && findPlace(instruction.address, base, report);
}

function editOf(
  instruction: Instruction,
  place: Place | null,
  base: Base,
  report: AmendReport,
): readonly Edit[] {
  const edit = (): Edit | null => {
    switch (instruction.kind) {
      case "insert":
        return instruction.address === null || place !== null
          ? editInsert(instruction, place, base, report)
          : null;
      case "change":
        return place && editWords(instruction, place, base, report);
      case "replace":
        return place && editReplace(instruction, place, base, report);
      case "repeal":
        return (
          place && { ...withBlanks(base.text, linesOf(base.text, place.whole)), text: "", by: instruction }
        );
      case "renumber":
        return null;
    }
  };
  return [edit()].filter((found) => found !== null);
}
