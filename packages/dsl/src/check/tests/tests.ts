import type { Answer, Code } from "@tieuchi/engine";
import type { Assignment, Expectation as ExpectationSyntax, Span } from "../../ast.ts";
import { replaceWithMeant } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { inQuotes } from "../../messages/fixes.ts";
import type { Place } from "../../place.ts";
import { type LevelTitles, levelTitles } from "../classification/level-titles.ts";
import type { DocumentTree, TestNode } from "../document/tree.ts";
import { firstByName } from "../first-by-name.ts";
import type { Scope } from "../scope.ts";
import { Suggestions } from "../suggestions.ts";
import { readAnswer } from "./answer.ts";
import { checkExpectation, type Expectation } from "./expectation.ts";

/** A KIỂM THỬ ready to run: what is submitted and what must come out. */
export interface TestCase {
  readonly title: string;
  /** The KIỂM THỬ clause. */
  readonly place: Place;
  /** Answers by code, those of the tests it is based on included. */
  readonly submission: Readonly<Record<Code, Answer>>;
  /** Where each answer was given: in this test or in one it is based on. */
  readonly givenAt: Readonly<Record<Code, Span>>;
  readonly expectations: readonly Expectation[];
}

/** An answer for one code; null takes away what another test gave. */
interface Given {
  readonly answer: Answer | null;
  readonly span: Span;
}

export function checkTests(document: DocumentTree, scope: Scope): readonly TestCase[] {
  const given = new Map(document.tests.map((test) => [test, readGiven(test, scope)]));
  const bases = findBases(document, scope);
  const levels = document.classification && levelTitles(document.classification);
  return document.tests.map((test) => ({
    title: test.clause.title?.value ?? "",
    place: scope.placeOf(test.clause.span),
    ...answersOf(lineageOf(test, bases, scope), given),
    expectations: readExpectations(test, levels, scope),
  }));
}

/** The test that each test says it is based on. */
function findBases({ tests, doubtful }: DocumentTree, scope: Scope): ReadonlyMap<TestNode, TestNode> {
  const byTitle = collectTitles(tests, scope);
  const suggestions = new Suggestions([...byTitle.values()].map(({ clause }) => clause.title?.value ?? ""));
  const bases = new Map<TestNode, TestNode>();
  for (const test of tests) {
    const { basedOn } = test.clause;
    if (basedOn === null) continue;
    const base = byTitle.get(foldName(basedOn.value));
    if (base !== undefined) bases.set(test, base);
    else if (!doubtful) {
      const meant = suggestions.nearest(basedOn.value);
      const fix = replaceWithMeant(basedOn.span, meant, inQuotes);
      scope.findings.add("test-unknown", basedOn.span, [basedOn.value, meant], fix);
    }
  }
  return bases;
}

/** What the tests of a lineage give, each instead of what those before it gave. */
function answersOf(
  lineage: readonly TestNode[],
  given: ReadonlyMap<TestNode, ReadonlyMap<Code, Given>>,
): Pick<TestCase, "submission" | "givenAt"> {
  const answers = new Map<Code, Answer>();
  const places = new Map<Code, Span>();
  for (const test of lineage) {
    for (const [code, { answer, span }] of given.get(test) ?? []) {
      if (answer === null) answers.delete(code);
      else answers.set(code, answer);
      places.set(code, span);
    }
  }
  return { submission: Object.fromEntries(answers), givenAt: Object.fromEntries(places) };
}

function collectTitles(
  tests: readonly TestNode[],
  { findings, lineOf }: Scope,
): ReadonlyMap<string, TestNode> {
  return firstByName(
    tests,
    ({ clause }) => clause.title,
    (title, { clause }) =>
      findings.add("test-repeated", title.span, [title.value, lineOf(clause.span.start)]),
  );
}

/** The tests that a test builds on, the furthest first, itself last. */
function lineageOf(
  test: TestNode,
  bases: ReadonlyMap<TestNode, TestNode>,
  { findings }: Scope,
): readonly TestNode[] {
  const lineage = new Set([test]);
  for (let base = bases.get(test); base !== undefined && !lineage.has(base); base = bases.get(base)) {
    lineage.add(base);
  }
  const { basedOn, span } = test.clause;
  const furthest = [...lineage].at(-1);
  const inCircle = furthest !== undefined && bases.get(furthest) === test;
  const first = inCircle && [...lineage].every((other) => span.start <= other.clause.span.start);
  if (first && basedOn !== null) findings.add("test-circle", basedOn.span, [basedOn.value]);
  return [...lineage].reverse();
}

function readGiven(test: TestNode, scope: Scope): ReadonlyMap<Code, Given> {
  const answers = new Map<Code, Given>();
  const assignments: readonly Assignment[] = test.given.flatMap((clause) => clause.assignments);
  for (const assignment of assignments) {
    const read = readAnswer(assignment, scope);
    if (read === null) continue;
    if (answers.has(read.code)) scope.findings.add("given-twice", assignment.target.span, [read.name]);
    answers.set(read.code, { answer: read.answer, span: assignment.span });
  }
  return answers;
}

function readExpectations(test: TestNode, levels: LevelTitles | null, scope: Scope): readonly Expectation[] {
  const written: readonly ExpectationSyntax[] = test.expect.flatMap((clause) => clause.expectations);
  if (test.expect.length === 0 && !test.doubtful)
    scope.findings.add("expectation-missing", test.clause.span, []);
  return written
    .map((expectation) => checkExpectation(expectation, levels, scope))
    .filter((expectation) => expectation !== null);
}
