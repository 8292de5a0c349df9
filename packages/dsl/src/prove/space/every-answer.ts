import { type Answer, type Code, isoDate } from "@tieuchi/engine";
import { compare, exactText, plus, times } from "../../numbers/exact.ts";
import { countOn } from "../terms/range.ts";
import { type Answers, answered } from "./answered.ts";
import { appliesKey, type Box, tickKey } from "./box.ts";
import { NO, type Variable, whole, YES } from "./space.ts";

/**
 * All answers to `codes` that lie in the box and keep the limits between data, each with those in `given`; null where
 * there are more than `most`, or without end.
 */
export function everyAnswer(
  box: Box,
  codes: readonly Code[],
  given: Answers,
  most: number,
): readonly Answers[] | null {
  let all: readonly Answers[] = [given];
  for (const code of codes) {
    const variable = box.space.variables.get(code);
    if (variable === undefined || given.has(code)) continue;
    const values = valuesOf(variable, box, most);
    if (values === null || all.length * values.length > most) return null;
    all = all.flatMap((answers) => values.map((value) => new Map(answers).set(code, value)));
  }
  return all.filter((answers) => keepsLimits(answers, codes, box) && !answered(box, answers).isEmpty);
}

function valuesOf(
  { code, domain, datum, mayNotApply }: Variable,
  box: Box,
  most: number,
): readonly Answer[] | null {
  const applies = mayNotApply ? box.answersOf(appliesKey(code)) : [YES];
  const absent: readonly Answer[] = applies.includes(NO) ? [{ notApplicable: true }] : [];
  if (!applies.includes(YES)) return absent;
  switch (domain.kind) {
    case "options": {
      const left = box.answersOf(code);
      return [...left.map((option) => (datum?.type.kind === "boolean" ? option === YES : option)), ...absent];
    }
    case "checklist":
      return domain.options.length > 10 ? null : [...ticksIn(code, domain.options, box), ...absent];
    case "number": {
      const range = box.rangeOf({ kind: "datum", code });
      const count = range && countOn(range, domain.grid);
      if (range === null || range.low === null || count === null || count > most) return null;
      const { at } = range.low;
      const values = Array.from({ length: count }, (_, index) =>
        plus(at, times(domain.grid.step, whole(index))),
      );
      const isDate = datum?.type.kind === "date";
      return [
        ...values.map((value) => (isDate ? isoDate(Number(value.n)) : Number(exactText(value)))),
        ...absent,
      ];
    }
  }
}

function ticksIn(code: Code, options: readonly string[], box: Box): readonly (readonly string[])[] {
  return options.reduce<readonly (readonly string[])[]>(
    (sets, option) => {
      const left = box.answersOf(tickKey(code, option));
      return sets.flatMap((set) => [
        ...(left.includes(NO) ? [set] : []),
        ...(left.includes(YES) ? [[...set, option]] : []),
      ]);
    },
    [[]],
  );
}

function keepsLimits(answers: Answers, codes: readonly Code[], { space }: Box): boolean {
  return codes
    .flatMap((code) => space.limitsBetween(code))
    .every(({ below, above }) => {
      const [low, high] = [below, above].map((code) => {
        const answer = answers.get(code);
        return answer === undefined ? null : space.exactOf(code, answer);
      });
      return !low || !high || compare(low, high) <= 0;
    });
}
