export * from "../fixes.ts";
