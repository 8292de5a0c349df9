import type { Text } from "../ast.ts";
import { amendWords as say } from "../messages/amend.ts";
import type { Instruction } from "./ast.ts";
import type { Base, Section } from "./base.ts";
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

/** Says where the text still speaks of items that are gone, outside of what `edits` rewrite. */
export function reportMentions(
  repeals: readonly { readonly repeal: Repeal; readonly gone: readonly Section[] }[],
  base: Base,
  edits: readonly Edit[],
  report: AmendReport,
): void {
  const goneItems = repeals.flatMap(({ repeal, gone }) =>
    gone.flatMap(({ head }) =>
      "ordinal" in head && head.ordinal ? [{ repeal, head, ordinal: head.ordinal }] : [],
    ),
  );
  if (goneItems.length === 0) return;
  const left = base.sections
    .flatMap(ordinalsIn)
    .filter(({ span }) => !edits.some(({ start, end }) => start <= span.start && span.end <= end));
  const linesOf = new Map<string, number[]>();
  for (const { value, span } of left) {
    linesOf.set(value, [...(linesOf.get(value) ?? []), base.lineOf(span.start)]);
  }
  for (const { repeal, head, ordinal } of goneItems) {
    const lines = new Set(linesOf.get(ordinal.value));
    if (lines.size === 0) continue;
    const item = say.item(head.kind, ordinal.value, head.code?.value ?? "");
    report("amendment-still-mentioned", repeal.span, [item, [...lines]]);
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
