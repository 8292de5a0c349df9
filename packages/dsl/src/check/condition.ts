import type { Condition, DateBound } from "@tieuchi/engine";
import type { Condition as ConditionSyntax, IntervalBound, Interval as IntervalSyntax } from "../ast.ts";
import { foldName } from "../fold.ts";
import { inQuotes } from "../messages/fixes.ts";
import { stretchWords } from "../messages/stretch-words.ts";
import { nearest } from "../nearest.ts";
import { checkNumberInterval } from "./bounds.ts";
import { clip, isEmpty } from "./cut.ts";
import { replaceWithMeant } from "./fixes.ts";
import { checkMeasure, reportBeyond } from "./measure.ts";
import { type DatumSymbol, type Scope, useDatum } from "./symbols.ts";

type SyntaxOf<K extends ConditionSyntax["kind"]> = Extract<ConditionSyntax, { kind: K }>;
/** How a condition on scores is read: only the classification allows any. */
export type ScoreConditionCheck = (syntax: SyntaxOf<"score">, scope: Scope) => Condition | null;

/** In a criterion: its points cannot depend on other points. */
export const noScoreConditions: ScoreConditionCheck = (syntax, { findings }) => {
  findings.add("score-condition-misplaced", syntax.span, []);
  return null;
};

/** Reads a condition; null after a diagnostic anywhere inside. Every part is looked at. */
export function checkCondition(
  syntax: ConditionSyntax,
  scope: Scope,
  checkScore: ScoreConditionCheck,
): Condition | null {
  return chapters[syntax.kind](syntax as never, scope, checkScore);
}

const chapters = { all: several, any: several, is: checkIs, "in-interval": checkInterval, score } satisfies {
  [K in ConditionSyntax["kind"]]: (
    syntax: SyntaxOf<K>,
    scope: Scope,
    checkScore: ScoreConditionCheck,
  ) => Condition | null;
};

function several(
  syntax: Extract<ConditionSyntax, { of: readonly ConditionSyntax[] }>,
  scope: Scope,
  checkScore: ScoreConditionCheck,
): Condition | null {
  const parts = syntax.of.map((part) => checkCondition(part, scope, checkScore));
  const of = parts.filter((part) => part !== null);
  return of.length === parts.length && of.length > 0 ? { kind: syntax.kind, of } : null;
}

function score(syntax: SyntaxOf<"score">, scope: Scope, checkScore: ScoreConditionCheck): Condition | null {
  return checkScore(syntax, scope);
}

/** `[tên] là có`, `[tên] là "trực tuyến"` */
function checkIs({ name, value }: SyntaxOf<"is">, scope: Scope): Condition | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (typeof value === "boolean") {
    if (datum.kind === "boolean") return { kind: "boolean-is", datum: datum.code, value };
    scope.findings.add("not-yes-or-no", name.span, [datum.name, datum.kind]);
    return null;
  }
  if (datum.kind !== "choice") {
    scope.findings.add("not-a-choice", name.span, [datum.name, datum.kind]);
    return null;
  }
  const option = findOption(datum, value.value);
  if (option !== null) return { kind: "choice-is", datum: datum.code, value: option };
  const options = datum.options.map((known) => known.value);
  const meant = nearest(value.value, options);
  scope.findings.add(
    "option-unknown",
    value.span,
    [value.value, datum.name, options],
    replaceWithMeant(value.span, meant, inQuotes),
  );
  return null;
}

export function findOption(datum: DatumSymbol, written: string): string | null {
  return datum.options.find((option) => foldName(option.value) === foldName(written))?.value ?? null;
}

/** `[a] / [b] từ 80%`, `[ngày ban hành] trước 15/02/2026` */
function checkInterval({ measure, interval, span }: SyntaxOf<"in-interval">, scope: Scope): Condition | null {
  if (measure.kind === "datum") {
    const datum = scope.data.get(foldName(measure.name.value));
    if (datum?.kind === "date") return checkDates(datum, interval, scope);
  }
  const checked = checkMeasure(measure, scope);
  if (checked === null) return null;
  const numbers = checkNumberInterval(interval, checked.unit, checked.words, scope);
  if (numbers === null) return null;
  const { domain } = checked;
  if (domain !== null && isEmpty(clip(numbers.stretch, domain))) {
    scope.findings.add("condition-never-true", span, [
      checked.words,
      stretchWords(clip(domain, domain), domain.step, checked.unit),
    ]);
    return null;
  }
  reportBeyond(interval, numbers, checked, scope);
  return { kind: "in-interval", measure: checked.expression, interval: numbers.interval };
}

function checkDates(datum: DatumSymbol, interval: IntervalSyntax, scope: Scope): Condition | null {
  scope.used.add(datum);
  const read = (bound: IntervalBound | null): DateBound | null | undefined => {
    if (bound === null) return null;
    if (bound.value.kind === "date") return { value: bound.value.date.value, inclusive: bound.inclusive };
    scope.findings.add("bound-not-a-date", bound.value.span, [datum.name]);
    return undefined;
  };
  const [lower, upper] = [read(interval.lower), read(interval.upper)];
  if (lower === undefined || upper === undefined || (lower === null && upper === null)) return null;
  if (lower !== null && upper !== null) {
    const bothIn = lower.inclusive && upper.inclusive;
    if (lower.value > upper.value || (lower.value === upper.value && !bothIn)) {
      scope.findings.add("interval-empty", interval.span, []);
      return null;
    }
  }
  return { kind: "date-in", datum: datum.code, lower, upper };
}
