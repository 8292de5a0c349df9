import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { expressionText, expressionWorked } from "../expression.ts";
import { intervalText } from "../interval.ts";
import { requirePairs } from "../node.ts";
import { tellInterval } from "./bands.ts";
import type { Tell, ToldClause } from "./telling.ts";

export const tellTable: Tell<"table"> = ({ scoring, trace, names }) => {
  const { rowMeasure, columnMeasure, rows, columns, points } = scoring;
  requirePairs(rows, trace.rows);
  requirePairs(columns, trace.columns);
  const row = rows[trace.rows.findIndex(({ truth }) => truth === "true")];
  const column = columns[trace.columns.findIndex(({ truth }) => truth === "true")];
  const worked = (measure: typeof rowMeasure, traced: typeof trace.rowMeasure) => {
    const text = expressionText(measure, names);
    if (traced.value === null) return text;
    return explanationMessages.equals(text, expressionWorked(measure, traced, traced.value));
  };
  const shown = (interval: (typeof rows)[number] | undefined, unit: string) =>
    interval ? intervalText(interval, unit, names) : "";

  const rowClauses = rows.map((interval, index): ToldClause => {
    const cells = (points[index] ?? []).map(explanationMessages.points);
    const text = say.tableRow(intervalText(interval, rowMeasure.unit, names), cells);
    const own = trace.rows[index];
    return { text, ...tellInterval(interval, own, trace.rowMeasure, rowMeasure, names, say.rowChosen) };
  });
  const columnClauses = columns.map((interval, index): ToldClause => {
    const text = say.tableColumn(intervalText(interval, columnMeasure.unit, names));
    const own = trace.columns[index];
    return {
      text,
      ...tellInterval(interval, own, trace.columnMeasure, columnMeasure, names, say.columnChosen),
    };
  });
  return {
    text: say.tableText(expressionText(rowMeasure, names), expressionText(columnMeasure, names)),
    sentence: (value) =>
      say.inTable(
        worked(rowMeasure, trace.rowMeasure),
        shown(row, rowMeasure.unit),
        worked(columnMeasure, trace.columnMeasure),
        shown(column, columnMeasure.unit),
        value,
      ),
    clauses: [...rowClauses, ...columnClauses],
  };
};
