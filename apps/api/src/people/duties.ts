/** What a person answers for: units to assess and assignments to appraise. */
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../audit/write.ts";
import { assignment, cycle, dossier, membership, person, unit } from "../database/schema.ts";

export async function hasAssignments(tx: Tx, personId: string): Promise<boolean> {
  const mine = eq(assignment.personId, personId);
  return (await tx.select({ id: assignment.id }).from(assignment).where(mine).limit(1)).length > 0;
}

/** Moves what is open to another person, who may hold some of it already. */
export async function moveDuties(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update ${cycle} set assignments_revision = assignments_revision + 1
    where id in (select cycle_id from ${assignment} where person_id = ${from}::uuid)`);
  await tx.execute(sql`
    insert into ${assignment} (commune_id, cycle_id, person_id, unit_id)
    select commune_id, cycle_id, ${to}::uuid, unit_id from ${assignment} where person_id = ${from}::uuid
    on conflict do nothing`);
  await tx.delete(assignment).where(eq(assignment.personId, from));
  const { rowCount: gained } = await tx.execute(sql`
    insert into ${membership} (commune_id, person_id, unit_id)
    select commune_id, ${to}::uuid, unit_id from ${membership} where person_id = ${from}::uuid
    on conflict do nothing`);
  await tx.delete(membership).where(eq(membership.personId, from));
  if (!gained) return;
  await tx
    .update(person)
    .set({ revision: sql`${person.revision} + 1` })
    .where(eq(person.id, to));
}

/** Names of the units in use that nobody else who works here answers for. */
export async function unitsOnlyOf(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select u.name from ${membership} m join ${unit} u on u.id = m.unit_id
    where m.person_id = ${personId}::uuid and u.active and not exists (
      select from ${membership} o join ${person} p on p.id = o.person_id
      where o.unit_id = m.unit_id and p.id <> m.person_id and p.active and 'unit' = any(p.roles))
    order by u.name`);
  return rows.map(({ name }) => name);
}

/**
 * The assignments that nobody else who works here shares, each by its cycle and its unit (null: every unit). One
 * whose dossiers are all with the council is done; one without a dossier yet is not.
 */
export async function appraisalsOnlyOf(
  tx: Tx,
  personId: string,
): Promise<{ cycle: string; unit: string | null }[]> {
  const { rows } = await tx.execute<{ cycle: string; unit: string | null }>(sql`
    select c.name as cycle, u.name as unit
    from ${assignment} a join ${cycle} c on c.id = a.cycle_id left join ${unit} u on u.id = a.unit_id
    where a.person_id = ${personId}::uuid
      and not exists (
        select from ${assignment} o join ${person} p on p.id = o.person_id
        where o.cycle_id = a.cycle_id and (o.unit_id is null or o.unit_id = a.unit_id)
          and p.id <> a.person_id and p.active and 'evaluator' = any(p.roles))
      and (select coalesce(bool_or(d.state <> 'council'), true) from ${dossier} d
        where d.cycle_id = a.cycle_id and (a.unit_id is null or d.unit_id = a.unit_id))
    order by c.name, u.name`);
  return rows;
}
