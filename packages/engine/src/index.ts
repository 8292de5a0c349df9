export { canonicalJson } from "./canonical-json.ts";
export { InexactNumberError } from "./decimal.ts";
export { ForeignResultError } from "./explain/node.ts";
export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export {
  formatDateIntervalVi,
  formatDateVi,
  formatIntervalVi,
  formatNumberVi,
  formatQuantityVi,
} from "./format-vi.ts";
export { type Evaluator, load } from "./load.ts";
export * from "./model.ts";
export { ModelFormatError } from "./model-error.ts";
export * from "./result.ts";
export type * from "./submission.ts";
export { checkSubmission, type SubmissionCheck } from "./submission-check.ts";
export { criteria, data, groups, items, scoringData } from "./walk.ts";
