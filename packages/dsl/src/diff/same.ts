import { canonicalJson } from "@tieuchi/engine";

/** Whether two parts of models are equal in everything. */
export const same = (before: unknown, after: unknown): boolean =>
  before === after || canonicalJson(before) === canonicalJson(after);
