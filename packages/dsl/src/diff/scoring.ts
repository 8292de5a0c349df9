import type { Award, Band, Scoring, Way } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import { align, type Unlikeness } from "./align.ts";
import { tellLines } from "./lines.ts";
import { applyRules, part, points, quoted, type Rule, type Rules, text, value } from "./rules.ts";
import { same } from "./same.ts";
import { tellTable } from "./table.ts";
import type { Telling, Words } from "./telling.ts";
import { awardText, conditionText, expressionText, intervalText, unitOf } from "./words/names.ts";
import { optionsText, scoringText } from "./words/scoring.ts";

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;
/** The fields that only this way of scoring has. */
type Own<K extends Scoring["kind"]> = Omit<Of<K>, "kind" | "proposed" | "lines" | "caps">;

const measure = value("đại lượng để chấm", quoted(expressionText));

/** Lines of `chấm theo …`: the same line where at least what it is for or what it gives stayed. */
const byAward =
  <T extends { readonly award: Award }>(subject: (entry: T) => unknown): Unlikeness<T> =>
  (before, after) =>
    same(subject(before), subject(after)) ? 0.8 : same(before.award, after.award) ? 1 : 1.9;

/** Tells of a line by what stayed of it: `bậc 5 điểm` got another threshold, `bậc “từ 80%”` other points. */
function tellAwarded<T extends { readonly award: Award }>(
  what: string,
  subject: (entry: T) => unknown,
  words: Words<T>,
  unit: (entry: T) => string,
): Rule<readonly T[]> {
  const given: Words<T> = (entry, names) => awardText(entry.award, names, unit(entry));
  const whole: Words<T> = (entry, names) => say.quoted(`${words(entry, names)}: ${given(entry, names)}`);
  return (before, after, telling) => {
    for (const pair of align(before, after, byAward(subject))) {
      if (pair.before === null || pair.after === null) telling.part(what, pair.before, pair.after, whole);
      else if (same(subject(pair.before), subject(pair.after))) {
        const line = `${what} ${say.quoted(words(pair.after, telling.sides.after))}`;
        telling.value(line, pair.before, pair.after, given);
      } else if (same(pair.before.award, pair.after.award)) {
        const line = say.awarded(what, given(pair.after, telling.sides.after));
        telling.value(line, pair.before, pair.after, quoted(words));
      } else telling.value(what, pair.before, pair.after, whole);
    }
  };
}

/** What is not measured gives plain points. */
const noUnit = (): string => "";

const bands = tellAwarded<Band>(
  "bậc",
  ({ interval }) => interval,
  ({ interval }, names) => intervalText(interval, names),
  ({ interval }) => unitOf(interval),
);
const choices = tellAwarded<Own<"choices">["choices"][number]>(
  "dòng",
  ({ options }) => options,
  ({ options }) => optionsText(options),
  noUnit,
);
const cases = tellAwarded<Own<"cases">["cases"][number]>(
  "trường hợp",
  ({ condition }) => condition,
  ({ condition }, names) => (condition === null ? "còn lại" : `khi ${conditionText(condition, names)}`),
  noUnit,
);

const ways: Rule<readonly Way[]> = (before, after, telling) => {
  const unlikeness: Unlikeness<Way> = (old, now) =>
    old.title === now.title ? 0.5 : same(old.scoring, now.scoring) ? 1 : 2.5;
  for (const pair of align(before, after, unlikeness)) {
    if (pair.before === null || pair.after === null) {
      telling.part("cách", pair.before, pair.after, ({ title, scoring }, names) =>
        say.quoted(`${title}: ${scoringText(scoring, names)}`),
      );
    } else {
      const within = telling.within(say.way(pair.after.title));
      applyRules(wayRules, pair.before, pair.after, within);
    }
  }
};

const wayRules: Rules<Way> = {
  title: value("tên", text),
  condition: part("điều kiện", quoted(conditionText)),
  scoring: (before, after, telling) => tellScoring(before, after, telling),
};

const rules = {
  pass: {
    condition: value("điều kiện", quoted(conditionText)),
    points: value("điểm khi đúng điều kiện", points),
    otherwise: value("điểm khi không đúng điều kiện", points),
  },
  bands: { measure, bands },
  choices: { datum: value("số liệu để chấm", (datum, names) => names.words.datum(datum)), choices },
  cases: { cases },
  count: { start: value("điểm chấm sẵn", points) },
  judgement: {
    from: value("điểm đánh giá thấp nhất", points),
    to: value("điểm đánh giá cao nhất", points),
    step: value("bước của điểm đánh giá", points),
  },
  formula: { expression: value("công thức", quoted(expressionText)) },
  best: { ways },
  first: { ways },
  "best-peer": { measure, points: value("điểm của đơn vị cao nhất", points) },
  leader: {
    achieved: value("kết quả để so", quoted(expressionText)),
    plan: value("kế hoạch để so", quoted(expressionText)),
    base: value("điểm khi đạt kế hoạch", points),
    points: value("điểm của đơn vị dẫn đầu", points),
  },
} satisfies { [K in Exclude<Scoring["kind"], "table">]: Rules<Own<K>> };

/** Tells how a way of scoring and the lines below it changed. */
export function tellScoring(before: Scoring, after: Scoring, telling: Telling): void {
  telling.proposed("cách chấm", before.proposed, after.proposed);
  if (before.kind !== after.kind) telling.value("cách chấm", before, after, quoted(scoringText));
  else if (before.kind === "table") tellTable(before, after as Of<"table">, telling);
  else
    applyRules(rules[before.kind] as Rules<Own<"pass">>, before as Of<"pass">, after as Of<"pass">, telling);
  tellLines(before, after, telling);
}
