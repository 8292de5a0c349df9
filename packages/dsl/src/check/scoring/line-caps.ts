import type { LineCap } from "@tieuchi/engine";
import type { CountLine, LineCapLine, Text } from "../../ast.ts";
import { replaceWithMeant } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { compare, type Exact, exactText, ZERO } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { checkPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { Suggestions } from "../suggestions.ts";
import { type Amounts, cutAt, highestOf, sumOf } from "./amounts.ts";
import { Blocks } from "./blocks.ts";

export interface CheckedCap {
  readonly syntax: LineCapLine;
  /** null after a diagnostic. */
  readonly model: LineCap | null;
  /** Points of `tối đa`; null for `chỉ tính dòng cao nhất`. */
  readonly most: Exact | null;
}

/** Checks `- các dòng a, b: tối đa 3 điểm`: its lines, and how they lie to those of the caps above it. */
export function checkLineCaps(
  caps: readonly LineCapLine[],
  lines: readonly CountLine[],
  scope: Scope,
): readonly CheckedCap[] {
  const placed = new Blocks<LineCapLine>(lines.length);
  const labels = labelsOf(lines, scope);
  return caps.map((syntax) => {
    const positions = linesOf(syntax, lines, labels, scope);
    const sound = positions !== null && place(syntax, positions, placed, scope);
    const { rule } = syntax;
    if (rule === "highest") {
      return { syntax, model: sound ? { lines: positions, rule: { kind: "highest" } } : null, most: null };
    }
    const points = checkPoints(rule, scope);
    if (points !== null && rule !== null && compare(points, ZERO) === 0) {
      scope.findings.add("line-cap-of-zero", rule.span, []);
      return { syntax, model: null, most: null };
    }
    const model =
      sound && points !== null
        ? ({ lines: positions, rule: { kind: "at-most", points: exactText(points) } } as const)
        : null;
    return { syntax, model, most: points };
  });
}

interface Labels {
  readonly positions: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly suggestions: Suggestions;
  /** Some label could not be read. */
  readonly doubtful: boolean;
}

function labelsOf(lines: readonly CountLine[], { doubtful, broken }: Scope): Labels {
  const positions = new Map<string, number>();
  const names: string[] = [];
  for (const [position, { label }] of lines.entries()) {
    if (label === null) continue;
    if (!positions.has(foldName(label.value))) positions.set(foldName(label.value), position);
    names.push(label.value);
  }
  const unread = doubtful || lines.some(({ span }) => broken(span));
  return { positions, names, suggestions: new Suggestions(names), doubtful: unread };
}

/** The positions of the lines that a cap names; null after a diagnostic. */
function linesOf(
  { lines: named, span }: LineCapLine,
  lines: readonly CountLine[],
  labels: Labels,
  scope: Scope,
): readonly number[] | null {
  if (typeof named === "string") {
    const direction = named === "deductions" ? "deduct" : "award";
    const found = positionsWhere(lines, (line) => line.direction === direction);
    if (found.length > 0) return found;
    if (!scope.doubtful) scope.findings.add("line-cap-without-lines", span, [direction]);
    return null;
  }
  const found = named.map((label) => labelled(label, labels, scope));
  const known = found.filter((position) => position !== null);
  if (known.length < named.length || known.length === 0) return null;
  if (new Set(known).size < known.length) {
    scope.findings.add("line-cap-names-twice", span, []);
    return null;
  }
  if (new Set(known.map((position) => lines[position]?.direction)).size > 1) {
    scope.findings.add("line-cap-mixed", span, []);
    return null;
  }
  return known.toSorted((a, b) => a - b);
}

function positionsWhere(lines: readonly CountLine[], holds: (line: CountLine) => boolean): readonly number[] {
  return lines.flatMap((line, position) => (holds(line) ? [position] : []));
}

function labelled(written: Text, { positions, names, suggestions, doubtful }: Labels, scope: Scope) {
  const position = positions.get(foldName(written.value));
  if (position !== undefined) return position;
  if (!doubtful) {
    const fix = replaceWithMeant(written.span, suggestions.nearest(written.value), (label) => label);
    scope.findings.add("line-label-unknown", written.span, [written.value, names], fix);
  }
  return null;
}

/** The lines of two caps lie apart or one inside the other, the inner cap first; tells whether they do. */
function place(
  cap: LineCapLine,
  positions: readonly number[],
  placed: Blocks<LineCapLine>,
  { findings, lineOf }: Scope,
): boolean {
  const standing = placed.enclose(positions, cap);
  if (standing.kind === "apart") return true;
  const line = lineOf(standing.other.span.start);
  const codes = {
    equal: "line-cap-repeated",
    inside: "line-cap-order",
    crossing: "line-caps-cross",
  } as const;
  findings.add(codes[standing.kind], cap.span, [line]);
  return false;
}

/** What all lines of each direction come to together, after the caps. */
export function capAmounts(
  lines: readonly { readonly direction: CountLine["direction"]; readonly amounts: Amounts }[],
  caps: readonly CheckedCap[],
  scope: Scope,
): Readonly<Record<CountLine["direction"], Amounts>> {
  const blocks = new Blocks<Amounts>(lines.length);
  for (const { syntax, model, most } of caps) {
    if (model === null) continue;
    const parts = blocks.within(model.lines, (position) => lines[position]?.amounts ?? UNKNOWN);
    const together = most === null ? highestOf(parts) : sumOf(parts);
    warnIfNeverReached(syntax, together, most, parts.length, scope);
    blocks.enclose(model.lines, most === null ? together : cutAt(together, most));
  }
  const of = (direction: CountLine["direction"]) => {
    const own = lines.flatMap((line, position) => (line.direction === direction ? [position] : []));
    return sumOf(blocks.within(own, (position) => lines[position]?.amounts ?? UNKNOWN));
  };
  return { deduct: of("deduct"), award: of("award") };
}

const UNKNOWN: Amounts = { least: null, most: null };

function warnIfNeverReached(
  { span }: LineCapLine,
  { most: reached }: Amounts,
  cap: Exact | null,
  parts: number,
  { findings }: Scope,
): void {
  if (cap === null) {
    if (parts < 2) findings.add("highest-of-one", span, []);
  } else if (isNumber(reached) && compare(reached, cap) < 0) {
    findings.add("cap-never-reached", span, [exactText(cap), exactText(reached)]);
  }
}
