import { compileMeasure } from "../expressions/index.ts";
import { wholeFraction } from "../fraction.ts";
import { compileInterval } from "../interval.ts";
import { modelMessages } from "../messages/model.ts";
import type { Expression, Interval } from "../model.ts";
import { ModelFormatError, modelDecimal } from "../model-error.ts";
import { expressionReads } from "../reads.ts";
import type { Facts, Scope } from "../scope.ts";
import { absence } from "../value.ts";
import { answersRead } from "../walk.ts";
import { intervalTrace } from "./bands.ts";
import { chooseInterval } from "./choose.ts";
import type { Compile } from "./compile.ts";

/** `chấm theo bảng [a] và [b]` */
export const compileTable: Compile<"table"> = (scoring, { scope }) => {
  const points = scoring.points.map((row) =>
    row.map((text) => wholeFraction(modelDecimal(text, scope.where))),
  );
  const fits =
    points.length === scoring.rows.length && points.every((row) => row.length === scoring.columns.length);
  if (!fits) throw new ModelFormatError(modelMessages.table(scope.where));
  const findRow = compileAxis(scoring.rowMeasure, scoring.rows, scope);
  const findColumn = compileAxis(scoring.columnMeasure, scoring.columns, scope);
  return (facts) => {
    const row = findRow(facts);
    const column = findColumn(facts);
    const found =
      typeof row.index === "number" && typeof column.index === "number"
        ? points[row.index]?.[column.index]
        : undefined;
    const absent = [row.index, column.index].filter((index) => typeof index !== "number");
    return {
      points: found ?? absence(absent),
      trace: {
        kind: "table",
        rowMeasure: row.measure,
        columnMeasure: column.measure,
        rows: row.located.map(intervalTrace),
        columns: column.located.map(intervalTrace),
      },
    };
  };
};

function compileAxis(expression: Expression, intervals: readonly Interval[], scope: Scope) {
  const measure = compileMeasure(expression, scope);
  const locates = intervals.map((interval) => compileInterval(interval, scope));
  const read = answersRead(expressionReads(expression), scope.model);
  return (facts: Facts) => {
    const { value, trace } = measure(facts);
    return { measure: trace, ...chooseInterval(value, locates, facts, read) };
  };
}
