import type { ScoreReference, Expression as Syntax, Text } from "../../ast.ts";
import { inQuotes } from "../../messages/fixes.ts";
import { decimalStep, decimalsOf, HUNDRED, ONE, whole, ZERO } from "../../numbers/exact.ts";
import { closedRange, inexact, type Range } from "../../numbers/range.ts";
import { type Extent, sumOfKnown } from "../items/extents.ts";
import { MOST_DECIMALS } from "../items/points.ts";
import {
  checkReference,
  criteriaWithin,
  findGroup,
  groupsLeft,
  noteScoreUse,
  scoreUnit,
} from "../items/score-reference.ts";
import type { Scope } from "../scope.ts";
import { NOTHING_READ, type Term } from "./term.ts";

type SyntaxOf<K extends Syntax["kind"]> = Extract<Syntax, { kind: K }>;

/** `điểm nhóm 1`, `tổng không kể nhóm 5`: no score depends on itself, and not every number of points occurs. */
export function buildScore({ of }: SyntaxOf<"score">, scope: Scope): Term | null {
  noteScoreUse(of, "value", scope);
  const reference = checkReference(of, scope);
  if (reference === null) return null;
  const unit = scoreUnit(scope);
  const decimals = scoreDecimals(of, scope);
  const extent = extentOf(of, scope);
  return {
    ...scoreTerm(extent && rangeOfExtent(extent, decimals)),
    expression: { kind: "score", of: reference, unit },
    unit,
    words: scoreWords(of),
    decimals,
  };
}

function scoreTerm(range: Range | null) {
  return {
    binding: "atom",
    reads: { ...NOTHING_READ, scores: true },
    rangeIn: () => range,
    linearIn: () => null,
  } satisfies Partial<Term>;
}

/** What the score can be; null for what is no single score, or not known. */
export function extentOf(of: ScoreReference, scope: Scope): Extent | null {
  const { extents } = scope;
  switch (of.kind) {
    case "total":
      return extents.total;
    case "total-without":
      return withoutExtent(of.groups, scope);
    case "group":
    case "criterion": {
      const item = scope.items.get(of.ordinal.value);
      return item === undefined ? null : extents.of(item);
    }
    default:
      return null;
  }
}

/** Held between 0 and its maximum like the total; brought to the scale of the total where that is. */
function withoutExtent(without: readonly Text[], scope: Scope): Extent | null {
  const { total, declared, of } = scope.extents;
  const scaled = total.maximum !== declared;
  if (scaled) return total;
  const left = groupsLeft(without, scope).filter(({ clause }) => clause.role === "base");
  const maximum = left.length === 0 ? ZERO : sumOfKnown(left.map((group) => of(group).maximum));
  if (maximum === null) return null;
  return {
    maximum,
    low: ZERO,
    high: total.high === "none" || total.high === total.maximum ? maximum : "none",
  };
}

function rangeOfExtent({ low, high }: Extent, decimals: number): Range | null {
  if (low === null || high === null) return null;
  return inexact(closedRange(low, high, decimalStep(decimals)));
}

function scoreDecimals(of: ScoreReference, { roundings, scale }: Scope): number {
  if (scale === "criteria") return 0;
  const floor = of.kind === "criterion" ? "criterion" : of.kind === "group" ? "group" : "total";
  const step = roundings[floor];
  const decimals = step && decimalsOf(step);
  return typeof decimals === "number" ? decimals : MOST_DECIMALS;
}

/** `điểm nhóm 1`, `tổng`: as an expression writes it. */
function scoreWords(of: ScoreReference): string {
  switch (of.kind) {
    case "group":
      return `điểm nhóm ${of.ordinal.value}`;
    case "criterion":
      return `điểm tiêu chí ${of.ordinal.value}`;
    case "total-without":
      return `tổng không kể ${of.groups.map(({ value }) => `nhóm ${value}`).join(", ")}`;
    default:
      return "tổng";
  }
}

/** `số tiêu chí đạt của nhóm 1`, `tỷ lệ tiêu chí đạt` */
export function buildPassed({ within, share, span }: SyntaxOf<"passed">, scope: Scope): Term | null {
  noteScoreUse({ kind: "every-criterion", within, span }, "value", scope);
  const group = within === null ? null : findGroup(within, scope);
  if (within !== null && group === null) return null;
  const unit = share ? "%" : "tiêu chí";
  const most = share ? HUNDRED : whole(criteriaWithin(within, scope).length);
  const of = within === null ? "" : ` của nhóm ${within.value}`;
  return {
    ...scoreTerm(closedRange(ZERO, most, share ? null : ONE)),
    expression: { kind: "passed", within: group && (group.clause.code?.value ?? ""), share, unit },
    unit,
    words: `${share ? "tỷ lệ" : "số"} tiêu chí đạt${of}`,
    decimals: share ? "endless" : 0,
  };
}

/** `tỷ lệ đơn vị trực thuộc đạt "Mức 1" theo bộ thon`: known when the results of all of them are in. */
export function buildChildren({ level, set }: SyntaxOf<"children">): Term {
  return {
    ...scoreTerm(closedRange(ZERO, HUNDRED, null)),
    expression: { kind: "children", set: set.value, level: level.value, unit: "%" },
    unit: "%",
    words: `tỷ lệ đơn vị trực thuộc đạt ${inQuotes(level.value)} theo bộ ${set.value}`,
    decimals: "endless",
  };
}
