import type { Criterion, Scoring } from "../model.ts";
import type { Scope } from "../scope.ts";
import { compileBands } from "./bands.ts";
import type { Compile, Score } from "./compile.ts";
import { compileCount } from "./count.ts";
import { compileJudgement } from "./judgement.ts";
import { compilePass } from "./pass.ts";

const constructs = {
  pass: compilePass,
  bands: compileBands,
  count: compileCount,
  judgement: compileJudgement,
} satisfies { [K in Scoring["kind"]]: Compile<K> };

export function compileScoring(criterion: Criterion, scope: Scope, rounded: boolean): Score {
  const compile = constructs[criterion.scoring.kind] as Compile<Scoring["kind"]>;
  return compile(criterion.scoring, criterion, scope, rounded);
}
