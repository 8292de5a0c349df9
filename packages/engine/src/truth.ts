/** Three-valued logic: `unknown and false` is false, `unknown or true` is true. */
import type { Truth } from "./result.ts";

export function truthOf(value: boolean): Truth {
  return value ? "true" : "false";
}

export function not(truth: Truth): Truth {
  return truth === "unknown" ? truth : truthOf(truth === "false");
}

/** True of nothing at all. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes("false")) return "false";
  return truths.includes("unknown") ? "unknown" : "true";
}

/** False of nothing at all. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("true")) return "true";
  return truths.includes("unknown") ? "unknown" : "false";
}
