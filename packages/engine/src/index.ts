export {
  addWorkingDays,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDate,
  readIsoDate,
  workingDaysBetween,
} from "./calendar.ts";
export { canonicalJson } from "./canonical-json.ts";
export { InexactNumberError } from "./decimal.ts";
export { scoreCircle } from "./dependencies.ts";
export { endlessScores } from "./endless.ts";
export { ForeignResultError } from "./explain/node.ts";
export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export {
  formatDateIntervalVi,
  formatDateVi,
  formatIntervalVi,
  formatNumberVi,
  formatQuantityVi,
  type PlainInterval,
} from "./format-vi.ts";
export { type Evaluator, load } from "./load.ts";
export * from "./model.ts";
export { ModelFormatError } from "./model-error.ts";
export { conditionReads, expressionReads, type Read, scoringReads } from "./reads.ts";
export * from "./result.ts";
export type * from "./submission.ts";
export { checkSubmission, type SubmissionCheck } from "./submission-check.ts";
export { answersRead, criteria, data, groups, items, scoreDependencies, scoringData } from "./walk.ts";
export { type ModelWords, modelWords } from "./words.ts";
