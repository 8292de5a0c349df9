/** The evaluator's steps: a decision per criterion, and the end of the appraisal. */
import { type CriterionResult, criteria, type ItemResult, type Result } from "@tieuchi/engine";
import { write } from "../audit/write.ts";
import { servingOf } from "../cycles/store.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { peopleNames } from "../people/find.ts";
import { type FieldProblem, ProblemError } from "../problem.ts";
import { demandStep, type OpenDossier } from "./find.ts";
import type { AppraisalEntry } from "./schema.ts";
import { evaluate, layersOf } from "./scoring.ts";
import * as store from "./store.ts";
import { appraisalEntry } from "./view.ts";

export interface Decision {
  readonly decision: "accepted" | null;
  readonly note: string | null;
  readonly revision: number;
}

export async function decide(
  deps: Deps,
  { dossier, cycle, actor }: OpenDossier,
  criterion: string,
  { decision, note, revision }: Decision,
): Promise<AppraisalEntry> {
  const { db, communeId, now } = deps;
  const { model, hash } = await servingOf(deps.criteria, cycle);
  if (![...criteria(model)].some(({ code }) => code === criterion)) {
    throw new ProblemError(404, "not-found", messages.criterionNotFound);
  }
  const named = await peopleNames(db, communeId);
  return write(db, { communeId, actorId: actor.id }, async (tx, log) => {
    const locked = await store.lockDossier(tx, dossier.id);
    demandStep("appraise", locked);
    const stored = (await store.appraisalsOf(tx, dossier.id)).find((row) => row.criterion === criterion);
    const wanted = { decision, note: note || null };
    if (stored && stored.revision !== revision) {
      if (stored.decision === wanted.decision && stored.note === wanted.note)
        return appraisalEntry(stored, named);
      const extra = { theirs: appraisalEntry(stored, named) };
      throw new ProblemError(409, "conflict", messages.conflict, { extra });
    }
    const row = { communeId, dossierId: dossier.id, criterion, ...wanted, by: actor.id, at: now() };
    const saved = await store.upsertAppraisal(tx, row);
    await store.updateDossier(tx, dossier.id, { state: "appraising", scoredHash: hash, updatedAt: now() });
    if (locked.state !== "appraising") log({ action: "dossier.appraising", dossierId: dossier.id });
    const before = stored && { decision: stored.decision, note: stored.note };
    log({ action: "appraisal.decided", dossierId: dossier.id, field: criterion, before, after: wanted });
    return appraisalEntry(saved, named);
  });
}

/** Hands the dossier to the council once every criterion is accepted and no score is unknown. */
export async function complete(deps: Deps, { dossier, cycle, actor }: OpenDossier): Promise<void> {
  const { db, communeId, now } = deps;
  const serving = await servingOf(deps.criteria, cycle);
  await write(db, { communeId, actorId: actor.id }, async (tx, log) => {
    demandStep("complete", await store.lockDossier(tx, dossier.id));
    const values = await store.valuesOf(tx, [dossier.id]);
    const { answers } = layersOf(serving.model, store.answersOf(values));
    const accepted = (await store.appraisalsOf(tx, dossier.id))
      .filter(({ decision }) => decision === "accepted")
      .map(({ criterion }) => criterion);
    const fields = openPoints(evaluate(serving, answers.appraisal, cycle), accepted);
    if (fields.length > 0) {
      throw new ProblemError(422, "not-complete", messages.notComplete(fields.length), { fields });
    }
    await store.updateDossier(tx, dossier.id, {
      state: "council",
      scoredHash: serving.hash,
      updatedAt: now(),
    });
    log({ action: "dossier.completed", dossierId: dossier.id });
  });
}

function openPoints(result: Result, accepted: readonly string[]): FieldProblem[] {
  return result.items.flatMap(criteriaOf).flatMap(({ code: field, score }) => {
    const problems: FieldProblem[] = [];
    if (score.state === "unknown") problems.push({ field, code: "unknown", message: messages.scoreUnknown });
    if (!accepted.includes(field)) {
      problems.push({ field, code: "not-accepted", message: messages.notAccepted });
    }
    return problems;
  });
}

function criteriaOf(item: ItemResult): CriterionResult[] {
  return item.kind === "criterion" ? [item] : item.items.flatMap(criteriaOf);
}
