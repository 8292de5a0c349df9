import type { Code, Ranking, RankingKey } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { RankingNode, SetNode } from "../document/tree.ts";
import { checkMeasure } from "../expressions/measure.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";

/** Peer groups and what is ranked by, the later ones only among equals; null after a diagnostic. */
export function checkRanking(node: RankingNode, set: SetNode | null, scope: Scope): Ranking | null {
  const within = checkWithin(node, set, scope);
  const by = checkKeys(node, scope);
  if (node.keys.length === 0 && !node.doubtful) {
    scope.findings.add("ranking-without-keys", node.clause.span, []);
  }
  return within === null || by === null || by.length === 0 ? null : { within, by };
}

/** Choice data of the subject as a whole, each once. */
function checkWithin({ clause }: RankingNode, set: SetNode | null, scope: Scope): readonly Code[] | null {
  const { findings } = scope;
  const found: DatumSymbol[] = [];
  for (const name of clause.within) {
    const datum = useDatum(name, scope);
    if (datum === null || datum.kind === null) continue;
    if (datum.kind !== "choice") findings.add("ranking-within-not-choice", name.span, [datum.name]);
    else if (set !== null && !set.data.includes(datum.clause)) {
      findings.add("ranking-within-not-of-set", name.span, [datum.name]);
    } else if (found.includes(datum)) findings.add("ranking-within-repeated", name.span, [datum.name]);
    else found.push(datum);
  }
  return found.length < clause.within.length ? null : found.map(({ code }) => code);
}

function checkKeys({ keys }: RankingNode, scope: Scope): readonly RankingKey[] | null {
  const seen = new Map<string, number>();
  const checked = keys.map(({ of, first, span }): RankingKey | null => {
    const measure = of && checkMeasure(of, scope);
    if (measure === null) return null;
    const text = JSON.stringify(measure.expression);
    const earlier = seen.get(text);
    if (earlier !== undefined) {
      scope.findings.add("ranking-key-repeated", span, [scope.lineOf(earlier)]);
      return null;
    }
    seen.set(text, span.start);
    return { of: measure.expression, first };
  });
  return allKnown(checked);
}
