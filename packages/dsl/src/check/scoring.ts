import type { CheckedScoring } from "./awards.ts";
import { checkBands } from "./bands.ts";
import { checkCount } from "./count.ts";
import type { Exact } from "./exact.ts";
import { checkJudgement } from "./judgement.ts";
import { checkPass } from "./pass.ts";
import type { Scope } from "./symbols.ts";
import type { ScoringNode } from "./tree.ts";

type NodeOf<K extends ScoringNode["kind"]> = Extract<ScoringNode, { kind: K }>;

const chapters = {
  pass: checkPass,
  bands: checkBands,
  count: checkCount,
  judgement: checkJudgement,
} satisfies {
  [K in ScoringNode["kind"]]: (node: NodeOf<K>, maximum: Exact | null, scope: Scope) => CheckedScoring;
};

/** Checks the one scoring of a criterion against its declared maximum. */
export function checkScoring(node: ScoringNode, maximum: Exact | null, scope: Scope): CheckedScoring {
  return chapters[node.kind](node as never, maximum, scope);
}
