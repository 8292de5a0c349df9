import { aboutCompletion, type Completion, complete } from "@tieuchi/dsl/services";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from "vscode-languageserver/node";
import { markdownOf } from "./markdown.ts";
import type { OpenText } from "./open-texts.ts";

/** Besides letters: a name, a text, the next word of a phrase. */
export const triggerCharacters = ["[", '"', " "];

const kinds = {
  clause: CompletionItemKind.Class,
  keyword: CompletionItemKind.Keyword,
  word: CompletionItemKind.Value,
  datum: CompletionItemKind.Variable,
  target: CompletionItemKind.Constant,
  item: CompletionItemKind.Reference,
  evidence: CompletionItemKind.File,
  level: CompletionItemKind.EnumMember,
  test: CompletionItemKind.Event,
  option: CompletionItemKind.Value,
  code: CompletionItemKind.Property,
} satisfies Record<Completion["kind"], CompletionItemKind>;

export function completionsAt(text: OpenText, { position, context }: CompletionParams): CompletionList {
  const offset = text.offsetAt(position);
  // Editors do not tell whether people asked for the list; behind a letter or a blank they mostly did not.
  const behindWord = /[\p{L}\p{M}\p{N}]/u.test(text.analysis.text.charAt(offset - 1));
  const asked = !behindWord && context?.triggerCharacter !== " ";
  const items = complete(text.analysis, offset, asked).map((completion, index) =>
    itemOf(completion, index, text, offset),
  );
  // The list is made anew for every letter, because editors would compare with accents.
  return { isIncomplete: true, items };
}

function itemOf(completion: Completion, index: number, text: OpenText, offset: number): CompletionItem {
  const { label, kind, detail, span, text: newText } = completion;
  const about = aboutCompletion(completion);
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(4, "0"),
    // What is typed, so that no editor drops what was found without accents.
    filterText: text.analysis.text.slice(span.start, offset),
    textEdit: { range: text.rangeOf(span), newText },
    ...(detail === null ? {} : { detail }),
    ...(about === null ? {} : { documentation: markdownOf(about) }),
  };
}
