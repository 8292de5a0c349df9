/** Checks of plain data field by field, so that damage is refused with its place. */
import { daysInMonth, readIsoDate } from "./calendar.ts";
import { modelMessages } from "./messages/model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";

/** `where` names the part of the text, `path` the field below it. */
export interface Place {
  readonly where: string;
  readonly path: string;
}
export type Check = (value: unknown, place: Place) => void;
/** A row for each field: a field new in the model does not compile until it has one. */
export type Fields<T> = { readonly [K in keyof T]-?: Check };
export type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Fields<Omit<Extract<T, { readonly kind: K }>, "kind">>;
};

const below = ({ where, path }: Place, field: string | number): Place => ({
  where,
  path: path === "" ? `${field}` : `${path}.${field}`,
});
function refuse({ where, path }: Place): never {
  throw new ModelFormatError(modelMessages.damaged(where, path));
}
export function asRecord(value: unknown, place: Place): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : refuse(place);
}

export const when =
  (fits: (value: unknown) => boolean): Check =>
  (value, place) => {
    if (!fits(value)) refuse(place);
  };
export const text = when((value) => typeof value === "string");
export const flag = when((value) => typeof value === "boolean");
export const decimal: Check = (value, place) => {
  if (typeof value !== "string") return refuse(place);
  modelDecimal(value, place.where);
};
/** A whole number, inclusive limits. */
export const whole = (from: number, to: number): Check =>
  when((value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to);
export const date = when((value) => typeof value === "string" && readIsoDate(value) !== null);
export const anyOf = (words: Readonly<Record<string, true>>): Check =>
  when((value) => typeof value === "string" && Object.hasOwn(words, value));
export const orNull =
  (check: Check): Check =>
  (value, place) => {
    if (value !== null) check(value, place);
  };
export const list =
  (check: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return refuse(place);
    for (const [index, entry] of value.entries()) check(entry, below(place, index));
  };
export const filled =
  (check: Check): Check =>
  (value, place) => {
    if (Array.isArray(value) && value.length === 0) refuse(place);
    list(check)(value, place);
  };
export const record =
  <T>(fields: Fields<T>): Check =>
  (value, place) => {
    const given = asRecord(value, place);
    for (const [field, check] of Object.entries<Check>(fields)) check(given[field], below(place, field));
  };
export const oneOf =
  <T extends { readonly kind: string }>(kinds: Kinds<T>): Check =>
  (value, place) => {
    const { kind } = asRecord(value, place);
    if (typeof kind !== "string") return refuse(below(place, "kind"));
    // A kind from a newer writer has no room here.
    if (!Object.hasOwn(kinds, kind)) throw new ModelFormatError(modelMessages.unknownKind(place.where, kind));
    record(kinds[kind as T["kind"]])(value, place);
  };
/** All checks, one after the other. */
export const both =
  (...checks: readonly Check[]): Check =>
  (value, place) => {
    for (const check of checks) check(value, place);
  };
/** A day that comes in some year: 29/02 too. */
export const dayOfYear: Check = (value, place) => {
  const { month, day } = asRecord(value, place);
  const fits = Number.isInteger(day) && Number(day) >= 1 && Number(day) <= daysInMonth(2000, Number(month));
  if (!fits) refuse(place);
};
