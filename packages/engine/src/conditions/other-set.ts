import { COHORT_CODE } from "../model.ts";
import type { Compile } from "./compile.ts";

/** `kết quả bộ … từ "Mức 2"`: not known from this set alone. */
export const compileOtherSet: Compile<"other-set"> = () => () => ({
  kind: "other-set",
  truth: "unknown",
  missing: [COHORT_CODE],
});
