import type { IToken, TokenType } from "chevrotain";
import * as t from "./tokens.ts";
import { CLAUSE_HEADS } from "./vocabulary.ts";

const k = t.keywords;
type Types = ReadonlySet<TokenType>;

/** What begins a clause wherever it begins a line. */
export const HEADS: Types = new Set([...t.typesOf(...CLAUSE_HEADS), t.Dash]);

/** Heads that say all by themselves: nothing goes on behind them. */
const COMPLETE_HEADS: Types = new Set(
  t.typesOf(
    "ClassificationHead",
    "RankingHead",
    "ScaleHead",
    "OverflowHead",
    "CasesHead",
    "BestHead",
    "FirstHead",
  ),
);

/** Marks that people put at the end of a line where nothing follows. */
const WEAK_JOINTS: Types = new Set([t.Semicolon, t.Comma, t.Colon]);

/** A line that ends with one of these goes on in the next, unless that one begins a clause of its own. */
const GOES_ON_AFTER: Types = new Set([
  ...[...WEAK_JOINTS, t.Open, t.Slash, t.Times, t.Plus, t.Equals],
  ...t.typesOf(...CLAUSE_HEADS).filter((head) => !COMPLETE_HEADS.has(head)),
  ...t.typesOf("Code", "Version", "OpenedBefore", "ByVersion", "Required", "BasedOn", "BySet", "ResultOfSet"),
  ...t.typesOf("When", "OnlyWhen", "Unless", "And", "Or", "Is", "Otherwise", "AtMost", "AtLeast", "Step"),
  ...t.typesOf("Each", "EachFull", "ProportionalTo", "Deduct", "Award", "LinesHead", "NotAbove", "WhenZero"),
  ...t.typesOf("Total", "TotalWithout", "EveryGroup", "EveryCriterion", "OfGroup", "GroupPoints"),
  ...t.typesOf("CriterionPoints", "PassedCount", "PassedShare", "TickedCount", "DaysBetween"),
  ...t.typesOf("WorkingDaysBetween", "LowestOf", "HighestOf", "ChildrenShare", "ShareAtMost", "WithinEach"),
  ...t.typesOf("From", "Above", "To", "Below", "Exactly", "After", "Before"),
  ...t.typesOf("MeetsTarget", "MissesTarget", "ButMissesTarget"),
  ...t.typesOf("CountType", "DecimalType", "PercentType", "DateType", "ChoiceType", "ChecklistType"),
]);

/** A line that begins with one of these goes on from the one above. None of them begins a clause. */
const GOES_ON_BEFORE: Types = new Set([
  ...[t.Semicolon, t.Colon, t.Comma, t.Close, t.Slash, t.Times, t.Plus, t.Equals, t.Stop],
  ...t.typesOf(
    "And",
    "Or",
    "When",
    "OnlyWhen",
    "Unless",
    "Otherwise",
    "AtMost",
    "AtLeast",
    "Step",
    "Proposed",
  ),
  ...t.typesOf("Code", "Version", "ByVersion", "OpenedBefore", "BasedOn", "BySet", "OfGroup", "WithinEach"),
  ...t.typesOf("MayNotApply", "Points", "OfMaximum", "OfAchieved", "Prorated", "WhenZero", "ButMissesTarget"),
  ...t.typesOf("WhenItemNotApplicable", "OfUnits", "LowerFirst", "ValidFor", "ShareAtMost", "Yearly"),
]);

/** Whether a line that ends with this word goes on in the next. */
export const goesOnAfter = (type: TokenType): boolean => GOES_ON_AFTER.has(type);
/** Whether a line that begins with this word goes on from the one above, whatever stands there. */
export const goesOnBefore = (type: TokenType): boolean => GOES_ON_BEFORE.has(type);

/** Words that go on from the line above in some clauses only. */
const GOES_ON_IN: ReadonlyMap<TokenType, Types> = new Map([
  [k.By, new Set([k.TargetHead, k.BestPeerHead, k.LeaderHead])],
  [k.ByYear, new Set([k.TargetHead])],
  ...[k.Award, k.Deduct].map((word) => [word, new Set([k.GroupHead])] as const),
  ...[k.Plan, k.PlanMet, k.Leading].map((word) => [word, new Set([k.LeaderHead])] as const),
]);

/** What makes `tiêu chí 1.2`, `nhóm 1`, `xếp loại` a value or a condition rather than a clause. */
const COMPARISON: Types = new Set([
  t.Equals,
  ...t.typesOf("From", "Above", "To", "Below", "Exactly", "MeetsTarget", "MissesTarget"),
  ...t.typesOf("Passed", "NotPassed", "Applies", "NotApplicable"),
]);

/** What follows a dash, and so tells that the dash was forgotten. */
const AFTER_DASH: Types = new Set([
  ...t.typesOf("Deduct", "Award", "LinesHead", "NotAbove", "NotClassified", "Drop"),
  ...t.typesOf("From", "Above", "To", "Below", "Exactly", "After", "Before", "MeetsTarget", "MissesTarget"),
]);

/** Where a line may break before such a word. */
const BEFORE_BOUND: Types = new Set([
  t.Equals,
  ...t.typesOf(
    "CountType",
    "DecimalType",
    "PercentType",
    "DateType",
    "Total",
    "EveryGroup",
    "EveryCriterion",
  ),
  ...t.typesOf(
    "PassedCount",
    "PassedShare",
    "DaysBetween",
    "WorkingDaysBetween",
    "JudgementHead",
    "RangeHead",
  ),
  ...t.typesOf("ColumnsHead", "LinesHead", "Reading"),
]);
/** Clauses that list intervals, so that a line of theirs may begin with one. */
const LISTS_INTERVALS: Types = new Set(t.typesOf("ColumnsHead", "TargetHead"));

/** Whether the line whose first token stands at `index` goes on from the clause `above` it. */
export function goesOn(above: readonly IToken[], tokens: readonly IToken[], index: number): boolean {
  const [first, last, head] = [tokens[index], above.at(-1), above[0]];
  if (last === undefined || first === undefined || head === undefined) return false;
  if (isBullet(tokens, index)) return false;
  if (lacksDash(tokens, index, above)) {
    return (
      BEFORE_BOUND.has(last.tokenType) ||
      (LISTS_INTERVALS.has(head.tokenType) && WEAK_JOINTS.has(last.tokenType))
    );
  }
  // A minus at the end of a line; a dash by itself begins one.
  const open = GOES_ON_AFTER.has(last.tokenType) || (last.tokenType === t.Dash && above.length > 1);
  if (HEADS.has(first.tokenType)) return open && isReference(above, tokens, index);
  return (
    open ||
    GOES_ON_BEFORE.has(first.tokenType) ||
    GOES_ON_IN.get(first.tokenType)?.has(head.tokenType) === true
  );
}

const typeAt = (tokens: readonly IToken[], index: number): TokenType | undefined =>
  tokens.at(index)?.tokenType;

/** `tiêu chí 1.2 = …`, `nhóm 1 từ …`, `xếp loại = …`, `mốc [x]`: what begins like a clause, but is part of one. */
function isReference(above: readonly IToken[], tokens: readonly IToken[], index: number): boolean {
  const [next, third] = [typeAt(tokens, index + 1), typeAt(tokens, index + 2)];
  switch (typeAt(tokens, index)) {
    case k.ClassificationHead:
      return next === t.Equals;
    case k.CriterionHead:
      return third !== undefined && COMPARISON.has(third);
    case k.GroupHead:
      return (third !== undefined && COMPARISON.has(third)) || listsGroups(above);
    case k.TargetHead:
      return next === t.Name && refersToTarget(typeAt(above, -1), third);
    case k.MeasureHead:
      return typeAt(above, -1) === t.Comma && typeAt(above, 0) === k.DatumHead;
    default:
      return false;
  }
}

/** `tổng không kể` and `tổng không kể nhóm 5,` */
function listsGroups(above: readonly IToken[]): boolean {
  if (typeAt(above, -1) === k.TotalWithout) return true;
  return (
    typeAt(above, -1) === t.Comma && typeAt(above, -2) === t.Numeral && typeAt(above, -3) === k.GroupHead
  );
}

const NAMES_TARGET: Types = new Set(t.typesOf("Code", "By", "ByYear"));
const AFTER_OPERAND: Types = new Set([t.Semicolon, t.Close, t.Plus, t.Times, t.Slash]);

/** `mốc [x]` as a number, not `MỐC [x] mã …`. */
function refersToTarget(last: TokenType | undefined, third: TokenType | undefined): boolean {
  if (last !== undefined && WEAK_JOINTS.has(last)) return third !== undefined && AFTER_OPERAND.has(third);
  return third === undefined || !NAMES_TARGET.has(third);
}

/** The line reads like a dash clause whose dash was forgotten; `above` is the clause above it, null for none. */
export function lacksDash(
  tokens: readonly IToken[],
  index: number,
  above: readonly IToken[] | null,
): boolean {
  const [type, next] = [typeAt(tokens, index), typeAt(tokens, index + 1)];
  switch (type) {
    case undefined:
      return false;
    case t.Text:
      if (next === k.When || next === k.ShareAtMost) return true;
      return isChoice(tokens, index) && (above === null || typeAt(above, -1) !== k.Or);
    case t.Word:
      return isLabelled(tokens, index);
    case k.When:
      return colonFollows(tokens, index);
    case k.Remaining:
      return next === t.Colon;
    case k.By:
      return above === null || ranks(above);
    case k.Deduct:
    case k.Award:
      // `NHÓM 5 "…" mã …` goes on with `trừ tối đa 10 điểm`.
      return above === null || next !== k.AtMost || typeAt(above, 0) !== k.GroupHead;
    default:
      return AFTER_DASH.has(type);
  }
}

/** `+ trừ 2 điểm …`: a `+` that stands for the dash of a list. */
export function isBullet(tokens: readonly IToken[], index: number): boolean {
  return typeAt(tokens, index) === t.Plus && lacksDash(tokens, index + 1, null);
}

/** `"tốt" hoặc "khá": 5 điểm` */
function isChoice(tokens: readonly IToken[], index: number): boolean {
  let at = index;
  while (typeAt(tokens, at + 1) === k.Or && typeAt(tokens, at + 2) === t.Text) at += 2;
  return typeAt(tokens, at + 1) === t.Colon;
}

/** `a) trừ …` */
function isLabelled(tokens: readonly IToken[], index: number): boolean {
  const third = typeAt(tokens, index + 2);
  return typeAt(tokens, index + 1) === t.Close && (third === k.Deduct || third === k.Award);
}

/** `khi [a] là có: 5 điểm`, not the `khi [a] là có` of the line above, though a colon be put behind it. */
function colonFollows(tokens: readonly IToken[], index: number): boolean {
  for (let at = index; ; at++) {
    const [type, next] = [typeAt(tokens, at), typeAt(tokens, at + 1)];
    if (type === undefined || type === t.LineBreak) return false;
    if (type === t.Colon) return next !== undefined && next !== t.LineBreak;
  }
}

/** The clause is XẾP HẠNG or a line of it. */
function ranks(above: readonly IToken[]): boolean {
  const [head, second] = [typeAt(above, 0), typeAt(above, 1)];
  return head === k.RankingHead || head === k.By || (head === t.Dash && second === k.By);
}
