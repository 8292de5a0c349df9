import { compileMeasure } from "../expressions/index.ts";
import type { Compile } from "./compile.ts";

/** `chấm bằng …`: an expression in điểm. */
export const compileFormula: Compile<"formula"> = ({ expression }, { scope }) => {
  const measure = compileMeasure(expression, scope);
  return (facts) => {
    const { value, trace } = measure(facts);
    return { points: value, trace: { kind: "formula", expression: trace } };
  };
};
