import { formatNumberVi, formatQuantityVi, type ItemResult } from "@tieuchi/engine";
import { inQuotes } from "./fixes.ts";

const itemKinds = { group: "nhóm", criterion: "tiêu chí" } satisfies Record<ItemResult["kind"], string>;

/** `nhóm`, `tiêu chí` */
export const kindWord = (kind: ItemResult["kind"]): string => itemKinds[kind];
/** `nhóm 3`, `tiêu chí 1.2` */
export const itemWords = (kind: ItemResult["kind"], ordinal: string): string =>
  `${itemKinds[kind]} ${ordinal}`;
export const totalWords = "tổng";

export const pointsWords = (text: string): string => formatQuantityVi(text, "điểm");

/** ` Có phải ý bạn là …?`, or nothing. */
export const meantWords = (suggestion: string | null, mark: (text: string) => string): string =>
  suggestion === null ? "" : ` Có phải ý bạn là ${mark(suggestion)}?`;

const MOST_LISTED = 12;

/** Texts in quotes, of many only the first ones. */
export function listWords(texts: readonly string[]): string {
  const rest = texts.length - MOST_LISTED;
  const listed = texts.slice(0, MOST_LISTED).map(inQuotes).join("; ");
  return rest > 0 ? `${listed} và ${formatNumberVi(rest)} tên khác` : listed;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
