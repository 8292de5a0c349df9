import { fixesAt, formatAction, prepareRename, rename } from "@tieuchi/dsl/services";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type Position,
  type PrepareRenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { OpenText } from "./open-texts.ts";

/** Formats the whole text; a source action, so that an editor offers it where it offers such things. */
const FORMAT = `${CodeActionKind.Source}.format`;
export const actionKinds = [CodeActionKind.QuickFix, FORMAT];

export function actionsAt(text: OpenText, { range, context }: CodeActionParams): CodeAction[] {
  const { only, triggerKind, diagnostics } = context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const { title, edits, diagnostic } of fixesAt(text.analysis, text.spanOf(range))) {
      const mended = diagnostics.filter(
        ({ code, message }) => code === diagnostic?.code && message === diagnostic?.message,
      );
      const edit = editIn(text, text.editsOf(edits));
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit });
    }
  }
  // Costs a run of the formatter: not for a lamp that shows up by itself.
  const asked = only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
  const format = asked && wants(FORMAT) ? formatAction(text.analysis) : null;
  if (format !== null) {
    actions.push({ title: format.title, kind: FORMAT, edit: editIn(text, text.editsOf(format.edits)) });
  }
  return actions;
}

export function formattingOf(text: OpenText): TextEdit[] {
  return text.editsOf(formatAction(text.analysis)?.edits ?? []);
}

/** The range and the name that a rename starts from. Throws the sentence that says why there can be none. */
export function renameableAt(text: OpenText, { position }: PrepareRenameParams) {
  const prepared = prepareRename(text.analysis, text.offsetAt(position));
  if (!prepared.ok) throw refused(prepared.message);
  return { range: text.rangeOf(prepared.span), placeholder: prepared.name };
}

export function renamingAt(text: OpenText, position: Position, newName: string): WorkspaceEdit {
  const renaming = rename(text.analysis, text.offsetAt(position), newName);
  if (!renaming.ok) throw refused(renaming.message);
  return editIn(text, text.editsOf(renaming.edits));
}

const editIn = ({ document }: OpenText, edits: TextEdit[]): WorkspaceEdit => ({
  changes: { [document.uri]: edits },
});
const refused = (message: string) => new ResponseError(LSPErrorCodes.RequestFailed, message);
