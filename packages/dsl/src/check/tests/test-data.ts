import { checkSubmission, type Model } from "@tieuchi/engine";
import type { Findings } from "../findings.ts";
import type { TestCase } from "./tests.ts";

/** Holds the data of the tests against the limits of the model, as any submitted data would be. */
export function checkTestData(model: Model, tests: readonly TestCase[], findings: Findings): void {
  const said = new Set<string>();
  for (const { submission, givenAt, place } of tests) {
    const check = checkSubmission(model, submission);
    if (check.ok) continue;
    for (const { field, message } of check.problems) {
      const span = givenAt[field] ?? place.span;
      // A test that others are based on is refused once, not once for each of them.
      const key = `${span.start} ${message}`;
      if (!said.has(key)) findings.add("value-refused", span, [message]);
      said.add(key);
    }
  }
}
