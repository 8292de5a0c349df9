import type { CountLine, LineCap } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import { mostDecimals } from "../../numbers/decimals.ts";
import { compare, type Exact, exactText, negative } from "../../numbers/exact.ts";
import { added, isNumber, type Outermost } from "../../numbers/outermost.ts";
import type { ScoringNode } from "../document/tree.ts";
import { firstByName } from "../first-by-name.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import type { Amounts } from "./amounts.ts";
import { type CheckedLine, checkLine } from "./line.ts";
import { capAmounts, checkLineCaps } from "./line-caps.ts";
import { heldIn, type Outcomes } from "./outcomes.ts";

export interface CheckedLines {
  /** null after a diagnostic. */
  readonly lines: readonly CountLine[] | null;
  readonly caps: readonly LineCap[] | null;
  /** What comes out with the lines, within the range of the criterion. */
  readonly outcomes: Outcomes;
}

/** The lines below a way of scoring, which came to `base`, and the caps on them. */
export function checkLines(
  node: Pick<ScoringNode, "lines" | "caps">,
  base: Outcomes,
  extent: Extent,
  scope: Scope,
): CheckedLines {
  const checked = node.lines.map((line) => checkLine(line, base, scope));
  checkLabels(node, scope);
  const caps = checkLineCaps(node.caps, node.lines, scope);
  const sums = capAmounts(checked, caps, scope);
  warnOfNoEffect(node, base, sums, extent, scope);
  return {
    lines: allKnown(checked.map(({ model }) => model)),
    caps: allKnown(caps.map(({ model }) => model)),
    outcomes: heldIn(together(base, checked, sums), extent),
  };
}

function checkLabels({ lines }: Pick<ScoringNode, "lines">, { findings, lineOf }: Scope): void {
  firstByName(
    lines,
    ({ label }) => label,
    (label, { span }) => findings.add("line-label-repeated", label.span, [label.value, lineOf(span.start)]),
  );
}

/** What all lines of one direction come to together. */
type Sums = Readonly<Record<"deduct" | "award", Amounts>>;

function together(base: Outcomes, lines: readonly CheckedLine[], { deduct, award }: Sums): Outcomes {
  return {
    worst: added(added(base.worst, award.least), turned(deduct.most)),
    best: added(added(base.best, award.most), turned(deduct.least)),
    decimals: mostDecimals(base.decimals, ...lines.map(({ decimals }) => decimals)),
  };
}

const turned = (points: Outermost): Outermost => (isNumber(points) ? negative(points) : points);

/** Tells of lines that add where the most is reached anyway, or take away where nothing is left to take. */
function warnOfNoEffect(
  { lines }: Pick<ScoringNode, "lines">,
  base: Outcomes,
  { deduct, award }: Sums,
  { maximum, low, high }: Extent,
  { findings }: Scope,
): void {
  if (maximum === null) return;
  const lowest = added(base.worst, turned(deduct.most));
  const highest = added(base.best, award.most);
  const first = (kind: CountLine["kind"]) => lines.find(({ direction }) => direction === kind);
  const say = (kind: CountLine["kind"], at: Exact) => {
    const line = first(kind);
    if (line) findings.add("lines-beyond-range", line.span, [kind, exactText(at)]);
  };
  if (isNumber(lowest) && isNumber(high) && compare(lowest, high) >= 0) say("award", high);
  if (isNumber(highest) && isNumber(low) && compare(highest, low) <= 0) say("deduct", low);
}
