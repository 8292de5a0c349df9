import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  criteria,
  type ExplanationNode,
  explain,
  type ItemResult,
  load,
  type Result,
  type Score,
} from "../src/index.ts";
import { cases } from "./generate.ts";
import { rationalOf } from "./reference.ts";
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

  it("adds up exactly at every depth", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const { total, items } = load(model).evaluate(submission);
        const sum = (list: readonly ItemResult[]) =>
          list.reduce((all, { score }) => all + exact(pointsOf(score)), 0n);
        expect(exact(pointsOf(total))).toBe(sum(items));
        for (const item of everyItem(items)) {
          if (item.kind === "group") expect(exact(pointsOf(item.score))).toBe(sum(item.items));
        }
      }),
      runs(0.3),
    );
  });

  it("moves with a better judgement and against a longer list of faults", () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const { evaluate } = load(model);
        const before = everyItem(evaluate(submission).items);
        for (const { code, scoring } of criteria(model)) {
          const answer = submission[scoring.kind === "count" ? (scoring.lines[0]?.datum ?? "") : code];
          const onlyDeducts =
            scoring.kind === "count" && scoring.lines.every(({ kind }) => kind === "deduct");
          if (typeof answer !== "number" || (scoring.kind !== "judgement" && !onlyDeducts)) continue;
          const key = scoring.kind === "count" ? (scoring.lines[0]?.datum ?? "") : code;
          const after = everyItem(evaluate({ ...submission, [key]: answer + 1 }).items);
          const change = (list: ItemResult[]) =>
            pointsOf(list.find((item) => item.code === code)?.score ?? none);
          const [from, to] = [change(before), change(after)];
          if (scoring.kind === "count") expect(to).toBeLessThanOrEqual(from);
          else expect(to).toBeGreaterThanOrEqual(from);
        }
      }),
      runs(0.2),
    );
  });
});

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
          if (item.kind !== "criterion" || item.scoring.kind !== "bands") continue;
          const counted = node?.children.filter(({ state }) => state === "counted") ?? [];
          expect(counted).toHaveLength(item.score.state === "known" || item.notApplicable.length > 0 ? 1 : 0);
        }
      }),
      runs(0.2),
    );
  });
});
