import { foldName } from "../fold.ts";
import { amendWords as say } from "../messages/amend.ts";
import type { Address, ItemAddress } from "./ast.ts";
import type { Base, Section } from "./base.ts";
import type { AmendReport } from "./context.ts";

/** The part of the base that an address names. */
export interface Place {
  readonly section: Section;
  /** The section and, of a group, all that lies in it and follows it. */
  readonly whole: readonly [Section, ...Section[]];
}

/** Finds what an address names; where ordinal and code do not lead to the same item, says so and gives null. */
export function findPlace(address: Address, base: Base, report: AmendReport): Place | null {
  const section = isItem(address) ? findItem(address, base, report) : findOther(address, base, report);
  return section && { section, whole: [section, ...below(section, base)] };
}

const isItem = (address: Address): address is ItemAddress =>
  address.kind === "group" || address.kind === "criterion";

function findItem(address: ItemAddress, { items }: Base, report: AmendReport): Section | null {
  const { kind, ordinal, code, span } = address;
  const [byCode, byOrdinal] = [items.byCode(code.value), items.byOrdinal(ordinal.value)];
  if (byCode !== undefined && byCode === byOrdinal && byCode.head.kind === kind) return byCode;
  const place = say.item(kind, ordinal.value, code.value);
  const found = byCode ?? byOrdinal;
  if (found !== undefined) report("amendment-place-differs", span, [place, say.thereIs(itemWords(found))]);
  else {
    const near = items.byCode(items.nearestCode(code.value) ?? "");
    report("amendment-place-unknown", span, [place, near === undefined ? null : itemWords(near)]);
  }
  return null;
}

function itemWords({ head }: Section): string {
  if (head.kind !== "group" && head.kind !== "criterion") return "";
  return say.item(head.kind, head.ordinal?.value ?? "", head.code?.value ?? "");
}

function findOther(address: Exclude<Address, ItemAddress>, base: Base, report: AmendReport): Section | null {
  const kind = address.kind === "header" ? "set" : address.kind;
  const candidates = base.sections.filter(({ head }) => head.kind === kind);
  const section = candidates.find(({ head }) => matches(address, head));
  if (section === undefined) report("amendment-place-unknown", address.span, [placeWords(address), null]);
  return section ?? null;
}

function matches(address: Exclude<Address, ItemAddress>, head: Section["head"]): boolean {
  if (address.kind === "target") {
    return (
      head.kind === "target" && head.code?.value === address.code.value && sameName(head.name, address.name)
    );
  }
  return address.kind !== "test" || (head.kind === "test" && sameName(head.title, address.title));
}

const sameName = (a: { readonly value: string } | null, b: { readonly value: string }): boolean =>
  a !== null && foldName(a.value) === foldName(b.value);

/** How a sentence names an address. */
export function placeWords(address: Address): string {
  if (isItem(address)) return say.item(address.kind, address.ordinal.value, address.code.value);
  if (address.kind === "target") return say.target(address.name.value, address.code.value);
  return address.kind === "test" ? say.test(address.title.value) : say.places[address.kind];
}

/** The sections that follow a group and lie in it. */
function below(section: Section, { sections }: Base): readonly Section[] {
  const { head } = section;
  if (head.kind !== "group" || head.ordinal === null) return [];
  const prefix = `${head.ordinal.value}.`;
  const next = sections.indexOf(section) + 1;
  const end = sections.findIndex(
    ({ head: other }, index) =>
      index >= next && !("ordinal" in other && other.ordinal?.value.startsWith(prefix)),
  );
  return sections.slice(next, end < 0 ? undefined : end);
}
