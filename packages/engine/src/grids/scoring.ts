/** Grids of ways of scoring and their lines. */
import type { Award, CountLine, Scoring } from "../model.ts";
import { constants, expressionGrid, type GridScope } from "./expression.ts";
import { divided, type Grid, gridOf, meet, multiplied } from "./grid.ts";

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;

const ways = {
  pass: ({ points, otherwise }) => meet([gridOf(points), gridOf(otherwise)]),
  bands: ({ measure, bands }, scope) =>
    meet(bands.map(({ award }) => awardGrid(award, expressionGrid(measure, scope), scope))),
  choices: ({ choices }) => meet(choices.map(({ award }) => gridOf(award.points))),
  cases: ({ cases }) => meet(cases.map(({ award }) => gridOf(award.points))),
  count: ({ start }) => gridOf(start),
  judgement: ({ from, step }) => meet([gridOf(from), gridOf(step)]),
  table: ({ points }) => meet(points.flat().map(gridOf)),
  formula: ({ expression }, scope) => expressionGrid(expression, scope),
  best: ofWays,
  first: ofWays,
  "best-peer": () => null,
  leader: () => null,
} satisfies { [K in Scoring["kind"]]: (scoring: Of<K>, scope: GridScope) => Grid };

function ofWays({ ways: alternatives }: Of<"best" | "first">, scope: GridScope): Grid {
  return meet(alternatives.map(({ scoring }) => scoringGrid(scoring, scope)));
}

/** Of what a way of scoring gives with its lines. */
export function scoringGrid(scoring: Scoring, scope: GridScope): Grid {
  const gridFor = ways[scoring.kind] as (scoring: Scoring, scope: GridScope) => Grid;
  const base = gridFor(scoring, scope);
  const lines = scoring.lines.map((line) => lineGrid(line, base, scope));
  const caps = scoring.caps.flatMap(({ rule }) => (rule.kind === "at-most" ? [gridOf(rule.points)] : []));
  return meet([base, ...lines, ...caps]);
}

function lineGrid({ amount, per, cap }: CountLine, base: Grid, scope: GridScope): Grid {
  const each =
    amount.kind === "points"
      ? gridOf(amount.points)
      : divided(multiplied(base, gridOf(amount.percent)), [gridOf("100")]);
  const change =
    per?.rest === "prorated"
      ? divided(multiplied(each, expressionGrid(per.measure, scope)), [gridOf(per.step)])
      : each;
  return meet([change, ...(cap === null ? [] : [gridOf(cap)])]);
}

const awards = {
  fixed: ({ points }) => gridOf(points),
  part: ({ points }) => gridOf(points),
  proportional: ({ reference, points }, measure, scope) =>
    divided(multiplied(measure, gridOf(points)), constants(reference, scope)),
  stepped({ start, points, step, rest, origin, limit }, measure) {
    const distance = divided(meet([measure, gridOf(origin)]), [gridOf(step)]);
    const change = rest === "prorated" ? multiplied(distance, gridOf(points)) : gridOf(points);
    return meet([gridOf(start), change, ...(limit === null ? [] : [gridOf(limit)])]);
  },
} satisfies {
  [K in Award["kind"]]: (award: Extract<Award, { kind: K }>, measure: Grid, scope: GridScope) => Grid;
};

function awardGrid(award: Award, measure: Grid, scope: GridScope): Grid {
  const gridFor = awards[award.kind] as (award: Award, measure: Grid, scope: GridScope) => Grid;
  return gridFor(award, measure, scope);
}
