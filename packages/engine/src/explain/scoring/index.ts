import type { Scoring } from "../../model.ts";
import type { ScoringTrace } from "../../result.ts";
import { showExact } from "../exact.ts";
import type { Names } from "../names.ts";
import { requirePairs, traceOf } from "../node.ts";
import { tellAlternatives } from "./alternatives.ts";
import { tellBands } from "./bands.ts";
import { tellCases } from "./cases.ts";
import { tellChoices } from "./choices.ts";
import { tellBestPeer, tellLeader } from "./cohort.ts";
import { tellCount } from "./count.ts";
import { tellFormula } from "./formula.ts";
import { tellJudgement } from "./judgement.ts";
import { lineSum, tellCap } from "./line-caps.ts";
import { tellLine } from "./lines.ts";
import { tellPass } from "./pass.ts";
import { tellTable } from "./table.ts";
import type { Tell, Telling, Told, ToldClause } from "./telling.ts";

const scorings = {
  pass: tellPass,
  bands: tellBands,
  choices: tellChoices,
  cases: tellCases,
  count: tellCount,
  judgement: tellJudgement,
  table: tellTable,
  formula: tellFormula,
  best: tellAlternatives,
  first: tellAlternatives,
  "best-peer": tellBestPeer,
  leader: tellLeader,
} satisfies { [K in Scoring["kind"]]: Tell<K> };

/** The way of scoring in words, then its lines and their caps. */
export function tellScoring(telling: Telling<Scoring["kind"]>): Told {
  const { scoring, names } = telling;
  const trace: ScoringTrace = traceOf(telling.trace, scoring.kind);
  const tell = scorings[scoring.kind] as Tell<Scoring["kind"]>;
  const way = tell(telling, tellScoring);
  return {
    text: way.text,
    clauses: [...way.clauses, ...lineClauses(scoring, trace, names)],
    sentence: ({ base, outcome }, after) => {
      const sum = lineSum(scoring, trace);
      const given = `${showExact(base ?? "")} ${names.unit}`;
      if (sum === null) return way.sentence(given + after);
      const worked = `${showExact(base ?? "")}${sum} = ${showExact(outcome ?? "")} ${names.unit}${after}`;
      return scoring.kind === "count" ? way.sentence(worked) : `${way.sentence(given)}; ${worked}`;
    },
  };
}

function lineClauses(scoring: Scoring, trace: ScoringTrace, names: Names): readonly ToldClause[] {
  requirePairs(scoring.lines, trace.lines);
  requirePairs(scoring.caps, trace.caps);
  const lines = scoring.lines.flatMap((line, index) => {
    const own = trace.lines[index];
    return own ? [tellLine(line, own, trace.base, names)] : [];
  });
  const caps = scoring.caps.flatMap((cap, index) => {
    const own = trace.caps[index];
    return own ? [tellCap(cap, own, scoring)] : [];
  });
  return [...lines, ...caps];
}
