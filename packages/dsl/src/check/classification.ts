import type { Classification, Condition, Gate, Level } from "@tieuchi/engine";
import type { Condition as ConditionSyntax, LevelLine, Text } from "../ast.ts";
import { foldName } from "../fold.ts";
import { inQuotes } from "../messages/fixes.ts";
import { checkCondition } from "./condition.ts";
import { compare, type Exact, exact, HUNDRED, over, times } from "./exact.ts";
import { replaceWithMeant } from "./fixes.ts";
import { checkScoreCondition, type Maxima } from "./score-condition.ts";
import { Suggestions } from "./suggestions.ts";
import type { Scope } from "./symbols.ts";
import type { ClassificationNode } from "./tree.ts";

/** Levels from the highest to the lowest, and gates; null after a diagnostic. */
export function checkClassification(
  node: ClassificationNode,
  maxima: Maxima,
  scope: Scope,
): Classification | null {
  const checkScore = checkScoreCondition(maxima);
  const read = (condition: ConditionSyntax | null) =>
    condition === null ? null : checkCondition(condition, scope, checkScore);

  const levels = node.levels.map((line) => checkLevel(line, read));
  checkTitles(node.levels, scope);
  checkLast(node, scope);
  checkOrder(node.levels, levels, maxima.total, scope);
  const titles = levelTitles(node);
  const gates = node.gates.map((line): Gate | null => {
    const condition = read(line.condition);
    if (line.kind === "exclude") return condition && { kind: "exclude", condition };
    const level = line.level && findLevel(line.level, titles, scope);
    if (
      level !== null &&
      line.level !== null &&
      foldName(level) === foldName(node.levels[0]?.title?.value ?? "")
    ) {
      scope.findings.add("cap-at-top", line.level.span, [level]);
    }
    return level !== null && condition !== null ? { kind: "cap", level, condition } : null;
  });
  const [soundLevels, soundGates] = [
    levels.filter((level) => level !== null),
    gates.filter((gate) => gate !== null),
  ];
  if (soundLevels.length < levels.length || soundGates.length < gates.length || levels.length === 0)
    return null;
  return { proposed: node.clause.proposed, levels: soundLevels, gates: soundGates };
}

function checkLevel(
  line: LevelLine,
  read: (condition: ConditionSyntax | null) => Condition | null,
): Level | null {
  const { title, condition } = line;
  if (condition === "otherwise") return title && { title: title.value, condition: null };
  const checked = read(condition);
  return title && checked && { title: title.value, condition: checked };
}

function checkTitles(levels: readonly LevelLine[], { findings, lineOf }: Scope): void {
  const seen = new Map<string, LevelLine>();
  for (const level of levels) {
    if (level.title === null) continue;
    const key = foldName(level.title.value);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, level);
    else findings.add("level-repeated", level.title.span, [level.title.value, lineOf(earlier.span.start)]);
  }
}

/** `khi còn lại` catches everyone who reaches no other level, so it stands once, at the end. */
function checkLast({ clause, levels, doubtful }: ClassificationNode, { findings, broken }: Scope): void {
  for (const level of levels.slice(0, -1)) {
    if (level.condition === "otherwise")
      findings.add("otherwise-not-last", level.span, [level.title?.value ?? ""]);
  }
  const last = levels.at(-1);
  if (doubtful || levels.some((level) => level.condition === "otherwise")) return;
  if (last === undefined) findings.add("levels-missing", clause.span, []);
  else if (!broken(last.span)) findings.add("otherwise-missing", last.span, []);
}

/** The total that a level asks for at least, in percent of the maximum, and whether it asks for nothing else. */
interface Threshold {
  readonly percent: Exact;
  readonly inclusive: boolean;
  readonly alone: boolean;
}

/** A lower level that asks for more than the one above it can never be reached, or is a slip. */
function checkOrder(
  lines: readonly LevelLine[],
  levels: readonly (Level | null)[],
  total: Exact | null,
  { findings }: Scope,
): void {
  let above: (Threshold & { readonly title: string }) | null = null;
  for (const [index, level] of levels.entries()) {
    const threshold: Threshold | null = level?.condition ? thresholdOf(level.condition, total, true) : null;
    const line = lines[index];
    if (level === null || threshold === null || line === undefined) continue;
    if (above !== null) {
      const order = compare(threshold.percent, above.percent);
      const within = order === 0 && (above.inclusive || !threshold.inclusive);
      if (order > 0 || (within && above.alone)) {
        findings.add("level-order", line.span, [level.title, above.title]);
        continue;
      }
    }
    above = { ...threshold, title: level.title };
  }
}

function thresholdOf(condition: Condition, total: Exact | null, alone: boolean): Threshold | null {
  if (condition.kind === "all") {
    return (
      condition.of.map((part) => thresholdOf(part, total, false)).find((found) => found !== null) ?? null
    );
  }
  if (condition.kind !== "score" || condition.of.kind !== "total") return null;
  const { lower, upper } = condition.interval;
  if (lower === null || (condition.unit === "points" && total === null)) return null;
  const value = exact(lower.value);
  const percent = condition.unit === "points" && total !== null ? times(over(value, total), HUNDRED) : value;
  return { percent, inclusive: lower.inclusive, alone: alone && upper === null };
}

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
