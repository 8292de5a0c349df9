import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import type { CriteriaLibrary, Serving } from "../criteria/library.ts";
import { assignment, cycle, dossier, person, unit } from "../database/schema.ts";
import type { Assignment, Assignments, Cycle } from "./schema.ts";

export type CycleRow = typeof cycle.$inferSelect;
export type UnitRow = typeof unit.$inferSelect;

export async function allCycles(db: Db, communeId: string): Promise<CycleRow[]> {
  return db
    .select()
    .from(cycle)
    .where(eq(cycle.communeId, communeId))
    .orderBy(desc(cycle.year), desc(cycle.createdAt));
}

export async function findCycle(db: Db | Tx, communeId: string, id: string): Promise<CycleRow | null> {
  const [row] = await db
    .select()
    .from(cycle)
    .where(and(eq(cycle.communeId, communeId), eq(cycle.id, id)));
  return row ?? null;
}

export async function insertCycle(tx: Tx, values: typeof cycle.$inferInsert): Promise<CycleRow> {
  const [row] = await tx.insert(cycle).values(values).returning();
  if (!row) throw new Error("insert returned no cycle");
  return row;
}

/** The text that scores a cycle: the pinned one, or in a trial whatever serves now. */
export async function servingOf(criteria: CriteriaLibrary, row: CycleRow): Promise<Serving> {
  const name = { set: row.set, version: row.version };
  const serving = row.pinnedTextHash
    ? await criteria.pinned(name, row.pinnedTextHash)
    : await criteria.serving(name);
  if (!serving) throw new Error(`cycle ${row.id} has no criteria`);
  return serving;
}

export function cycleView(row: CycleRow, serving: Serving): Cycle {
  const { id, set, version, year, kind, name, sample, pinnedHash } = row;
  return { id, set, setTitle: serving.model.title, version, year, kind, name, sample, pinnedHash };
}

export async function findUnits(tx: Tx, communeId: string, ids: readonly string[]): Promise<UnitRow[]> {
  return tx
    .select()
    .from(unit)
    .where(and(eq(unit.communeId, communeId), inArray(unit.id, [...ids])));
}

/** Opens dossiers; null: one of the units has one already. */
export async function insertDossiers(
  tx: Tx,
  communeId: string,
  cycleId: string,
  unitIds: readonly string[],
): Promise<{ id: string; unitId: string }[] | null> {
  const made = await tx
    .insert(dossier)
    .values(unitIds.map((unitId) => ({ communeId, cycleId, unitId })))
    .onConflictDoNothing()
    .returning({ id: dossier.id, unitId: dossier.unitId });
  return made.length === unitIds.length ? made : null;
}

/** The revision comes first: were they to change in between, a write of this answer is refused, never taken. */
export async function assignmentsOf(db: Db | Tx, cycleId: string): Promise<Assignments> {
  const [row] = await db
    .select({ revision: cycle.assignmentsRevision })
    .from(cycle)
    .where(eq(cycle.id, cycleId));
  const assignments = await db
    .select({ personId: assignment.personId, unitId: assignment.unitId })
    .from(assignment)
    .where(eq(assignment.cycleId, cycleId))
    .orderBy(assignment.personId, assignment.unitId);
  return { revision: row?.revision ?? 0, assignments };
}

export async function replaceAssignments(
  tx: Tx,
  communeId: string,
  cycleId: string,
  wanted: readonly Assignment[],
): Promise<void> {
  await tx
    .update(cycle)
    .set({ assignmentsRevision: sql`${cycle.assignmentsRevision} + 1` })
    .where(eq(cycle.id, cycleId));
  await tx.delete(assignment).where(eq(assignment.cycleId, cycleId));
  if (wanted.length === 0) return;
  await tx
    .insert(assignment)
    .values(wanted.map(({ personId, unitId }) => ({ communeId, cycleId, personId, unitId })))
    .onConflictDoNothing();
}

/** Of these, the active people who may appraise. */
export async function evaluatorsAmong(tx: Tx, communeId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: person.id, roles: person.roles, active: person.active })
    .from(person)
    .where(and(eq(person.communeId, communeId), inArray(person.id, [...ids])));
  return rows.filter(({ roles, active }) => active && roles.includes("evaluator")).map(({ id }) => id);
}
