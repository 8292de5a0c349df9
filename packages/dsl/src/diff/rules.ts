import { diffMessages as say } from "../messages/diff.ts";
import type { Unlikeness } from "./align.ts";
import type { Telling, Words } from "./telling.ts";

/** What to tell of a field, given its two values. */
export type Rule<T> = (before: T, after: T, telling: Telling) => void;

/** A rule for every field of `T`: a new field in the model is a type error until it has its own. */
export type Rules<T> = { readonly [K in keyof T]-?: Rule<T[K]> };

export function applyRules<T>(rules: Rules<T>, before: T, after: T, telling: Telling): void {
  for (const field of Object.keys(rules) as (keyof T & string)[]) {
    rules[field](before[field], after[field], telling);
  }
}

/** The field is told of by another rule. */
export const toldElsewhere: Rule<unknown> = () => {};

export const value =
  <T>(what: string, words: Words<T>): Rule<T> =>
  (before, after, telling) =>
    telling.value(what, before, after, words);

/** A part that may be missing (null). */
export const part =
  <T>(what: string, words: Words<T>): Rule<T | null> =>
  (before, after, telling) =>
    telling.part(what, before, after, words);

export const list =
  <T>(what: string, words: Words<T>, unlikeness?: Unlikeness<T>): Rule<readonly T[]> =>
  (before, after, telling) =>
    telling.list(what, before, after, words, unlikeness);

/** The mark `đề xuất`. */
export const proposed =
  (what: string): Rule<boolean> =>
  (before, after, telling) =>
    telling.proposed(what, before, after);

/** The order of parts that both versions have; what came or went is told of elsewhere. */
export const order =
  <T extends { readonly code: string }>(what: string, words: Words<T>): Rule<readonly T[]> =>
  (before, after, telling) => {
    const [old, now] = inBoth(before, after);
    if (!old.every(({ code }, index) => code === now[index]?.code)) {
      telling.value(what, old, now, (parts, names) => parts.map((part) => words(part, names)).join(", "));
    }
  };

function inBoth<T extends { readonly code: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly [readonly T[], readonly T[]] {
  const [old, now] = [before, after].map((parts) => new Set(parts.map(({ code }) => code)));
  return [before.filter(({ code }) => now?.has(code)), after.filter(({ code }) => old?.has(code))];
}

/** A mark that is there or not, each in words of its own. */
export const either =
  (yes: string, no: string): Words<boolean> =>
  (is) =>
    is ? yes : no;

export const text: Words<string> = (written) => say.quoted(written);

/** Points in the unit of the set. */
export const points: Words<string> = (amount, names) => names.words.points(amount);

/** Words of the language, set apart from those of the sentence. */
export const quoted =
  <T>(words: Words<T>): Words<T> =>
  (of, names) =>
    say.quoted(words(of, names));
