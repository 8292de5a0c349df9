import type {
  Condition,
  DateValue,
  Expression,
  Interval,
  IntervalBound,
  ScoreReference,
} from "../src/ast.ts";

/** What was read of an expression, every operation in brackets: `([a] + ([b] × 2))`. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "datum":
      return `[${expression.name.value}]`;
    case "number":
      return quantityText(expression.quantity);
    case "quotient": {
      const { whenZero } = expression;
      const rule = whenZero?.kind === "value" ? quantityText(whenZero.quantity) : whenZero?.kind;
      const zero = rule === undefined ? "" : ` | 0: ${rule}`;
      return `(${expressionText(expression.numerator)} / ${expressionText(expression.denominator)}${zero})`;
    }
    case "sum":
      return `(${expression.of.map(expressionText).join(" + ")})`;
    case "product":
      return `(${expression.of.map(expressionText).join(" × ")})`;
    case "difference":
      return `(${expressionText(expression.from)} − ${expressionText(expression.subtract)})`;
    case "lowest":
    case "highest":
      return `${expression.kind}(${expression.of.map(expressionText).join("; ")})`;
    case "ticked":
      return `ticked [${expression.name.value}]`;
    case "days":
      return `${expression.working ? "working days" : "days"} ${dateText(expression.from)} … ${dateText(expression.to)}`;
    case "year":
      return "year";
    case "target":
      return `target [${expression.name.value}]`;
    case "score":
      return scoreText(expression.of);
    case "passed":
      return `${expression.share ? "share" : "number"} passed${within(expression.within)}`;
    case "children":
      return `children "${expression.level.value}" of ${expression.set.value}`;
  }
}

const quantityText = ({ value, unit }: { value: string; unit: { value: string } | null }): string =>
  unit === null ? value : `${value} ${unit.value}`;
const within = (ordinal: { value: string } | null): string =>
  ordinal === null ? "" : ` in ${ordinal.value}`;

export function scoreText(score: ScoreReference): string {
  switch (score.kind) {
    case "total-without":
      return `total without ${score.groups.map(({ value }) => value).join(", ")}`;
    case "every-criterion":
      return `every criterion${within(score.within)}`;
    case "group":
    case "criterion":
      return `${score.kind} ${score.ordinal.value}`;
    default:
      return score.kind;
  }
}

export function dateText({ base, days, working }: DateValue): string {
  const offset = days === null ? "" : ` ${days.value} ${working ? "working days" : "days"}`;
  if (base.kind === "datum") return `[${base.name.value}]${offset}`;
  if (base.kind === "day") return base.value + offset;
  return `${base.day}/${base.month} year ${base.offset}${offset}`;
}

/** `≥ 80 %, < target [x]` */
export function intervalText({ lower, upper }: Interval): string {
  if (lower !== null && lower === upper) return `= ${boundText(lower)}`;
  return [lower && lowerText(lower), upper && upperText(upper)].filter((text) => text !== null).join(", ");
}

function lowerText(bound: IntervalBound): string {
  const sign = typeof bound.inclusive === "string" ? bound.inclusive : bound.inclusive ? "≥" : ">";
  return `${sign} ${boundText(bound)}`;
}

function upperText(bound: IntervalBound): string {
  const sign = typeof bound.inclusive === "string" ? bound.inclusive : bound.inclusive ? "≤" : "<";
  return `${sign} ${boundText(bound)}`;
}

function boundText({ value }: IntervalBound): string {
  if (value.kind === "date") return dateText(value.date);
  if (value.kind === "expression") return expressionText(value.expression);
  return quantityText(value.quantity) + (value.ofMaximum ? " of maximum" : "");
}

export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "all":
      return `(${condition.of.map(conditionText).join(" and ")})`;
    case "any":
      return `(${condition.of.map(conditionText).join(" or ")})`;
    case "is":
      return `[${condition.name.value}] is ${typeof condition.value === "boolean" ? condition.value : `"${condition.value.value}"`}`;
    case "ticked":
      return `[${condition.name.value}] has "${condition.option.value}"`;
    case "in-interval":
      return `${expressionText(condition.measure)} ${intervalText(condition.interval)}`;
    case "score":
      return `score ${scoreText(condition.of)} ${intervalText(condition.interval)}`;
    case "passes":
      return `${scoreText(condition.of)} ${condition.value ? "passes" : "fails"}`;
    case "applies":
      return `${scoreText(condition.of)} ${condition.value ? "applies" : "does not apply"}`;
    case "other-set":
      return `${condition.set.value} at least "${condition.level.value}"`;
  }
}
