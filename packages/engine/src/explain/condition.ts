/** Conditions in words: the text of each, and what became of it with the values put in. */
import type { ExplanationNode } from "../explanation.ts";
import { formatDateIntervalVi, formatIntervalVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import { missingOfCondition } from "../missing.ts";
import type { Condition } from "../model.ts";
import type { ConditionTrace } from "../result.ts";
import { measureText, measureWorked, outsideReason } from "./measure.ts";
import type { Names } from "./names.ts";
import { clause, requirePairs, stateOf, type TraceOf, traceOf, verdict } from "./node.ts";
import { scoreFinding, scoreText } from "./score.ts";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

interface Words<K extends Condition["kind"]> {
  text(condition: Of<K>, names: Names): string;
  /** Told of a condition that is settled, true or false. */
  finding(condition: Of<K>, trace: TraceOf<K>, names: Names): string;
}

const words = {
  all: { text: joinText, finding: joinedFinding },
  any: { text: joinText, finding: joinedFinding },
  "boolean-is": {
    text: ({ datum, value }, names) => say.booleanText(names.answer(datum), value),
    finding: (condition, trace, names) =>
      answerFinding(condition, trace, names, (given) => say.booleanGiven(given === true)),
  },
  "choice-is": {
    text: ({ datum, value }, names) => say.choiceText(names.answer(datum), value),
    finding: (condition, trace, names) =>
      answerFinding(condition, trace, names, (given) => say.choiceGiven(String(given))),
  },
  "date-in": {
    text: (condition, names) => `${names.answer(condition.datum)} ${formatDateIntervalVi(condition)}`,
    finding: (condition, trace, names) =>
      answerFinding(condition, trace, names, (given) => say.dateGiven(String(given))),
  },
  "in-interval": {
    text: ({ measure, interval }, names) =>
      `${measureText(measure, names)} ${formatIntervalVi(interval, measure.unit)}`,
    finding: intervalFinding,
  },
  score: { text: scoreText, finding: scoreFinding },
} satisfies { [K in Condition["kind"]]: Words<K> };

export function conditionText(condition: Condition, names: Names): string {
  const { text } = words[condition.kind] as Words<Condition["kind"]>;
  return text(condition, names);
}

/** `đúng, …`, `không đúng, vì …` or `chưa biết, vì thiếu …`. */
export function conditionFinding(condition: Condition, trace: ConditionTrace, names: Names): string {
  if (trace.truth === "unknown") return say.openAs(names.answers(missingOfCondition(condition, trace)));
  const { finding } = words[condition.kind] as Words<Condition["kind"]>;
  return finding(condition, traceOf(trace, condition.kind), names);
}

/** One clause for each part of a joined condition; none for a single one, whose finding says it all. */
export function conditionParts(
  condition: Condition,
  trace: ConditionTrace,
  names: Names,
  id: string,
): readonly ExplanationNode[] {
  if (condition.kind !== "all" && condition.kind !== "any") return [];
  const traces = traceOf(trace, condition.kind).of;
  requirePairs(condition.of, traces);
  return condition.of.flatMap((part, index) => {
    const partTrace = traces[index];
    return partTrace ? [conditionClause(part, partTrace, names, `${id}/${index + 1}`)] : [];
  });
}

export function conditionClause(
  condition: Condition,
  trace: ConditionTrace,
  names: Names,
  id: string,
): ExplanationNode {
  const sentence = say.finding(conditionText(condition, names), conditionFinding(condition, trace, names));
  return clause(id, sentence, stateOf(trace.truth), conditionParts(condition, trace, names, id));
}

function joinText({ kind, of }: Of<"all" | "any">, names: Names): string {
  const parts = of.map((part) => {
    const text = conditionText(part, names);
    return part.kind === "all" || part.kind === "any" ? say.brackets(text) : text;
  });
  return say.joinText(kind, parts);
}

function joinedFinding({ kind }: Of<"all" | "any">, trace: TraceOf<"all" | "any">): string {
  const count = trace.of.length;
  const right = trace.of.filter(({ truth }) => truth === "true").length;
  const wrong = trace.of.filter(({ truth }) => truth === "false").length;
  if (kind === "all") return trace.truth === "true" ? say.allTrue(count) : say.allFalse(wrong, count);
  return trace.truth === "true" ? say.anyTrue(right, count) : say.anyFalse(count);
}

function answerFinding(
  { datum }: Of<"boolean-is" | "choice-is" | "date-in">,
  { truth, given }: TraceOf<"boolean-is" | "choice-is" | "date-in">,
  names: Names,
  tell: (given: boolean | string) => string,
): string {
  // Settled without an answer: the datum does not apply.
  return verdict(truth, given === null ? say.doesNotApply(names.answer(datum)) : tell(given));
}

function intervalFinding(
  { measure, interval }: Of<"in-interval">,
  { truth, measure: trace }: TraceOf<"in-interval">,
  names: Names,
): string {
  if (trace.value === null) {
    const absent = trace.operands.filter(({ value }) => value === null);
    const single = absent.length === 1 ? absent[0] : undefined;
    return verdict(
      truth,
      say.doesNotApply(single ? names.answer(single.datum) : measureText(measure, names)),
    );
  }
  const worked = measureWorked(measure, trace, trace.value, names);
  const alone = measure.kind === "datum";
  if (truth === "true") return verdict(truth, alone ? say.is(worked) : worked);
  const reason = outsideReason(measure, trace.value, interval);
  return verdict(truth, alone ? reason : `${worked}, ${reason}`);
}
