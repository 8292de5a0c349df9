/** Dossiers as the API shows them. */
import { inArray } from "drizzle-orm";
import type { Actor } from "../app-env.ts";
import type { Db } from "../audit/write.ts";
import type { CriteriaLibrary, Serving } from "../criteria/library.ts";
import { cycleView, servingOf } from "../cycles/store.ts";
import { dossier, type Layer } from "../database/schema.ts";
import { peopleNames } from "../people/find.ts";
import type { PersonRef } from "../route.ts";
import { atStep, concerns } from "./access.ts";
import type { AppraisalEntry, Dossier, DossierCriteria, DossierSummary, FieldValue } from "./schema.ts";
import { evaluate, type Layers, layersOf, progress, summarise } from "./scoring.ts";
import * as store from "./store.ts";

export interface Place {
  readonly db: Db;
  readonly communeId: string;
  readonly criteria: CriteriaLibrary;
}

type Named = (id: string) => PersonRef;

export function fieldValue({ answer, reason, revision, by, at }: store.ValueRow, named: Named): FieldValue {
  return { answer: answer ?? null, reason, revision, by: named(by), at: at.toISOString() };
}

export function fieldValues(
  values: readonly store.ValueRow[],
  layer: Layer,
  named: Named,
): Record<string, FieldValue> {
  return Object.fromEntries(
    values.filter((row) => row.layer === layer).map((row) => [row.code, fieldValue(row, named)]),
  );
}

export function appraisalEntry(row: store.AppraisalRow, named: Named): AppraisalEntry {
  const { decision, note, revision, by, at } = row;
  return { decision, note, revision, by: named(by), at: at.toISOString() };
}

export function appraisalEntries(
  rows: readonly store.AppraisalRow[],
  named: Named,
): Record<string, AppraisalEntry> {
  return Object.fromEntries(rows.map((row) => [row.criterion, appraisalEntry(row, named)]));
}

export function criteriaOf({ scoredHash }: store.DossierRow, serving: Serving): DossierCriteria {
  const { name, hash, status, since, editedAfterApproval } = serving;
  const changed = scoredHash !== null && scoredHash !== hash;
  const change = changed ? { fromHash: scoredHash, toHash: hash, at: since.toISOString() } : null;
  return { ...name, hash, status, change, editedAfterApproval };
}

function summaryOf(found: store.FoundDossier, serving: Serving, { answers }: Layers): DossierSummary {
  const { id, state, updatedAt } = found.dossier;
  const { id: unitId, code, name, kind, sample } = found.unit;
  const appraised = state === "appraising" || state === "council";
  return {
    id,
    unit: { id: unitId, code, name, kind, sample },
    cycle: cycleView(found.cycle, serving),
    state,
    ...progress(serving.model, answers.self),
    self: summarise(evaluate(serving, answers.self, found.cycle)),
    appraised: appraised ? summarise(evaluate(serving, answers.appraisal, found.cycle)) : null,
    updatedAt: updatedAt.toISOString(),
  };
}

export async function summariesFor(place: Place, found: readonly store.FoundDossier[]) {
  const values = await store.valuesOf(
    place.db,
    found.map(({ dossier }) => dossier.id),
  );
  return Promise.all(
    found.map(async (one): Promise<DossierSummary> => {
      const serving = await servingOf(place.criteria, one.cycle);
      const stored = store.answersOf(values.filter(({ dossierId }) => dossierId === one.dossier.id));
      return summaryOf(one, serving, layersOf(serving.model, stored));
    }),
  );
}

export async function summariesOf(place: Place, ids: readonly string[]): Promise<DossierSummary[]> {
  return summariesFor(
    place,
    await store.findDossiers(place.db, place.communeId, inArray(dossier.id, [...ids])),
  );
}

export async function dossierView(place: Place, actor: Actor, found: store.FoundDossier): Promise<Dossier> {
  const { db, communeId, criteria } = place;
  const { id, state } = found.dossier;
  const serving = await servingOf(criteria, found.cycle);
  const named = await peopleNames(db, communeId);
  const values = await store.valuesOf(db, [id]);
  const layers = layersOf(serving.model, store.answersOf(values));
  const business = await concerns(db, actor, found);
  const appraisals = await store.appraisalsOf(db, id);
  const evidence = await store.evidenceOf(db, id);
  return {
    ...summaryOf(found, serving, layers),
    model: serving.model,
    criteria: criteriaOf(found.dossier, serving),
    values: { self: fieldValues(values, "self", named), appraisal: fieldValues(values, "appraisal", named) },
    appraisals: appraisalEntries(appraisals, named),
    evidence: evidence.map((row) => evidenceView(row, named)),
    setAside: layers.setAside,
    may: {
      edit: business.edit && atStep("edit", state),
      submit: business.submit && atStep("submit", state),
      appraise: business.appraise && atStep("appraise", state),
      complete: business.complete && atStep("complete", state),
      attach: business.attach && atStep("attach", state),
    },
  };
}

export function evidenceView(row: store.EvidenceRow, named: Named) {
  const { id, requirement, name, type, size, sha256, by, at } = row;
  return { id, requirement, name, type, size, sha256, by: named(by), at: at.toISOString() };
}
