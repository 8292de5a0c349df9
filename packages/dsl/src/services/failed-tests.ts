import type { Span } from "../ast.ts";
import { serviceMessages as say } from "../messages/services.ts";
import { runTests } from "../run-tests.ts";
import type { Analysis } from "./analysis.ts";

/** An expectation of a KIỂM THỬ that did not come true. */
export interface FailedExpectation {
  readonly span: Span;
  /** In Vietnamese: what is expected and what comes out. */
  readonly message: string;
}

/** Runs the KIỂM THỬ of a sound text; costs as much as scoring one dossier for each. Empty for a text with errors. */
export function failedTests(analysis: Analysis): readonly FailedExpectation[] {
  return runTests(analysis.compilation()).flatMap(({ expectations }) =>
    expectations
      .filter(({ passed }) => !passed)
      .map(({ span, subject, expected, actual }) => ({
        span,
        message: say.expectationFailed(subject, expected, actual),
      })),
  );
}
