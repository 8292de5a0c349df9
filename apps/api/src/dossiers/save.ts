/** Saving answers: all or nothing, each field against the revision that its editor saw. */
import { type Answer, checkSubmission, data, type Model, YEAR_CODE } from "@tieuchi/engine";
import { write } from "../audit/write.ts";
import { servingOf } from "../cycles/store.ts";
import type { Layer } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { peopleNames } from "../people/find.ts";
import { type FieldProblem, ProblemError } from "../problem.ts";
import type { PersonRef } from "../route.ts";
import { demandStep, type OpenDossier } from "./find.ts";
import { reopenCriteria } from "./reopen.ts";
import type { Saved } from "./schema.ts";
import { type Answers, evaluate, judgements, layersOf, sameAnswer, summarise } from "./scoring.ts";
import * as store from "./store.ts";
import { appraisalEntries, fieldValue, fieldValues } from "./view.ts";

/** What an editor sends: answers, reasons and the revisions they had seen, each by field. */
export interface Change {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reasons: Readonly<Record<string, string | null>>;
  readonly revisions: Readonly<Record<string, number>>;
}

/** A field that the change names: what is stored and what is wanted in its place. */
interface Edit {
  readonly field: string;
  readonly stored: store.ValueRow | undefined;
  readonly answer: Answer | null;
  readonly reason: string | null;
  /** Sent twice, or two people agree: nothing to store and nothing to reconcile. */
  readonly same: boolean;
}

const actions = { self: "edit", appraisal: "appraise" } as const satisfies Record<Layer, string>;
const logged = {
  self: "self-assessment.saved",
  appraisal: "appraisal.saved",
} as const satisfies Record<Layer, string>;

export async function saveAnswers(
  deps: Deps,
  { dossier: { id }, cycle, actor }: OpenDossier,
  layer: Layer,
  change: Change,
): Promise<Saved> {
  const { db, communeId, now } = deps;
  const serving = await servingOf(deps.criteria, cycle);
  const { model } = serving;
  const named = await peopleNames(db, communeId);

  return write(db, { communeId, actorId: actor.id }, async (tx, log) => {
    const { state: before } = await store.lockDossier(tx, id);
    demandStep(actions[layer], { state: before });
    const values = await store.valuesOf(tx, [id]);
    const { answers: scored } = layersOf(model, store.answersOf(values));
    const mine = values.filter((row) => row.layer === layer);

    const edits = editsOf(model, change, scored[layer], mine);
    refuseConflicts(edits, byField(change.revisions), named);
    if (layer === "appraisal") refuseWithoutReason(model, edits, scored.self);

    for (const { field, stored, answer, reason, same } of edits) {
      if (same) continue;
      const row = { communeId, dossierId: id, layer, code: field, answer, reason, by: actor.id, at: now() };
      await store.upsertValue(tx, row);
      const was = stored && { answer: stored.answer, reason: stored.reason };
      log({ action: logged[layer], dossierId: id, field, before: was, after: { answer, reason } });
    }
    const state = layer === "appraisal" ? "appraising" : before;
    await store.updateDossier(tx, id, { scoredHash: serving.hash, state, updatedAt: now() });
    if (state !== before) log({ action: "dossier.appraising", dossierId: id });

    const after = await store.valuesOf(tx, [id]);
    const { answers } = layersOf(model, store.answersOf(after));
    if (layer === "appraisal") {
      const place = { tx, communeId, dossierId: id, by: actor.id, at: now(), log };
      await reopenCriteria(place, model, scored.appraisal, answers.appraisal);
    }
    return {
      values: fieldValues(after, layer, named),
      score: summarise(evaluate(serving, answers[layer], cycle)),
      appraisals: appraisalEntries(await store.appraisalsOf(tx, id), named),
    };
  });
}

/** What the change asks for, if the dossier as a whole takes it; refuses it with every problem otherwise. */
function editsOf(
  model: Model,
  change: Change,
  scored: Answers,
  stored: readonly store.ValueRow[],
): readonly Edit[] {
  const answered = new Set(byField(change.answers).keys());
  const reasons = byField(change.reasons);
  const rest = Object.entries(scored).filter(([code]) => !answered.has(code));
  const check = checkSubmission(model, Object.fromEntries([...rest, ...Object.entries(change.answers)]));
  const known = new Set([...judgements(model), ...[...data(model)].map(({ datum }) => datum.code)]);
  const year = { field: YEAR_CODE, code: "unknown-field", message: messages.yearOfCycle };
  const strays = [...reasons.keys()].filter((field) => !known.has(field) && !answered.has(field));
  refuseIfAny([
    ...(answered.has(YEAR_CODE) && check.ok ? [year] : []),
    ...(check.ok ? [] : check.problems),
    ...strays.map((field) => ({ field, code: "unknown-field", message: messages.reasonForNothing })),
  ]);

  const wanted: Answers = check.ok ? check.submission : {};
  return [...new Set([...answered, ...reasons.keys()])].map((field): Edit => {
    const row = stored.find(({ code }) => code === field);
    const kept = { answer: row?.answer ?? null, reason: row?.reason ?? null };
    const answer = answered.has(field) ? (wanted[field] ?? null) : kept.answer;
    const reason = reasons.has(field) ? reasons.get(field) || null : kept.reason;
    return {
      field,
      stored: row,
      answer,
      reason,
      same: sameAnswer(answer, kept.answer) && reason === kept.reason,
    };
  });
}

function refuseConflicts(
  edits: readonly Edit[],
  revisions: ReadonlyMap<string, number>,
  named: (id: string) => PersonRef,
): void {
  const conflicts = edits.flatMap(({ field, stored, answer, same }) => {
    if (!stored || same || stored.revision === (revisions.get(field) ?? 0)) return [];
    return [{ field, yours: answer, theirs: fieldValue(stored, named) }];
  });
  if (conflicts.length === 0) return;
  throw new ProblemError(409, "conflict", messages.conflict, { extra: { conflicts } });
}

/** An evaluator who differs from the unit says why; a judgement is the evaluator's own. */
function refuseWithoutReason(model: Model, edits: readonly Edit[], ofUnit: Answers): void {
  const judged = new Set(judgements(model));
  const bare = edits.filter(({ field, answer, reason }) => {
    const differs = answer !== null && !sameAnswer(answer, ofUnit[field] ?? null);
    return differs && !reason && !judged.has(field);
  });
  refuseIfAny(
    bare.map(({ field }) => ({ field, code: "reason-required", message: messages.reasonRequired })),
  );
}

/** Keys in NFC, as the engine reads them. */
function byField<T>(record: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(record).map(([field, value]) => [field.normalize("NFC"), value]));
}

function refuseIfAny(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new ProblemError(422, "refused", messages.dataRefused, { fields });
}
