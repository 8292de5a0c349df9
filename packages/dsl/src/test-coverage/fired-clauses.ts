import {
  type ConditionTrace,
  type Criterion,
  type CriterionResult,
  criteria,
  type IntervalTrace,
  type ItemResult,
  type LineTrace,
  type Model,
  type Result,
  type Scoring,
  type ScoringTrace,
} from "@tieuchi/engine";

/**
 * The clauses of all criteria that had a part in a result, by their paths: `bao-phu/band/1`, `y-te/pass/true`,
 * `y-te/way/0/case/2`, `y-te/line/0`, `y-te/line/0/cap`, `y-te/not-applicable`. Of a criterion that is not known yet,
 * or whose group does not apply, none had.
 */
export function firedClauses(model: Model, { items }: Result): ReadonlySet<string> {
  const byCode = new Map([...criteria(model)].map((criterion) => [criterion.code, criterion]));
  const fired = new Set<string>();
  const visit = (result: ItemResult): void => {
    if (result.applies?.truth === "false") return;
    if (result.kind === "group") {
      for (const item of result.items) visit(item);
      return;
    }
    const criterion = byCode.get(result.code);
    for (const path of criterion ? firedBelow(criterion, result) : []) fired.add(`${result.code}/${path}`);
  };
  items.forEach(visit);
  return fired;
}

function firedBelow(criterion: Criterion, result: CriterionResult): readonly string[] {
  const { score, scoring, notApplicable, zeroDivisions } = result;
  const overruled = notApplicable.length > 0 || zeroDivisions.length > 0;
  const outside = overruled || (scoring.outcome === null && score.state !== "unknown");
  if (outside) return criterion.notApplicable === null ? [] : ["not-applicable"];
  return score.state === "known" ? firedIn(criterion.scoring, scoring) : [];
}

function firedIn(scoring: Scoring, trace: ScoringTrace): readonly string[] {
  const lines = trace.lines.flatMap((line, index) => firedInLine(line, `line/${index}`));
  const caps = trace.caps.flatMap(({ before, after }, index) =>
    before === after ? [] : [`line-cap/${index}`],
  );
  return [...firedInWay(scoring, trace), ...lines, ...caps];
}

function firedInLine({ when, unless, points, capped }: LineTrace, path: string): readonly string[] {
  if (when?.truth === "false") return [];
  if (unless?.truth === "true") return [`${path}/unless`];
  const gave = points !== null && points !== "0" ? [path] : [];
  return capped ? [...gave, `${path}/cap`] : gave;
}

function firedInWay(scoring: Scoring, trace: ScoringTrace): readonly string[] {
  switch (trace.kind) {
    case "pass":
      return [`pass/${trace.condition.truth}`];
    case "bands":
      return [`band/${firstTrue(trace.bands)}`];
    case "choices": {
      const choices = scoring.kind === "choices" ? scoring.choices : [];
      return [`choice/${choices.findIndex(({ options }) => options.includes(trace.given ?? ""))}`];
    }
    case "cases": {
      const index = trace.cases.findIndex((condition) => condition === null || condition.truth === "true");
      return index < 0 ? [] : [`case/${index}`];
    }
    case "table":
      return [`row/${firstTrue(trace.rows)}/cell/${firstTrue(trace.columns)}`];
    case "best":
    case "first": {
      const { chosen } = trace;
      const way =
        scoring.kind === "best" || scoring.kind === "first" ? scoring.ways[chosen ?? -1] : undefined;
      const inner = trace.ways[chosen ?? -1];
      if (way === undefined || inner === undefined) return [];
      return [`way/${chosen}`, ...firedIn(way.scoring, inner.scoring).map((path) => `way/${chosen}/${path}`)];
    }
    default:
      return [];
  }
}

const firstTrue = (traces: readonly (IntervalTrace | ConditionTrace)[]): number =>
  traces.findIndex(({ truth }) => truth === "true");
