import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import { membership, person, unit } from "../database/schema.ts";
import type { PersonRef } from "../route.ts";
import type { UnitRef } from "../units/schema.ts";

const refColumns = { id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, sample: unit.sample };

/** Units that people answer for, by person. */
export async function unitsOf(db: Db | Tx, personIds: readonly string[]): Promise<Map<string, UnitRef[]>> {
  const rows = await db
    .select({ personId: membership.personId, unit: refColumns })
    .from(membership)
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(inArray(membership.personId, [...personIds]))
    .orderBy(asc(unit.name));
  const found = new Map<string, UnitRef[]>(personIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.personId)?.push(row.unit);
  return found;
}

/** Names of everyone in the commune, for showing who did something. */
export async function peopleNames(db: Db | Tx, communeId: string): Promise<(id: string) => PersonRef> {
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.communeId, communeId));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "" });
}

export async function findPerson(db: Db | Tx, communeId: string, id: string) {
  const [found] = await db
    .select()
    .from(person)
    .where(and(eq(person.communeId, communeId), eq(person.id, id)));
  return found ?? null;
}
