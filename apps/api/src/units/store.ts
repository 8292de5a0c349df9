import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import { unit } from "../database/schema.ts";
import type { Unit } from "./schema.ts";

const columns = {
  id: unit.id,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  sample: unit.sample,
  active: unit.active,
};

export async function allUnits(db: Db, communeId: string): Promise<Unit[]> {
  return db.select(columns).from(unit).where(eq(unit.communeId, communeId)).orderBy(asc(unit.name));
}

/** null: the code is taken. */
export async function insertUnit(tx: Tx, values: typeof unit.$inferInsert): Promise<Unit | null> {
  const [made] = await tx.insert(unit).values(values).onConflictDoNothing().returning(columns);
  return made ?? null;
}

/** The unit before and after; null: there is none. */
export async function updateUnit(
  tx: Tx,
  communeId: string,
  id: string,
  change: { readonly name?: string | undefined; readonly active?: boolean | undefined },
): Promise<{ before: Unit; after: Unit } | null> {
  const mine = and(eq(unit.communeId, communeId), eq(unit.id, id));
  const [before] = await tx.select(columns).from(unit).where(mine).for("update");
  if (!before) return null;
  const [after] = await tx
    .update(unit)
    .set({ ...change, revision: sql`${unit.revision} + 1` })
    .where(mine)
    .returning(columns);
  return after ? { before, after } : null;
}
