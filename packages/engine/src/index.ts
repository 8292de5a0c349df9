export type * from "./explanation.ts";
export * from "./model.ts";
export * from "./result.ts";
export type * from "./submission.ts";
