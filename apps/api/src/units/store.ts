import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import { unit } from "../database/schema.ts";
import type { Unit, UnitChange } from "./schema.ts";

const columns = {
  id: unit.id,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  sample: unit.sample,
  active: unit.active,
  revision: unit.revision,
};

export async function allUnits(db: Db, communeId: string): Promise<Unit[]> {
  return db.select(columns).from(unit).where(eq(unit.communeId, communeId)).orderBy(asc(unit.name));
}

/** null: the code is taken. */
export async function insertUnit(tx: Tx, values: typeof unit.$inferInsert): Promise<Unit | null> {
  const [made] = await tx.insert(unit).values(values).onConflictDoNothing().returning(columns);
  return made ?? null;
}

/** The unit, which nobody else changes until the transaction ends. */
export async function lockUnit(tx: Tx, communeId: string, id: string): Promise<Unit | null> {
  const mine = and(eq(unit.communeId, communeId), eq(unit.id, id));
  const [found] = await tx.select(columns).from(unit).where(mine).for("update");
  return found ?? null;
}

export async function updateUnit(tx: Tx, id: string, { name, active }: UnitChange): Promise<Unit> {
  const [after] = await tx
    .update(unit)
    .set({ name, active, revision: sql`${unit.revision} + 1` })
    .where(eq(unit.id, id))
    .returning(columns);
  if (!after) throw new Error("update returned no unit");
  return after;
}
