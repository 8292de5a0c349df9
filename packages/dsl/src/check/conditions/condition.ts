import type { Condition } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { Condition as ConditionSyntax } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import { checkOption } from "../data/options.ts";
import { checkMeasure } from "../expressions/measure.ts";
import { checkNumberInterval } from "../intervals/bounds.ts";
import { neverHolds } from "../intervals/never-reached.ts";
import { checkReference, findItem, noteScoreUse } from "../items/score-reference.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import { inYears } from "../situations/assumptions.ts";
import { checkDates } from "./date-condition.ts";
import { checkScoreCondition } from "./score-condition.ts";

type SyntaxOf<K extends ConditionSyntax["kind"]> = Extract<ConditionSyntax, { kind: K }>;

/** Reads a condition; null after a diagnostic anywhere inside. Every part is looked at. */
export function checkCondition(syntax: ConditionSyntax, scope: Scope): Condition | null {
  const chapter = chapters[syntax.kind] as (syntax: ConditionSyntax, scope: Scope) => Condition | null;
  return chapter(syntax, scope);
}

const chapters = {
  all: several,
  any: several,
  is: checkIs,
  ticked: checkTicked,
  "in-interval": checkInterval,
  score: checkScoreCondition,
  passes: checkPasses,
  applies: checkApplies,
  "other-set": checkOtherSet,
} satisfies { [K in ConditionSyntax["kind"]]: (syntax: SyntaxOf<K>, scope: Scope) => Condition | null };

function several(syntax: SyntaxOf<"all"> | SyntaxOf<"any">, scope: Scope): Condition | null {
  // `năm từ 2028 và …`: the other parts matter in those years only.
  const inner = inYears(syntax, scope);
  const of = allKnown(syntax.of.map((part) => checkCondition(part, inner)));
  return of && { kind: syntax.kind, of };
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
  const option = checkOption(value, datum, scope);
  return option === null ? null : { kind: "choice-is", datum: datum.code, value: option };
}

/** `[nội dung] có "niêm yết"` */
function checkTicked({ name, option: written }: SyntaxOf<"ticked">, scope: Scope): Condition | null {
  const datum = useDatum(name, scope);
  if (datum === null || datum.kind === null) return null;
  if (datum.kind !== "checklist") {
    scope.findings.add("not-a-checklist", name.span, [datum.name, datum.kind]);
    return null;
  }
  const option = checkOption(written, datum, scope);
  return option === null ? null : { kind: "ticked", datum: datum.code, option };
}

/** `[a] / [b] từ 80%`, `[ngày ban hành] trước 15/02/2026` */
function checkInterval(syntax: SyntaxOf<"in-interval">, scope: Scope): Condition | null {
  const { measure, interval, span } = syntax;
  if (measure.kind === "datum") {
    const datum = scope.data.get(foldName(measure.name.value));
    if (datum?.kind === "date") return checkDates(datum, syntax, scope);
  }
  const checked = checkMeasure(measure, scope);
  if (checked === null) return null;
  const numbers = checkNumberInterval(interval, checked.unit, checked.words, scope);
  if (numbers === null || neverHolds(span, numbers, checked, scope)) return null;
  return { kind: "in-interval", measure: checked.expression, interval: numbers.interval };
}

/** `tiêu chí 1.2 đạt`, `mỗi tiêu chí của nhóm 1 đạt` */
function checkPasses({ of, value }: SyntaxOf<"passes">, scope: Scope): Condition | null {
  noteScoreUse(of, "condition", scope);
  const reference = checkReference(of, scope);
  return reference && { kind: "passes", of: reference, value };
}

/** `nhóm 3 không áp dụng` */
function checkApplies({ of, value }: SyntaxOf<"applies">, scope: Scope): Condition | null {
  noteScoreUse(of, "condition", scope);
  const item = of.kind === "group" || of.kind === "criterion" ? findItem(of, scope) : null;
  return item && { kind: "applies", of: item.clause.code?.value ?? "", value };
}

/** `kết quả bộ suc-khoe từ "Mức 2"`: what levels the other set has is not known here. */
function checkOtherSet({ set, level }: SyntaxOf<"other-set">, scope: Scope): Condition | null {
  if (set.value === scope.setCode) {
    scope.findings.add("other-set-is-this", set.span, [set.value]);
    return null;
  }
  return { kind: "other-set", set: set.value, level: level.value };
}
