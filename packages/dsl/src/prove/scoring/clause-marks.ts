import type { Criterion, Scoring } from "@tieuchi/engine";
import type { ProofCode } from "../../messages/proofs.ts";

export interface ClauseMark {
  /** Path below the criterion, as scoring marks it. */
  readonly path: string;
  /** What is wrong when the clause never takes effect. */
  readonly code: ProofCode;
}

/** Everything in a criterion that ought to take effect in some submission. */
export function clauseMarksOf({ scoring, notApplicable }: Criterion): readonly ClauseMark[] {
  const rule: readonly ClauseMark[] =
    notApplicable === null ? [] : [{ path: "not-applicable", code: "branch-dead" }];
  return [...marksOf(scoring, ""), ...rule];
}

function marksOf(scoring: Scoring, prefix: string): readonly ClauseMark[] {
  const own = wayMarks(scoring).map(({ path, code }) => ({ path: `${prefix}${path}`, code }));
  // Within the ways of a best-of, a clause that gives little may well lose to another way wherever it holds.
  const inner =
    scoring.kind === "first"
      ? scoring.ways.flatMap((way, index) => marksOf(way.scoring, `${prefix}way/${index}/`))
      : [];
  const lines = scoring.lines.flatMap((line, index): ClauseMark[] => [
    { path: `${prefix}line/${index}`, code: "line-dead" },
    ...(line.unless === null
      ? []
      : [{ path: `${prefix}line/${index}/unless`, code: "waiver-dead" } as const]),
    ...(line.cap === null ? [] : [{ path: `${prefix}line/${index}/cap`, code: "cap-dead" } as const]),
  ]);
  const caps = scoring.caps.map(
    (_, index) => ({ path: `${prefix}line-cap/${index}`, code: "cap-dead" }) as const,
  );
  return [...own, ...inner, ...lines, ...caps];
}

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;
const each = <T>(parts: readonly T[], name: string, code: ProofCode): readonly ClauseMark[] =>
  parts.map((_, index) => ({ path: `${name}/${index}`, code }));

const tables: { readonly [K in Scoring["kind"]]: (scoring: Of<K>) => readonly ClauseMark[] } = {
  pass: () => [
    { path: "pass/true", code: "branch-dead" },
    { path: "pass/false", code: "branch-dead" },
  ],
  bands: ({ bands }) => each(bands, "band", "band-unreachable"),
  choices: ({ choices }) => each(choices, "choice", "branch-dead"),
  cases: ({ cases }) => each(cases, "case", "branch-dead"),
  count: () => [],
  judgement: () => [],
  table: ({ rows, columns }) => rows.flatMap((_, row) => each(columns, `row/${row}/cell`, "branch-dead")),
  formula: () => [],
  best: ({ ways }) => each(ways, "way", "branch-dead"),
  first: ({ ways }) => each(ways, "way", "branch-dead"),
  "best-peer": () => [],
  leader: () => [],
};

function wayMarks(scoring: Scoring): readonly ClauseMark[] {
  const table = tables[scoring.kind] as (scoring: Scoring) => readonly ClauseMark[];
  return table(scoring);
}
