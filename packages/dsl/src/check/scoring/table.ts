import { allKnown } from "../../all-known.ts";
import type { BandLine, ColumnsClause } from "../../ast.ts";
import { type Exact, exactText } from "../../numbers/exact.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import { checkMeasure, type Measure } from "../expressions/measure.ts";
import { checkCoverage } from "../intervals/band-coverage.ts";
import { checkNumberInterval, type NumberInterval } from "../intervals/bounds.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "./award-points.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { anyOf, exactly } from "./outcomes.ts";
import { warnOfTurns } from "./turns.ts";

/** `chấm theo bảng [a] và [b]`: rows by the first, columns by the second, each covering its measure once. */
export function checkTable(
  { clause, columns, rows }: ScoringNodeOf<"table">,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  const rowMeasure = clause.rowMeasure && checkMeasure(clause.rowMeasure, scope);
  const columnMeasure = clause.columnMeasure && checkMeasure(clause.columnMeasure, scope);
  if (columns === null && !scope.doubtful) scope.findings.add("columns-missing", clause.span, []);
  const heads = columns?.intervals ?? [];
  const columnIntervals = heads.map((head) => read(head, columnMeasure, scope));
  const rowIntervals = rows.map(({ interval }) => read(interval, rowMeasure, scope));
  if (columns !== null && columnMeasure !== null) {
    checkCoverage(
      columns.span,
      heads.map((head) => head ?? columns),
      columnIntervals,
      columnMeasure,
      scope,
    );
  }
  if (rowMeasure !== null) checkCoverage(clause.span, rows, rowIntervals, rowMeasure, scope);

  const cells = rows.map((row) => readRow(row, columns, extent, scope));
  warnAlong(rows, rowIntervals, rowMeasure, cells, scope);
  const points = allKnown(cells.map((row) => (row.length === heads.length ? allKnown(row) : null)));
  if (rowMeasure === null || columnMeasure === null || points === null || heads.length === 0)
    return UNREADABLE_HEAD;
  const outcomes = anyOf(points.flat().map(exactly));
  const [rowsFound, columnsFound] = [allKnown(rowIntervals), allKnown(columnIntervals)];
  if (rowsFound === null || columnsFound === null) return { model: null, outcomes };
  return {
    model: {
      kind: "table",
      rowMeasure: rowMeasure.expression,
      columnMeasure: columnMeasure.expression,
      rows: rowsFound.map(({ interval }) => interval),
      columns: columnsFound.map(({ interval }) => interval),
      points: points.map((row) => row.map(exactText)),
    },
    outcomes,
  };
}

/** Down each column, the points should not fall and rise again. */
function warnAlong(
  rows: readonly BandLine[],
  intervals: readonly (NumberInterval | null)[],
  measure: Measure | null,
  cells: readonly (readonly (Exact | null)[])[],
  scope: Scope,
): void {
  if (measure === null) return;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  for (let column = 0; column < columns; column++) {
    const rungs = rows.map((line, index) => {
      const [interval, points] = [intervals[index] ?? null, cells[index]?.[column] ?? null];
      return interval && points && { line, interval, points: [points] };
    });
    if (warnOfTurns(rungs, measure, scope)) return;
  }
}

function read(interval: BandLine["interval"], measure: Measure | null, scope: Scope): NumberInterval | null {
  if (interval === null || measure === null) return null;
  return checkNumberInterval(interval, measure.unit, measure.words, scope);
}

/** The points of one row, one for each column; null where one could not be read. */
function readRow({ awards, span }: BandLine, columns: ColumnsClause | null, extent: Extent, scope: Scope) {
  const { findings, broken } = scope;
  const wanted = columns?.intervals.length;
  if (wanted !== undefined && awards.length !== wanted && !broken(span)) {
    findings.add("row-length-differs", span, [awards.length, wanted]);
    return [];
  }
  return awards.map((award) => {
    if (award === null || award.kind === "fixed") return award && checkOutcome(award.points, extent, scope);
    findings.add("cell-not-points", award.span, []);
    return null;
  });
}
