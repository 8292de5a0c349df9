import { checkSubmission, type Model } from "@tieuchi/engine";
import type { Findings } from "./findings.ts";
import type { TestCase } from "./tests.ts";

/** Holds the data of the tests against the limits of the model, as any submitted data would be. */
export function checkTestData(model: Model, tests: readonly TestCase[], findings: Findings): void {
  for (const { submission, givenAt, span } of tests) {
    const check = checkSubmission(model, submission);
    if (check.ok) continue;
    for (const { field, message } of check.problems) {
      findings.add("value-refused", givenAt[field] ?? span, [message]);
    }
  }
}
