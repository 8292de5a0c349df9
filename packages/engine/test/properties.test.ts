import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  type Criterion,
  criteria,
  type ExplanationNode,
  explain,
  groups,
  type ItemResult,
  load,
  type Result,
  type Score,
} from "../src/index.ts";
import { cases } from "./generate.ts";
import { rationalOf } from "./reference/rational.ts";
import { LONG, runs } from "./runs.ts";

function everyItem(list: readonly ItemResult[]): ItemResult[] {
  return list.flatMap((item) => [item, ...(item.kind === "group" ? everyItem(item.items) : [])]);
}

function everyNode(node: ExplanationNode): ExplanationNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

const pointsOf = (score: Score) => (score.state === "not-applicable" ? 0 : score.points);

/** Hundred-millionths, exact for the sizes that are generated here. */
const exact = (value: number) => {
  const { n, d } = rationalOf(String(value));
  return (n * 100_000_000n) / d;
};

describe("any result", { timeout: LONG }, () => {
  it("is the same after model, submission and result went through JSON", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const result = load(model).evaluate(submission);
        const copy = JSON.parse(JSON.stringify({ model, submission }));
        const again: Result = load(copy.model).evaluate(copy.submission);
        expect(isDeepStrictEqual(again, result)).toBe(true);
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)).toBe(true);
      }),
      runs(0.2),
    );
  });

  it("does not depend on the order of the answers or on other evaluations", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const evaluator = load(model);
        const result = evaluator.evaluate(submission);
        evaluator.evaluate({});
        const reversed = Object.fromEntries(Object.entries(submission).reverse());
        expect(isDeepStrictEqual(evaluator.evaluate(reversed), result)).toBe(true);
      }),
      runs(0.2),
    );
  });

  it("never turns an unknown into a number: what is known without an answer stays so with it", () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), ({ model, submission }, coin) => {
        const kept = Object.entries(submission).filter(() => coin.next().value);
        const { evaluate } = load(model);
        const [whole, part] = [evaluate(submission), evaluate(Object.fromEntries<Answer>(kept))];
        const wholeItems = everyItem(whole.items);
        for (const [index, { score }] of everyItem(part.items).entries()) {
          if (score.state !== "unknown") expect(wholeItems[index]?.score).toEqual(score);
          else expect(score.missing.some((code) => !kept.some(([key]) => key === code))).toBe(true);
        }
        const outcome = part.classification?.outcome;
        if (outcome && outcome.state !== "unknown") expect(whole.classification?.outcome).toEqual(outcome);
      }),
      runs(0.5),
    );
  });

  it("adds up exactly at every depth where sums are all that is asked for", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const { items } = load(model).evaluate(submission);
        const plain = new Set(
          [...groups(model)].flatMap(({ code, aggregate, rescaled }) =>
            aggregate === "sum" && !rescaled ? [code] : [],
          ),
        );
        for (const item of everyItem(items)) {
          if (item.kind !== "group" || !plain.has(item.code) || item.score.state === "not-applicable")
            continue;
          if (item.held !== null || item.beforeRounding !== null) continue;
          const sum = item.items.reduce((all, { score }) => all + exact(pointsOf(score)), 0n);
          expect(exact(pointsOf(item.score))).toBe(sum);
        }
      }),
      runs(0.3),
    );
  });

  it("never leaves the ranges that the text sets", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const result = load(model).evaluate(submission);
        const { total } = result;
        const unrounded = Object.values(model.roundings).every((rounding) => rounding === null);
        if (total.state === "not-applicable" || !unrounded) return;
        expect(total.points).toBeGreaterThanOrEqual(0);
        if (!model.overflow) expect(total.points).toBeLessThanOrEqual(total.maximum);
        const scores = new Map(everyItem(result.items).map((item) => [item.code, item]));
        for (const { code, range } of criteria(model)) {
          const item = scores.get(code);
          if (item?.score.state !== "known" || item.kind !== "criterion" || item.notApplicable.length > 0)
            continue;
          if (item.scoring.outcome === null) continue;
          expect(item.score.points).toBeGreaterThanOrEqual(Number(range.from));
          if (range.to !== null) expect(item.score.points).toBeLessThanOrEqual(Number(range.to));
        }
      }),
      runs(0.3),
    );
  });

  it("moves with a better judgement, and in a criterion that only takes away against what is counted", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const { evaluate } = load(model);
        const before = everyItem(evaluate(submission).items);
        for (const criterion of criteria(model)) {
          const { code, scoring } = criterion;
          const key = scoring.kind === "judgement" ? code : onlyDeducted(criterion);
          const answer = key === null ? undefined : submission[key];
          if (key === null || typeof answer !== "number") continue;
          const after = everyItem(evaluate({ ...submission, [key]: answer + 1 }).items);
          const of = (list: ItemResult[]) => pointsOf(list.find((item) => item.code === code)?.score ?? none);
          if (scoring.kind === "judgement") expect(of(after)).toBeGreaterThanOrEqual(of(before));
          else expect(of(after)).toBeLessThanOrEqual(of(before));
        }
      }),
      runs(0.3),
    );
  });
});

/** The number whose growth can only lower a criterion: counted in its first line, which is all that reads it. */
function onlyDeducted({ scoring, appliesWhen }: Criterion): string | null {
  if (scoring.kind !== "count" || appliesWhen || scoring.lines.some(({ kind }) => kind === "award"))
    return null;
  if (scoring.lines.some(({ when, unless }) => when || unless)) return null;
  const [first, ...more] = scoring.lines;
  const measure = first?.per?.measure;
  return measure?.kind === "datum" && more.every(({ per }) => per?.measure.kind === "datum")
    ? measure.code
    : null;
}

const none: Score = { state: "not-applicable" };

describe("any explanation", { timeout: LONG }, () => {
  it("names each node once, says something in each, and is the same again after JSON", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const result = load(model).evaluate(submission);
        const tree = explain(model, result);
        const nodes = everyNode(tree);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        for (const { sentence } of nodes) {
          expect(sentence).toMatch(/^\S.*\S\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s{2}/);
        }
        const again = explain(JSON.parse(JSON.stringify(model)), JSON.parse(JSON.stringify(result)));
        expect(isDeepStrictEqual(again, tree)).toBe(true);
      }),
      runs(0.3),
    );
  });

  it("counts one band at most, and carries each item's own score", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const result = load(model).evaluate(submission);
        const nodes = everyNode(explain(model, result));
        for (const item of everyItem(result.items)) {
          const node = nodes.find(({ code }) => code === item.code);
          expect(node?.score).toEqual(item.score);
          if (item.kind !== "criterion" || item.scoring.kind !== "bands" || item.scoring.lines.length > 0)
            continue;
          const bands = node?.children.filter(({ sentence }) => sentence.startsWith("Bậc ")) ?? [];
          const counted = bands.filter(({ state }) => state === "counted");
          const decides = item.score.state === "known" && item.notApplicable.length === 0;
          expect(counted.length).toBeLessThanOrEqual(1);
          if (decides && item.scoring.outcome !== null) expect(counted).toHaveLength(1);
        }
      }),
      runs(0.2),
    );
  });
});
