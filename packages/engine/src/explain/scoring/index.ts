import type { Scoring } from "../../model.ts";
import { tellBands } from "./bands.ts";
import { tellCount } from "./count.ts";
import { tellJudgement } from "./judgement.ts";
import { tellPass } from "./pass.ts";
import type { Tell, Telling, Told } from "./telling.ts";

const scorings = {
  pass: tellPass,
  bands: tellBands,
  count: tellCount,
  judgement: tellJudgement,
} satisfies { [K in Scoring["kind"]]: Tell<K> };

export function tellScoring(telling: Telling<Scoring["kind"]>): Told {
  const tell = scorings[telling.scoring.kind] as Tell<Scoring["kind"]>;
  return tell(telling);
}
