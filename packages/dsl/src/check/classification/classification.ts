import type { Classification, Gate, Level, Quota } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { CapLine, Condition as ConditionSyntax, DropLine, LevelLine, QuotaLine } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import { compare, exact, HUNDRED, normalDecimal, ZERO } from "../../numbers/exact.ts";
import { checkCondition } from "../conditions/condition.ts";
import type { ClassificationNode } from "../document/tree.ts";
import { firstByName } from "../first-by-name.ts";
import type { Scope } from "../scope.ts";
import { checkLevelOrder } from "./level-order.ts";
import { findLevel, type LevelTitles, levelTitles } from "./level-titles.ts";

/** Levels from the highest to the lowest, gates and quotas; null after a diagnostic. */
export function checkClassification(node: ClassificationNode, scope: Scope): Classification | null {
  const titles = levelTitles(node);
  const levels = node.levels.map((line) => checkLevel(line, scope));
  checkTitles(node.levels, scope);
  checkLast(node, scope);
  checkLevelOrder(node.levels, levels, scope);
  const gates = node.gates.map((line) => checkGate(line, node, titles, scope));
  checkGateOrder(node, scope);
  const quotas = checkQuotas(node, titles, scope);
  const [soundLevels, soundGates] = [allKnown(levels), allKnown(gates)];
  if (soundLevels === null || soundGates === null || quotas === null || levels.length === 0) return null;
  return { proposed: node.clause.proposed, levels: soundLevels, gates: soundGates, quotas };
}

function checkLevel(line: LevelLine, scope: Scope): Level | null {
  const { title, condition: written } = line;
  const condition = read(written === "otherwise" ? null : written, scope);
  const validYears = line.validYears && readYears(line.validYears, scope);
  if (title === null || (line.validYears !== null && validYears === null)) return null;
  if (written !== "otherwise" && condition === null) return null;
  return { title: title.value, condition, validYears };
}

const read = (condition: ConditionSyntax | null, scope: Scope) =>
  condition && checkCondition(condition, scope);

const MOST_YEARS = 100;

function readYears(
  { value, span }: NonNullable<LevelLine["validYears"]>,
  { findings }: Scope,
): number | null {
  const years = Number(value);
  if (Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) return years;
  findings.add("valid-years-wrong", span, []);
  return null;
}

function checkTitles(levels: readonly LevelLine[], { findings, lineOf }: Scope): void {
  firstByName(
    levels,
    ({ title }) => title,
    (title, earlier) => findings.add("level-repeated", title.span, [title.value, lineOf(earlier.span.start)]),
  );
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

function checkGate(
  line: ClassificationNode["gates"][number],
  node: ClassificationNode,
  titles: LevelTitles,
  scope: Scope,
): Gate | null {
  const condition = read(line.condition, scope);
  if (line.kind === "exclude") return condition && { kind: "exclude", condition };
  if (line.kind === "drop") {
    const levels = readDrop(line, node, scope);
    return levels === null ? null : condition && { kind: "drop", levels, condition };
  }
  const level = readCap(line, titles, scope);
  return level === null ? null : condition && { kind: "cap", level, condition };
}

function readCap({ level: written }: CapLine, titles: LevelTitles, scope: Scope): string | null {
  const level = written && findLevel(written, titles, scope);
  if (written !== null && level !== null && foldName(level) === foldName(titles.titles[0] ?? "")) {
    scope.findings.add("cap-at-top", written.span, [level]);
  }
  return level;
}

/** By how many levels: at most down to the lowest. */
function readDrop(
  { levels: written }: DropLine,
  { levels, doubtful }: ClassificationNode,
  { findings }: Scope,
): number | null {
  if (written === null) return null;
  const drop = Number(written.value);
  const most = levels.length - 1;
  if (Number.isInteger(drop) && drop >= 1 && (drop <= most || doubtful)) return drop;
  findings.add("drop-out-of-range", written.span, [Math.max(most, 1)]);
  return null;
}

/** Whatever their order in the text, drops come before caps and exclusions: a text that reads so is clearer. */
function checkGateOrder({ gates }: ClassificationNode, { findings, lineOf }: Scope): void {
  const first = gates.find(({ kind }) => kind !== "drop");
  if (first === undefined) return;
  for (const gate of gates.slice(gates.indexOf(first))) {
    if (gate.kind === "drop") findings.add("gate-order", gate.span, [lineOf(first.span.start)]);
  }
}

/** Each quota on a level of its own that has one below it; null after a diagnostic. */
function checkQuotas(
  { quotas, levels }: ClassificationNode,
  titles: LevelTitles,
  scope: Scope,
): readonly Quota[] | null {
  const seen = new Map<string, QuotaLine>();
  const lowest = levels.at(-1)?.title?.value ?? null;
  const checked = quotas.map((line): Quota | null => {
    const level = line.level && findLevel(line.level, titles, scope);
    const percent = line.percent && readShare(line.percent, scope);
    if (level === null || line.level === null) return null;
    const earlier = seen.get(level);
    if (earlier !== undefined) {
      scope.findings.add("quota-repeated", line.level.span, [level, scope.lineOf(earlier.span.start)]);
      return null;
    }
    seen.set(level, line);
    if (level === lowest) scope.findings.add("quota-at-bottom", line.level.span, [level]);
    return percent === null ? null : { level, percent };
  });
  return allKnown(checked);
}

function readShare({ value, span }: NonNullable<QuotaLine["percent"]>, { findings }: Scope): string | null {
  const percent = exact(value);
  if (compare(percent, ZERO) > 0 && compare(percent, HUNDRED) < 0) return normalDecimal(value);
  findings.add("quota-out-of-range", span, []);
  return null;
}
