import { type Action, type Diagnostic, linter } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { type Fix, failedTests, type Span } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";

/** After so many milliseconds without a keystroke the findings are shown. */
const PAUSE = 250;

/** Marks what is wrong, with the sentence and, where one is known, the fix. */
export const findings: Extension = linter(findingsOf, { delay: PAUSE });

function findingsOf({ state }: EditorView): readonly Diagnostic[] {
  const analysis = analysisOf(state);
  return [
    ...analysis.diagnostics.map(({ span, severity, message, fix }) => ({
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
