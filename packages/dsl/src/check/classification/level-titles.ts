import type { Text } from "../../ast.ts";
import { replaceWithMeant } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { inQuotes } from "../../messages/fixes.ts";
import type { ClassificationNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import { Suggestions } from "../suggestions.ts";

/** The titles of the levels, to be looked up. */
export interface LevelTitles {
  readonly titles: readonly string[];
  readonly byFolded: ReadonlyMap<string, string>;
  readonly suggestions: Suggestions;
  /** Some level could not be read, so an unknown title may be its. */
  readonly doubtful: boolean;
}

export function levelTitles({ levels, doubtful }: ClassificationNode): LevelTitles {
  const titles = levels.map((level) => level.title?.value).filter((known) => known !== undefined);
  return {
    titles,
    byFolded: new Map(titles.toReversed().map((title) => [foldName(title), title])),
    suggestions: new Suggestions(titles),
    doubtful: doubtful || titles.length < levels.length,
  };
}

/** The level's title as its own line writes it; null after a diagnostic. */
export function findLevel(title: Text, levels: LevelTitles, scope: Scope): string | null {
  const found = levels.byFolded.get(foldName(title.value));
  if (found !== undefined) return found;
  if (!levels.doubtful) {
    const fix = replaceWithMeant(title.span, levels.suggestions.nearest(title.value), inQuotes);
    scope.findings.add("level-unknown", title.span, [title.value, levels.titles], fix);
  }
  return null;
}
