/** What the KIỂM THỬ of a text leave untried, and tests that would try it. */
export { type Proposal, type TestCoverage, testCoverage, type Untested } from "./coverage.ts";
export type { Goal, Side } from "./goals.ts";
export { writeTests } from "./write-tests.ts";
