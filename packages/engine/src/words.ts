/** The clauses of a model in the words of the language. */
import { conditionText } from "./explain/condition.ts";
import { expressionText } from "./explain/expression.ts";
import { gateText } from "./explain/gates.ts";
import { intervalText } from "./explain/interval.ts";
import { Names } from "./explain/names.ts";
import { awardText } from "./explain/scoring/awards.ts";
import { lineText } from "./explain/scoring/lines.ts";
import type {
  Award,
  Code,
  Condition,
  CountLine,
  DecimalText,
  Expression,
  Gate,
  Interval,
  Model,
} from "./model.ts";

/** Writes parts of one model as its text would, with the names and ordinals that it gives. */
export interface ModelWords {
  /** `[dân số]` */
  datum(code: Code): string;
  /** `nhóm 1`, `tiêu chí 1.2` */
  item(code: Code): string;
  /** `5 điểm`; in a set without points `5 tiêu chí`. */
  points(value: DecimalText): string;
  /** `[có thẻ] / [dân số]` */
  expression(expression: Expression): string;
  /** `từ 80% đến dưới 96%`; `unit` is that of what is compared. */
  interval(interval: Interval, unit: string): string;
  /** `[đã ban hành] là có và tổng từ 80 điểm` */
  condition(condition: Condition): string;
  /** `tỷ lệ với 96% × 15 điểm`; `unit` is that of what is measured. */
  award(award: Award, unit: string): string;
  /** `trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm` */
  line(line: CountLine): string;
  /** `không quá “Mức 1” khi [phản ánh đúng] từ 3 vụ` */
  gate(gate: Gate): string;
}

/**
 * The words of a model, for texts beside an explanation: a report of changes, a printed form.
 *
 * @example
 * modelWords(model).expression({ kind: "datum", code: "dan_so", unit: "người" }); // "[dân số]"
 */
export function modelWords(model: Model): ModelWords {
  const names = new Names(model);
  return {
    datum: (code) => names.answer(code),
    item: (code) => names.item(code),
    points: (value) => names.points(value),
    expression: (expression) => expressionText(expression, names),
    interval: (interval, unit) => intervalText(interval, unit, names),
    condition: (condition) => conditionText(condition, names),
    award: (award, unit) => awardText(award, unit, names),
    line: (line) => lineText(line, names),
    gate: (gate) => gateText(gate, names),
  };
}
