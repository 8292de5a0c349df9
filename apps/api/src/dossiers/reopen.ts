/** What an evaluator accepted is what they saw: when that changes, the criterion is open again. */
import { criteria, type Model, scoringData } from "@tieuchi/engine";
import type { AuditEvent, Tx } from "../audit/write.ts";
import { type Answers, sameAnswer } from "./scoring.ts";
import * as store from "./store.ts";

export interface Reopening {
  readonly tx: Tx;
  readonly communeId: string;
  readonly dossierId: string;
  readonly by: string;
  readonly at: Date;
  readonly log: (event: AuditEvent) => void;
}

/** Takes back the acceptance of criteria that rest on an answer which differs; notes stay. */
export async function reopenCriteria(
  { tx, log, ...row }: Reopening,
  model: Model,
  before: Answers,
  after: Answers,
): Promise<void> {
  const changed = (code: string) => !sameAnswer(before[code] ?? null, after[code] ?? null);
  const touched = new Set(
    [...criteria(model)]
      .filter((criterion) => [criterion.code, ...scoringData(criterion, model)].some(changed))
      .map(({ code }) => code),
  );
  for (const { criterion, decision, note } of await store.appraisalsOf(tx, row.dossierId)) {
    if (decision === null || !touched.has(criterion)) continue;
    await store.upsertAppraisal(tx, { ...row, criterion, decision: null, note });
    const [was, is] = [
      { decision, note },
      { decision: null, note },
    ];
    log({ action: "appraisal.decided", dossierId: row.dossierId, field: criterion, before: was, after: is });
  }
}
