/** Made-up answers for any model: inside the limits, always the same, about half of them left out. */
import {
  type Answer,
  checkSubmission,
  type Datum,
  type DatumType,
  data,
  type Limit,
  type Model,
} from "@tieuchi/engine";

type Made = {
  [Kind in DatumType["kind"]]: (type: Extract<DatumType, { kind: Kind }>, share: number) => Answer;
};

const made: Made = {
  boolean: (_, share) => share > 0.3,
  count: (type, share) => Math.floor(between(type.from, type.to, share, 40)),
  decimal: (type, share) => rounded(between(type.from, type.to, share, 40), type.digits),
  percent: (type, share) => rounded(between(type.from, type.to, share, 100), type.digits),
  date: ({ from, to }, share) => day(from, to, share),
  choice: ({ options }, share) => options[Math.floor(share * options.length)] ?? "",
};

/** A value at `share` (0 to 1) of the way through what the datum allows. */
function sampleAnswer({ type }: Pick<Datum, "type">, share: number): Answer {
  // One entry per kind takes exactly that kind; TypeScript cannot see the pairing through an index.
  const make = made[type.kind] as (type: DatumType, share: number) => Answer;
  return make(type, share);
}

/**
 * Answers for the `turn`-th sample dossier: it skips every third datum, starting elsewhere in each, and whatever the
 * model would refuse.
 */
export function sampleAnswers(model: Model, turn: number): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [at, { datum }] of [...data(model)].entries()) {
    if ((at + turn) % 3 === 0) continue;
    answers[datum.code] = sampleAnswer(datum, (((at + 1) * 7 + turn * 3) % 10) / 10);
  }
  for (;;) {
    const check = checkSubmission(model, answers);
    if (check.ok) return answers;
    for (const { field } of check.problems) delete answers[field];
  }
}

function between(from: Limit | null, to: Limit | null, share: number, span: number): number {
  const lowest = from?.kind === "value" ? Number(from.value) : 0;
  const highest = to?.kind === "value" ? Number(to.value) : lowest + span;
  return lowest + share * (highest - lowest);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function day(from: string | null, to: string | null, share: number): string {
  const lowest = Date.parse(from ?? to ?? "2026-01-01");
  const highest = to === null ? lowest + 90 * 86_400_000 : Date.parse(to);
  return new Date(lowest + share * (highest - lowest)).toISOString().slice(0, 10);
}
