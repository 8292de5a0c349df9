import { wholeFraction } from "../fraction.ts";
import { modelDecimal } from "../model-error.ts";
import type { Compile } from "./compile.ts";

/** `chấm sẵn 5 điểm` */
export const compileCount: Compile<"count"> = ({ start }, { scope }) => {
  const points = wholeFraction(modelDecimal(start, scope.where));
  return () => ({ points, trace: { kind: "count" } });
};
