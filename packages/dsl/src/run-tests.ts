import {
  COHORT_CODE,
  type Code,
  data,
  type ItemResult,
  items as itemsOf,
  load,
  type Model,
  type Result,
  type Score,
  type ScoreReference,
  YEAR_CODE,
} from "@tieuchi/engine";
import { scoreUnit } from "./check/items/score-reference.ts";
import type { Expectation, ExpectedLevel, ExpectedScore } from "./check/tests/expectation.ts";
import type { Compilation } from "./compile.ts";
import { inBrackets, inQuotes } from "./messages/fixes.ts";
import { testMessages as say } from "./messages/test.ts";
import { itemWords, totalWords } from "./messages/words.ts";
import { compare, exact, exactText, HUNDRED, over, times } from "./numbers/exact.ts";
import type { Place } from "./place.ts";

/** What became of one KIỂM THỬ; the place is that of its clause. */
export interface TestOutcome extends Place {
  readonly title: string;
  readonly passed: boolean;
  readonly expectations: readonly ExpectationOutcome[];
}
/** What became of one `tổng = 18,31 điểm`. */
export interface ExpectationOutcome extends Place {
  readonly passed: boolean;
  /** What is compared: `tổng`, `tiêu chí 1.2`, `xếp loại`. */
  readonly subject: string;
  /** In Vietnamese: `18,31 điểm`, `chưa biết`, `"Mức 1"`. */
  readonly expected: string;
  readonly actual: string;
}

/**
 * Evaluates every KIỂM THỬ of a compiled text. Gives an empty list for a text with errors: its tests mean nothing yet.
 *
 * @example
 * const failed = runTests(compile(text)).filter(({ passed }) => !passed);
 */
export function runTests({ model, tests }: Pick<Compilation, "model" | "tests">): readonly TestOutcome[] {
  if (model === null) return [];
  const { evaluate } = load(model);
  return tests.map(({ title, place, submission, expectations: expected }) => {
    const result = evaluate(submission);
    const expectations = expected.map((expectation) => judge(expectation, model, result));
    return { ...place, title, passed: expectations.every(({ passed }) => passed), expectations };
  });
}

function judge(expectation: Expectation, model: Model, result: Result): ExpectationOutcome {
  const { place } = expectation;
  if (expectation.kind === "level") {
    const { expected } = expectation;
    const outcome = result.classification?.outcome ?? { state: "unknown" };
    const actual: ExpectedLevel = outcome;
    const passed =
      expected.state === actual.state &&
      !(expected.state === "known" && actual.state === "known" && expected.level !== actual.level);
    return {
      ...place,
      passed,
      subject: say.level,
      expected: levelWords(expected),
      actual: levelWords(actual),
    };
  }
  const { of, expected } = expectation;
  const score = scoreOf(of, result);
  return {
    ...place,
    passed: isAsExpected(score, expected, model),
    subject: subjectWords(of, model),
    expected: expectedWords(expected, model),
    actual: scoreWords(score, expected, model),
  };
}

function isAsExpected(score: Score, expected: ExpectedScore, model: Model): boolean {
  if (expected.state === "passed") {
    return score.state === "known" && reachesPassMark(score, model) === expected.value;
  }
  if (expected.state !== score.state) return false;
  return !(
    expected.state === "known" &&
    score.state === "known" &&
    expected.points !== exactPoints(score.points)
  );
}

type Known = Extract<Score, { state: "known" }>;

/** The part of its maximum from which a criterion counts as passed; all of it unless the text says otherwise. */
function reachesPassMark({ points, maximum }: Known, { passMark }: Model): boolean {
  const needed = times(exact(String(maximum)), over(exact(passMark), HUNDRED));
  return compare(exact(String(points)), needed) >= 0;
}

function scoreOf(of: ScoreReference, result: Result): Score {
  if (of.kind !== "item") return result.total;
  const search = (items: readonly ItemResult[]): ItemResult | undefined =>
    items
      .map((item) => (item.code === of.code ? item : item.kind === "group" ? search(item.items) : undefined))
      .find((found) => found !== undefined);
  return search(result.items)?.score ?? { state: "not-applicable" };
}

const exactPoints = (points: number): string => exactText(exact(String(points)));

function subjectWords(of: ScoreReference, model: Model): string {
  if (of.kind !== "item") return totalWords;
  for (const item of itemsOf(model)) if (item.code === of.code) return itemWords(item.kind, item.ordinal);
  return of.code;
}

function expectedWords(expected: ExpectedScore, { scale }: Model): string {
  if (expected.state === "known") return say.score(expected.points, scoreUnit({ scale }));
  return expected.state === "passed" ? say.passed(expected.value) : say.states[expected.state];
}

function scoreWords(score: Score, expected: ExpectedScore, model: Model): string {
  const unit = scoreUnit(model);
  if (score.state === "unknown")
    return say.unknown(exactPoints(score.points), unit, missingWords(score.missing, model));
  if (score.state === "not-applicable") return say.states[score.state];
  const points = say.score(exactPoints(score.points), unit);
  return expected.state === "passed" ? `${say.passed(reachesPassMark(score, model))} (${points})` : points;
}

/** `[dân số]` for a datum, `tiêu chí 1.2` for a judgement, `năm` for the year. */
function missingWords(missing: readonly Code[], model: Model): readonly string[] {
  const names = new Map<Code, string>([
    [YEAR_CODE, say.year],
    [COHORT_CODE, say.cohort],
    ...[...data(model)].map(({ datum }) => [datum.code, inBrackets(datum.name)] as const),
  ]);
  return missing.map((code) => names.get(code) ?? subjectWords({ kind: "item", code }, model));
}

function levelWords(level: ExpectedLevel): string {
  return level.state === "known" ? inQuotes(level.level) : say.states[level.state];
}
