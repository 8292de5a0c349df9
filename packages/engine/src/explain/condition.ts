/** Conditions in words: the text of each, and what became of it with the values put in. */
import { missingOf } from "../conditions/index.ts";
import type { ExplanationNode } from "../explanation.ts";
import { conditionMessages as say } from "../messages/condition.ts";
import { explanationMessages } from "../messages/explanation.ts";
import type { Condition } from "../model.ts";
import type { ConditionTrace } from "../result.ts";
import { dateRangeText, dayMeant } from "./date.ts";
import {
  expressionNumbers,
  expressionText,
  expressionWorked,
  ruleless,
  vanishedText,
  zeroRuleText,
} from "./expression.ts";
import { boundFacts, intervalText, outsideReason } from "./interval.ts";
import type { Names } from "./names.ts";
import { clause, requirePairs, stateOf, type TraceOf, traceOf, verdict } from "./node.ts";
import { appliesFinding, appliesText, passesFinding, passesText, scoreFinding, scoreText } from "./score.ts";

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
    finding: ({ datum }, { truth, given }, names) =>
      answerFinding(datum, truth, given === null ? null : say.booleanGiven(given), names),
  },
  "choice-is": {
    text: ({ datum, value }, names) => say.choiceText(names.answer(datum), value),
    finding: ({ datum }, { truth, given }, names) =>
      answerFinding(datum, truth, given === null ? null : say.choiceGiven(given), names),
  },
  ticked: {
    text: ({ datum, option }, names) => say.tickedText(names.answer(datum), option),
    finding: ({ datum }, { truth, given }, names) =>
      answerFinding(datum, truth, given === null ? null : say.tickedGiven(given), names),
  },
  "date-in": {
    text: (condition, names) => `${names.answer(condition.datum)} ${dateRangeText(condition, names)}`,
    finding: dateFinding,
  },
  "in-interval": {
    text: ({ measure, interval }, names) =>
      `${ruleless(measure, names)} ${intervalText(interval, measure.unit, names)}${zeroRuleText(measure)}`,
    finding: intervalFinding,
  },
  score: { text: scoreText, finding: scoreFinding },
  passes: { text: passesText, finding: passesFinding },
  applies: { text: appliesText, finding: appliesFinding },
  "other-set": {
    text: ({ set, level }) => say.otherSet(set, level),
    finding: (_condition, { truth }) => verdict(truth, ""),
  },
} satisfies { [K in Condition["kind"]]: Words<K> };

export function conditionText(condition: Condition, names: Names): string {
  const { text } = words[condition.kind] as Words<Condition["kind"]>;
  return text(condition, names);
}

/** `đúng, …`, `không đúng, vì …` or `chưa biết, vì thiếu …`. */
export function conditionFinding(condition: Condition, trace: ConditionTrace, names: Names): string {
  const own = traceOf(trace, condition.kind);
  if (own.truth === "unknown") return explanationMessages.openAs(names.answers(missingOf(own)));
  const { finding } = words[condition.kind] as Words<Condition["kind"]>;
  return finding(condition, own, names);
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
  const sentence = explanationMessages.finding(
    conditionText(condition, names),
    conditionFinding(condition, trace, names),
  );
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

/** Settled without an answer: the datum does not apply. */
function answerFinding(
  datum: string,
  truth: ConditionTrace["truth"],
  fact: string | null,
  names: Names,
): string {
  return verdict(truth, fact ?? say.doesNotApply(names.answer(datum)));
}

function dateFinding(
  { datum, lower, upper }: Of<"date-in">,
  trace: TraceOf<"date-in">,
  names: Names,
): string {
  const fact = trace.given === null ? null : say.dateGiven(trace.given);
  const bounds = [
    lower && dayMeant(lower.at, trace.lower, names),
    upper && dayMeant(upper.at, trace.upper, names),
  ];
  const facts = [fact ?? say.doesNotApply(names.answer(datum)), ...bounds.filter((bound) => bound !== null)];
  return verdict(trace.truth, facts.join(", "));
}

function intervalFinding(
  { measure, interval }: Of<"in-interval">,
  { truth, measure: trace, bounds }: TraceOf<"in-interval">,
  names: Names,
): string {
  const text = expressionText(measure, names);
  if (trace.value === null)
    return verdict(truth, say.doesNotApply(absentOperand(text, measure, trace, names)));
  const worked = expressionWorked(measure, trace, trace.value);
  const alone = expressionNumbers(measure, trace) === null;
  if (truth === "true") {
    const facts = boundFacts(interval, bounds, measure.unit, names);
    return verdict(truth, [alone ? say.is(worked) : worked, ...facts].join(", "));
  }
  const reason = outsideReason(trace.value, interval, bounds, measure.unit, names);
  return verdict(truth, alone ? reason : `${worked}, ${reason}`);
}

/** The single datum that does not apply, where it can be told; else the whole expression. */
function absentOperand(
  text: string,
  measure: Of<"in-interval">["measure"],
  { operands, zeroDenominator }: TraceOf<"in-interval">["measure"],
  names: Names,
): string {
  if (measure.kind !== "quotient") return text;
  if (zeroDenominator) return vanishedText(measure, names);
  const parts = [measure.numerator, measure.denominator];
  const absent = parts.filter((_part, index) => operands[index] === null);
  const [single] = absent;
  const plain = parts.every(({ kind }) => kind === "datum") && absent.length === 1;
  return plain && single ? expressionText(single, names) : text;
}
