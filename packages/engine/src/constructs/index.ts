/** A scoring: the way that gives points, then its lines in their order, then the caps on them. */
import { addFractions, formatFraction, negateFraction } from "../fraction.ts";
import type { Criterion, Scoring } from "../model.ts";
import type { Scope } from "../scope.ts";
import { absence, isNumber, type Value } from "../value.ts";
import { compileBest, compileFirst } from "./alternatives.ts";
import { compileBands } from "./bands.ts";
import { compileCaps } from "./caps.ts";
import { compileCases } from "./cases.ts";
import { compileChoices } from "./choices.ts";
import { compileBestPeer, compileLeader } from "./cohort.ts";
import type { Compile, Place, Score } from "./compile.ts";
import { compileCount } from "./count.ts";
import { compileFormula } from "./formula.ts";
import { compileJudgement } from "./judgement.ts";
import { compileLine } from "./lines.ts";
import { compilePass } from "./pass.ts";
import { compileTable } from "./table.ts";

const constructs = {
  pass: compilePass,
  bands: compileBands,
  choices: compileChoices,
  cases: compileCases,
  count: compileCount,
  judgement: compileJudgement,
  table: compileTable,
  formula: compileFormula,
  best: compileBest,
  first: compileFirst,
  "best-peer": compileBestPeer,
  leader: compileLeader,
} satisfies { [K in Scoring["kind"]]: Compile<K> };

export function compileScoring(criterion: Criterion, scope: Scope): Score {
  return compileWithLines(criterion.scoring, { criterion, scope });
}

function compileWithLines(scoring: Scoring, place: Place): Score {
  const compile = constructs[scoring.kind] as Compile<Scoring["kind"]>;
  const scoreWay = compile(scoring, place, compileWithLines);
  if (scoring.lines.length === 0 && scoring.caps.length === 0) return withoutLines(scoreWay);
  const lines = scoring.lines.map((line) => compileLine(line, place.scope));
  const cap = compileCaps(scoring, place.scope);
  const unknownCaps = scoring.caps.map(() => ({ before: null, after: null }));

  return (facts) => {
    const way = scoreWay(facts);
    const scored = lines.map((line) => line(way.points, facts));
    const parts = [way.points, ...scored.map(({ amount }) => amount)];
    const amounts = scored.map(({ amount }) => amount).filter(isNumber);
    const known = isNumber(way.points) && amounts.length === scored.length;
    const capped = known ? cap(amounts) : null;
    const points: Value =
      isNumber(way.points) && capped
        ? capped.amounts.reduce(
            (sum, amount, index) =>
              addFractions(sum, scoring.lines[index]?.kind === "deduct" ? negateFraction(amount) : amount),
            way.points,
          )
        : absence(parts);
    return {
      points,
      trace: {
        ...way.trace,
        base: isNumber(way.points) ? formatFraction(way.points) : null,
        outcome: isNumber(points) ? formatFraction(points) : null,
        lines: scored.map(({ trace }) => trace),
        caps: capped?.traces ?? unknownCaps,
      },
    };
  };
}

function withoutLines(scoreWay: ReturnType<Compile<Scoring["kind"]>>): Score {
  return (facts) => {
    const { points, trace } = scoreWay(facts);
    const base = isNumber(points) ? formatFraction(points) : null;
    return { points, trace: { ...trace, base, outcome: base, lines: [], caps: [] } };
  };
}
