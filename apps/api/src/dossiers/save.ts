/** Saving answers: all or nothing, each field against the revision that its editor saw. */
import { type Answer, checkSubmission, data } from "@tieuchi/engine";
import { write } from "../audit/write.ts";
import { servingOf } from "../cycles/store.ts";
import type { Layer } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { peopleNames } from "../people/find.ts";
import { type FieldProblem, ProblemError } from "../problem.ts";
import { demandStep, type OpenDossier } from "./find.ts";
import type { Saved } from "./schema.ts";
import { type Answers, evaluate, judgements, layersOf, sameAnswer, summarise } from "./scoring.ts";
import * as store from "./store.ts";
import { fieldValue, fieldValues } from "./view.ts";

export interface Change {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reasons: Readonly<Record<string, string | null>>;
  readonly revisions: Readonly<Record<string, number>>;
}

const actions = { self: "edit", appraisal: "appraise" } as const satisfies Record<Layer, string>;
const logged = {
  self: "self-assessment.saved",
  appraisal: "appraisal.saved",
} as const satisfies Record<Layer, string>;

export async function saveAnswers(
  deps: Deps,
  { dossier, cycle, actor }: OpenDossier,
  layer: Layer,
  change: Change,
): Promise<Saved> {
  const { db, communeId, now } = deps;
  const serving = await servingOf(deps.criteria, cycle);
  const { model } = serving;
  const named = await peopleNames(db, communeId);
  const reasons = byField(change.reasons);
  const revisions = byField(change.revisions);
  const answered = new Set(byField(change.answers).keys());
  const touched = new Set([...answered, ...reasons.keys()]);

  return write(db, { communeId, actorId: actor.id }, async (tx, log) => {
    const locked = await store.lockDossier(tx, dossier.id);
    demandStep(actions[layer], locked);
    const values = await store.valuesOf(tx, [dossier.id]);
    const mine = new Map(values.filter((row) => row.layer === layer).map((row) => [row.code, row]));
    const before = layersOf(model, store.answersOf(values)).answers;

    const rest = Object.entries(before[layer]).filter(([code]) => !answered.has(code));
    const check = checkSubmission(model, Object.fromEntries([...rest, ...Object.entries(change.answers)]));
    const wanted: Answers = check.ok ? check.submission : {};
    const next = (field: string): { answer: Answer | null; reason: string | null } => {
      const stored = mine.get(field);
      const answer = answered.has(field) ? (wanted[field] ?? null) : (stored?.answer ?? null);
      return { answer, reason: reasons.has(field) ? reasons.get(field) || null : (stored?.reason ?? null) };
    };

    const problems: FieldProblem[] = check.ok ? [] : [...check.problems];
    const judged = new Set(judgements(model));
    const known = new Set([...judged, ...[...data(model)].map(({ datum }) => datum.code)]);
    for (const field of touched) {
      if (!known.has(field) && !answered.has(field)) {
        problems.push({ field, code: "unknown-field", message: messages.reasonForNothing });
      }
    }
    refuseIfAny(problems);

    const conflicts = [];
    for (const field of touched) {
      const stored = mine.get(field);
      if (!stored || stored.revision === (revisions.get(field) ?? 0)) continue;
      const { answer, reason } = next(field);
      // Sent twice, or two people agree: nothing to reconcile.
      if (sameAnswer(answer, stored.answer) && reason === stored.reason) continue;
      conflicts.push({ field, yours: answer, theirs: fieldValue(stored, named) });
    }
    if (conflicts.length > 0) {
      throw new ProblemError(409, "conflict", messages.conflict, { extra: { conflicts } });
    }

    if (layer === "appraisal") {
      for (const field of touched) {
        const { answer, reason } = next(field);
        const differs = answer !== null && !sameAnswer(answer, before.self[field] ?? null);
        if (!judged.has(field) && differs && !reason) {
          problems.push({ field, code: "reason-required", message: messages.reasonRequired });
        }
      }
      refuseIfAny(problems);
    }

    for (const code of touched) {
      const stored = mine.get(code);
      const { answer, reason } = next(code);
      if (sameAnswer(answer, stored?.answer ?? null) && reason === (stored?.reason ?? null)) continue;
      const at = now();
      const row = { communeId, dossierId: dossier.id, layer, code, answer, reason, by: actor.id, at };
      mine.set(code, await store.upsertValue(tx, row));
      log({
        action: logged[layer],
        dossierId: dossier.id,
        field: code,
        before: stored && { answer: stored.answer, reason: stored.reason },
        after: { answer, reason },
      });
    }
    const state = layer === "appraisal" ? "appraising" : locked.state;
    await store.updateDossier(tx, dossier.id, { scoredHash: serving.hash, state, updatedAt: now() });
    if (state !== locked.state) log({ action: "dossier.appraising", dossierId: dossier.id });

    const after = await store.valuesOf(tx, [dossier.id]);
    const { answers } = layersOf(model, store.answersOf(after));
    return {
      values: fieldValues(after, layer, named),
      score: summarise(evaluate(serving, answers[layer])),
    };
  });
}

/** Keys in NFC, as the engine reads them. */
function byField<T>(record: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(record).map(([field, value]) => [field.normalize("NFC"), value]));
}

function refuseIfAny(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new ProblemError(422, "refused", messages.dataRefused, { fields });
}
