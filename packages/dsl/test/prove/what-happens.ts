/** What can happen under a small model, found by trying every submission. */
import {
  type Criterion,
  criteria,
  type ItemResult,
  load,
  type Model,
  type Result,
  type Submission,
} from "@tieuchi/engine";
import { gateChanges } from "../../src/prove/endings.ts";
import { clauseMarksOf } from "../../src/prove/scoring/clause-marks.ts";
import { firedClauses } from "../../src/test-coverage/fired-clauses.ts";

/** Names a finding would have, and whether what it denies happens. */
export type Happenings = ReadonlyMap<string, boolean>;

/** null where a level stays unknown, which no complete submission of a checked model gives. */
export function whatHappens(model: Model, submissions: readonly Submission[]): Happenings | null {
  const { evaluate } = load(model);
  const seen = new Set<string>();
  const maxima = new Map<string, { readonly most: number; readonly attained: boolean }>();
  for (const submission of submissions) {
    const result = evaluate(submission);
    if (result.classification?.outcome.state === "unknown") return null;
    for (const name of happenings(model, result)) seen.add(name);
    for (const item of result.items) lookAtMaxima(item, maxima);
  }
  const all = [...criteria(model)];
  return new Map([
    ...namesOf(model, all).map((name) => [name, seen.has(name)] as const),
    ...all.flatMap(({ code }) => {
      const found = maxima.get(code);
      return found ? [[`maximum-not-attained ${code}`, found.attained] as const] : [];
    }),
  ]);
}

function namesOf({ classification }: Model, all: readonly Criterion[]): readonly string[] {
  const { levels = [], gates = [] } = classification ?? {};
  return [
    ...levels.map((_, index) => `level-unreachable level/${index}`),
    ...gates.map((_, index) => `gate-dead gate/${index}`),
    ...gates.map((_, index) => `gate-without-effect gate/${index}`),
    ...all.flatMap((criterion) =>
      clauseMarksOf(criterion).map(({ path, code }) => `${code} ${criterion.code}/${path}`),
    ),
  ];
}

function* happenings(model: Model, result: Result): Generator<string> {
  const { classification: rules } = model;
  const { classification: found } = result;
  if (rules !== null && found !== null) {
    const { outcome } = found;
    const place = rules.levels.findIndex(({ title }) => outcome.state === "known" && outcome.level === title);
    yield `level-unreachable level/${place}`;
    const [levels, gates] = [found.levels, found.gates].map((all) =>
      all.map(({ truth }) => truth === "true"),
    );
    for (const index of rules.gates.keys()) {
      if (gates?.[index]) yield `gate-dead gate/${index}`;
      const applies = result.total.state === "known";
      if (applies && gateChanges(index, rules, levels ?? [], gates ?? []))
        yield `gate-without-effect gate/${index}`;
    }
  }
  const codes = new Map<string, string>(
    [...criteria(model)].flatMap((criterion) =>
      clauseMarksOf(criterion).map(({ path, code }) => [`${criterion.code}/${path}`, code] as const),
    ),
  );
  for (const path of firedClauses(model, result)) yield `${codes.get(path)} ${path}`;
}

/** Attained where as much applies as ever can. */
function lookAtMaxima(item: ItemResult, maxima: Map<string, { most: number; attained: boolean }>): void {
  if (item.score.state === "known") {
    const { points, maximum } = item.score;
    const known = maxima.get(item.code) ?? { most: -1, attained: false };
    const attained = points >= maximum;
    if (maximum > known.most) maxima.set(item.code, { most: maximum, attained });
    else if (maximum === known.most && attained) maxima.set(item.code, { most: maximum, attained });
  }
  if (item.kind === "group") for (const inner of item.items) lookAtMaxima(inner, maxima);
}
