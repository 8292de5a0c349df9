import type { Truth } from "../result.ts";
import { allOf, anyOf } from "../truth.ts";
import type { Compile } from "./compile.ts";

/** Clauses joined by `và`. */
export const compileAll: Compile<"all"> = (condition, scope, compileInner) => {
  const parts = condition.of.map((part) => compileInner(part, scope));
  return joined("all", allOf, parts);
};

/** Clauses joined by `hoặc`. */
export const compileAny: Compile<"any"> = (condition, scope, compileInner) => {
  const parts = condition.of.map((part) => compileInner(part, scope));
  return joined("any", anyOf, parts);
};

function joined(
  kind: "all" | "any",
  join: (truths: readonly Truth[]) => Truth,
  parts: readonly ReturnType<Compile<"all">>[],
): ReturnType<Compile<"all">> {
  return (facts) => {
    const of = parts.map((part) => part(facts));
    return { kind, truth: join(of.map((part) => part.truth)), of };
  };
}
