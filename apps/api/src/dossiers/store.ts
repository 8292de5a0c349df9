import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import {
  auditEntry,
  criterionAppraisal,
  cycle,
  dossier,
  dossierValue,
  evidence,
  type Layer,
  unit,
} from "../database/schema.ts";
import type { Answers } from "./scoring.ts";

export type DossierRow = typeof dossier.$inferSelect;
export type ValueRow = typeof dossierValue.$inferSelect;
export type AppraisalRow = typeof criterionAppraisal.$inferSelect;
export type EvidenceRow = typeof evidence.$inferSelect;

export interface FoundDossier {
  readonly dossier: DossierRow;
  readonly cycle: typeof cycle.$inferSelect;
  readonly unit: typeof unit.$inferSelect;
}

export async function findDossiers(
  db: Db,
  communeId: string,
  where: SQL | undefined,
): Promise<FoundDossier[]> {
  return db
    .select({ dossier, cycle, unit })
    .from(dossier)
    .innerJoin(cycle, eq(cycle.id, dossier.cycleId))
    .innerJoin(unit, eq(unit.id, dossier.unitId))
    .where(and(eq(dossier.communeId, communeId), where))
    .orderBy(desc(cycle.year), desc(cycle.createdAt), asc(unit.name));
}

/** Everyone who changes a dossier takes this lock first, so that no two changes cross. */
export async function lockDossier(tx: Tx, id: string): Promise<DossierRow> {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id)).for("update");
  if (!row) throw new Error(`dossier ${id} is gone`);
  return row;
}

export async function updateDossier(
  tx: Tx,
  id: string,
  change: Partial<typeof dossier.$inferInsert>,
): Promise<void> {
  await tx
    .update(dossier)
    .set({ ...change, revision: sql`${dossier.revision} + 1` })
    .where(eq(dossier.id, id));
}

export async function valuesOf(db: Db | Tx, dossierIds: readonly string[]): Promise<ValueRow[]> {
  if (dossierIds.length === 0) return [];
  return db
    .select()
    .from(dossierValue)
    .where(inArray(dossierValue.dossierId, [...dossierIds]))
    .orderBy(asc(dossierValue.code));
}

/** The answers among stored values, by layer; a value that was taken back has none. */
export function answersOf(values: readonly ValueRow[]): Record<Layer, Answers> {
  const layer = (wanted: Layer): Answers =>
    Object.fromEntries(
      values.flatMap(({ layer, code, answer }) =>
        layer === wanted && answer !== null ? [[code, answer]] : [],
      ),
    );
  return { self: layer("self"), appraisal: layer("appraisal") };
}

export async function upsertValue(tx: Tx, row: typeof dossierValue.$inferInsert): Promise<ValueRow> {
  const { answer, reason, by, at } = row;
  const [stored] = await tx
    .insert(dossierValue)
    .values(row)
    .onConflictDoUpdate({
      target: [dossierValue.dossierId, dossierValue.layer, dossierValue.code],
      set: { answer, reason, by, at, revision: sql`${dossierValue.revision} + 1` },
    })
    .returning();
  if (!stored) throw new Error("upsert returned no value");
  return stored;
}

export async function appraisalsOf(db: Db | Tx, dossierId: string): Promise<AppraisalRow[]> {
  return db.select().from(criterionAppraisal).where(eq(criterionAppraisal.dossierId, dossierId));
}

export async function upsertAppraisal(
  tx: Tx,
  row: typeof criterionAppraisal.$inferInsert,
): Promise<AppraisalRow> {
  const { decision, note, by, at } = row;
  const [stored] = await tx
    .insert(criterionAppraisal)
    .values(row)
    .onConflictDoUpdate({
      target: [criterionAppraisal.dossierId, criterionAppraisal.criterion],
      set: { decision, note, by, at, revision: sql`${criterionAppraisal.revision} + 1` },
    })
    .returning();
  if (!stored) throw new Error("upsert returned no appraisal");
  return stored;
}

export async function evidenceOf(db: Db | Tx, dossierId: string): Promise<EvidenceRow[]> {
  return db
    .select()
    .from(evidence)
    .where(and(eq(evidence.dossierId, dossierId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.at));
}

export async function logOf(db: Db, dossierId: string) {
  return db.select().from(auditEntry).where(eq(auditEntry.dossierId, dossierId)).orderBy(asc(auditEntry.seq));
}
