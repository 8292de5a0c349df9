import type { Span } from "../ast.ts";
import type { Analysis } from "./analysis.ts";
import type { Mention } from "./mentions.ts";

/** Where the thing named at `offset` is made known: the names themselves, two where it is by mistake made known twice. */
export function findDefinition(analysis: Analysis, offset: number): readonly Span[] {
  return sameAt(analysis, offset)
    .filter(({ declares }) => declares)
    .map(({ span }) => span);
}

/** Every place that names the thing at `offset`, in the order of the text. */
export function findReferences(
  analysis: Analysis,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly Span[] {
  return sameAt(analysis, offset)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map(({ span }) => span);
}

function sameAt(analysis: Analysis, offset: number): readonly Mention[] {
  const mentions = analysis.mentions();
  const mention = mentions.at(offset);
  return mention === null ? [] : mentions.same(mention);
}
