import type { Interval, TableScoring } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import { align, type Pair } from "./align.ts";
import { points, quoted } from "./rules.ts";
import type { Telling } from "./telling.ts";
import { expressionText, intervalText } from "./words/names.ts";

/** Tells of a table by its measures, its rows and columns, and each cell that both have. */
export function tellTable(before: TableScoring, after: TableScoring, telling: Telling): void {
  telling.value("đại lượng của các dòng", before.rowMeasure, after.rowMeasure, quoted(expressionText));
  telling.value("đại lượng của các cột", before.columnMeasure, after.columnMeasure, quoted(expressionText));
  const rows = paired(before.rows, after.rows);
  const columns = paired(before.columns, after.columns);
  for (const [what, pairs] of [
    ["dòng", rows],
    ["cột", columns],
  ] as const) {
    for (const pair of pairs) {
      telling.part(what, pair.before?.interval ?? null, pair.after?.interval ?? null, quoted(intervalText));
    }
  }
  for (const row of rows) {
    for (const column of columns) tellCell(before, after, row, column, telling);
  }
}

interface Placed {
  readonly interval: Interval;
  readonly index: number;
}

/** Rows or columns side by side, each with its place in its own table. */
function paired(before: readonly Interval[], after: readonly Interval[]): readonly Pair<Placed>[] {
  let [old, now] = [0, 0];
  return align(before, after).map((pair) => ({
    before: pair.before && { interval: pair.before, index: old++ },
    after: pair.after && { interval: pair.after, index: now++ },
  }));
}

function tellCell(
  before: TableScoring,
  after: TableScoring,
  row: Pair<Placed>,
  column: Pair<Placed>,
  telling: Telling,
): void {
  if (row.after === null || column.after === null) return;
  const old = row.before && column.before && before.points[row.before.index]?.[column.before.index];
  const now = after.points[row.after.index]?.[column.after.index];
  const [ofRow, ofColumn] = [row.after, column.after].map(({ interval }) =>
    intervalText(interval, telling.sides.after),
  );
  telling.part(say.cell(ofRow ?? "", ofColumn ?? ""), old ?? null, now ?? null, points);
}
