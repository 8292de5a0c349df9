import type { Action, Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { type Analysis, type Fix, failedTests, type Span } from "@tieuchi/dsl/services";

/** What is wrong in a text, with the sentence and, where one is known, the fix. */
export function findingsOf(analysis: Analysis): readonly Diagnostic[] {
  return [
    ...analysis.compilation().diagnostics.map(({ span, severity, message, fix }) => ({
      from: span.start,
      to: span.end,
      severity,
      message,
      actions: fix === null ? [] : [actionOf(fix, span)],
    })),
    ...failedTests(analysis).map(({ span, message }) => ({
      from: span.start,
      to: span.end,
      severity: "warning" as const,
      message,
    })),
  ];
}

/** The text in front may have changed since: the fix moves with its finding. */
function actionOf({ title, span, text }: Fix, finding: Span): Action {
  const apply = (view: EditorView, from: number): void => {
    const by = from - finding.start;
    view.dispatch({
      changes: { from: span.start + by, to: span.end + by, insert: text },
      userEvent: "input.fix",
    });
  };
  return { name: title, apply };
}
