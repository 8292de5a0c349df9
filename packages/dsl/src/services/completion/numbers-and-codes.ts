import type { IToken } from "chevrotain";
import { withoutAccents } from "../../fold.ts";
import * as t from "../../lexer/tokens.ts";
import type { Analysis } from "../analysis.ts";
import { nameIn } from "../mentions.ts";
import { BEFORE_ORDINAL, writtenAs } from "../roles.ts";
import type { Suggestion } from "./completion.ts";

/** Ordinals after `nhóm` and `tiêu chí`: those that exist, or at the head of a line the next one that is free. */
export function suggestOrdinals(
  before: readonly IToken[],
  analysis: Analysis,
  above: number,
): readonly Suggestion[] {
  const last = before.at(-1);
  const kind = last === undefined ? undefined : BEFORE_ORDINAL.get(last.tokenType);
  if (kind === undefined) return [];
  if (before.length === 1) {
    return nextOrdinals(kind, analysis, above).map((label) => suggestion(label, null));
  }
  return analysis
    .mentions()
    .declared("item")
    .flatMap(({ name, clause: { clause } }) =>
      clause?.kind === kind ? [suggestion(name, clause.title?.value ?? null)] : [],
    );
}

const suggestion = (label: string, detail: string | null): Suggestion => ({
  label,
  kind: "item",
  detail,
  text: label,
  about: null,
});

/** Numbers for a group or criterion that is written below the first `above` clauses. */
function nextOrdinals(kind: "group" | "criterion", analysis: Analysis, above: number): readonly string[] {
  const taken = new Set(
    analysis
      .mentions()
      .declared("item")
      .map(({ name }) => name),
  );
  const last = analysis.clauses
    .slice(0, above)
    .map(({ clause }) => clause)
    .findLast((clause) => clause?.kind === "group" || clause?.kind === "criterion");
  const ordinal = last && "ordinal" in last ? (last.ordinal?.value ?? null) : null;
  if (ordinal === null) return [kind === "group" ? firstFree("", taken) : firstFree("1.", taken)];
  const parent = ordinal.slice(0, ordinal.lastIndexOf(".") + 1);
  const below = last?.kind === "group" ? [firstFree(`${ordinal}.`, taken)] : [];
  const beside = kind === "criterion" && parent === "" ? [] : [firstFree(parent, taken)];
  const top = kind === "group" ? [firstFree("", taken)] : [];
  const ways = kind === "group" ? [...top, ...beside, ...below] : [...below, ...beside];
  return [...new Set(ways)];
}

function firstFree(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(prefix + number)) number += 1;
  return prefix + number;
}

const LONGEST_CODE = 40;

/** A code made of the name or title that stands before `mã`; unlike every code that the text holds elsewhere. */
export function suggestCode(before: readonly IToken[], analysis: Analysis): readonly Suggestion[] {
  const named = before.find((token) => ["name", "text"].includes(writtenAs(token) ?? ""));
  if (before.at(-1)?.tokenType !== t.keywords.Code || named === undefined) return [];
  const joint = writtenAs(named) === "name" ? "_" : "-";
  const words = withoutAccents(nameIn(named))
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^[0-9 ]+/, "")
    .split(" ");
  const code = words.reduce((code, word) =>
    code.length + word.length < LONGEST_CODE ? code + joint + word : code,
  );
  const taken = new Set(
    analysis
      .mentions()
      .declared("code")
      .map(({ name }) => name),
  );
  let free = code;
  for (let number = 2; taken.has(free); number++) free = `${code}${joint}${number}`;
  return free === "" ? [] : [{ label: free, kind: "code", detail: null, text: free, about: null }];
}
