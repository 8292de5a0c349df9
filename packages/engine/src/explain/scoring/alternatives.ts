import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { conditionFinding, conditionText } from "../condition.ts";
import { showExact } from "../exact.ts";
import { clause, requirePairs } from "../node.ts";
import type { Tell, ToldClause } from "./telling.ts";

/** `chấm theo cách cao nhất`, `chấm theo cách đầu tiên`: each way with the clauses below it. */
export const tellAlternatives: Tell<"best"> & Tell<"first"> = (
  { criterion, scoring, trace, names },
  tellInner,
) => {
  requirePairs(scoring.ways, trace.ways);
  const { kind } = scoring;
  const { chosen } = trace;
  const clauses = scoring.ways.flatMap((way, index): ToldClause[] => {
    const own = trace.ways[index];
    if (!own) return [];
    const text = say.way(way.title, way.condition && conditionText(way.condition, names));
    const inner = tellInner({ criterion, scoring: way.scoring, trace: own.scoring, names });
    const { outcome } = own.scoring;
    const value = outcome === null ? null : `${showExact(outcome)} ${names.unit}`;
    const children = (id: string) =>
      inner.clauses.map((part, place) => {
        const innerId = `${id}/${place + 1}`;
        const counted = index === chosen || part.state !== "counted";
        return clause(
          innerId,
          explanationMessages.finding(part.text, part.finding),
          counted ? part.state : "not-counted",
          part.children?.(innerId),
        );
      });
    const finding =
      way.condition && own.condition ? conditionFinding(way.condition, own.condition, names) : null;
    if (own.condition?.truth === "false") {
      return [{ text, finding: say.wayClosed(finding ?? ""), state: "not-counted", children }];
    }
    if (own.condition?.truth === "unknown")
      return [{ text, finding: finding ?? "", state: "unknown", children }];
    if (index === chosen && value !== null) {
      return [{ text, finding: say.wayChosen(value), state: "counted", children }];
    }
    if (chosen !== null) {
      const passed = kind === "first" || value === null ? say.wayLater : say.wayLess(value);
      return [{ text, finding: passed, state: "not-counted", children }];
    }
    return [{ text, finding: value === null ? inner.text : say.wayOpen(value), state: "unknown", children }];
  });
  return {
    text: say.alternativesText[kind],
    sentence: (value) => {
      const way = chosen === null ? undefined : scoring.ways[chosen];
      return way ? say.wayTaken[kind](way.title, value) : say.noWay(value);
    },
    clauses,
  };
};
