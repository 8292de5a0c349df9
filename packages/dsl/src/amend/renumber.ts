import type { Text } from "../ast.ts";
import { amendWords as say } from "../messages/amend.ts";
import type { Instruction } from "./ast.ts";
import { type Base, lineNumber, type Section } from "./base.ts";
import type { AmendReport } from "./context.ts";
import type { Edit } from "./edit.ts";

type Renumber = Extract<Instruction, { kind: "renumber" }>;
type Repeal = Extract<Instruction, { kind: "repeal" }>;

/** Gives items their new numbers, at their heads and wherever the text speaks of them; a group takes its items along. */
export function editNumbers(renumbers: readonly Renumber[], base: Base): readonly Edit[] {
  const news = new Map(renumbers.map(({ address, ordinal }) => [address.ordinal.value, ordinal.value]));
  if (news.size === 0) return [];
  return base.sections.flatMap((section) =>
    ordinalsIn(section).flatMap(({ value, span }): readonly Edit[] => {
      const text = numberAfter(value, news);
      return text === value ? [] : [{ ...span, text, by: null }];
    }),
  );
}

/** By the nearest item around it that has a new number. */
function numberAfter(ordinal: string, news: ReadonlyMap<string, string>): string {
  for (let head = ordinal; head !== ""; head = head.slice(0, Math.max(0, head.lastIndexOf(".")))) {
    const now = news.get(head);
    if (now !== undefined) return now + ordinal.slice(head.length);
  }
  return ordinal;
}

/** Says where the text still speaks of an item that is gone, outside of what `edits` rewrite. */
export function reportMentions(
  repeal: Repeal,
  gone: readonly Section[],
  base: Base,
  edits: readonly Edit[],
  report: AmendReport,
): void {
  for (const { head } of gone) {
    if ((head.kind !== "group" && head.kind !== "criterion") || head.ordinal === null) continue;
    const { value } = head.ordinal;
    const left = base.sections
      .flatMap(ordinalsIn)
      .filter((text) => text.value === value)
      .filter(({ span }) => !edits.some(({ start, end }) => start <= span.start && span.end <= end));
    if (left.length === 0) continue;
    const lines = [...new Set(left.map(({ span }) => lineNumber(base.text, span.start)))];
    report("amendment-still-mentioned", repeal.span, [
      say.item(head.kind, value, head.code?.value ?? ""),
      lines,
    ]);
  }
}

/** Fields of the syntax tree that hold the ordinals of items. */
const HOLDS_ORDINALS: ReadonlySet<string> = new Set(["ordinal", "groups", "within"]);
const IS_ORDINAL = /^\d+(\.\d+)*$/;

/** Every ordinal that a section speaks of, its own among them. */
function ordinalsIn({ clauses }: Section): readonly Text[] {
  const found: Text[] = [];
  const walk = (value: unknown, holds: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (holds && isText(value) && IS_ORDINAL.test(value.value)) found.push(value);
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, HOLDS_ORDINALS.has(key) || (holds && Array.isArray(value)));
    }
  };
  walk(clauses, false);
  return found;
}

const isText = (value: object): value is Text =>
  "value" in value && typeof value.value === "string" && "span" in value;
