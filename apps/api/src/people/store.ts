import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import { account, commune, membership, person, type Role, session, unit } from "../database/schema.ts";
import type { Auth } from "../session/auth.ts";
import { newOneTimePassword, type OneTimePassword } from "../session/one-time-password.ts";
import { unitsOf } from "./find.ts";
import type { Person } from "./schema.ts";

export interface NewAccount {
  readonly communeId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly sample: boolean;
}

/** A one-time password with its hash; hashing takes a while, so it is done before a transaction begins. */
export interface PreparedPassword extends OneTimePassword {
  readonly hash: string;
}
export async function preparePassword(auth: Auth, now: Date): Promise<PreparedPassword> {
  const password = newOneTimePassword(now);
  const { password: hasher } = await auth.$context;
  return { ...password, hash: await hasher.hash(password.oneTimePassword) };
}

/** Makes an account that must change its password first; null: the user name is taken. */
export async function insertPerson(
  tx: Tx,
  { communeId, username, name, roles, unitIds, sample }: NewAccount,
  { hash, expiresAt }: PreparedPassword,
): Promise<string | null> {
  const [made] = await tx
    .insert(person)
    .values({
      communeId,
      username,
      name,
      email: `${username}@tieuchi.invalid`,
      roles: [...roles],
      sample,
      oneTimeExpiresAt: expiresAt,
    })
    .onConflictDoNothing()
    .returning({ id: person.id });
  if (!made) return null;
  await tx
    .insert(account)
    .values({ communeId, userId: made.id, accountId: made.id, providerId: "credential", password: hash });
  await replaceMemberships(tx, communeId, made.id, unitIds);
  return made.id;
}

export async function replaceMemberships(
  tx: Tx,
  communeId: string,
  personId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tx.delete(membership).where(eq(membership.personId, personId));
  if (unitIds.length === 0) return;
  await tx.insert(membership).values(unitIds.map((unitId) => ({ communeId, personId, unitId })));
}

export async function replacePassword(tx: Tx, personId: string, password: PreparedPassword): Promise<void> {
  await tx.update(account).set({ password: password.hash }).where(eq(account.userId, personId));
  await tx
    .update(person)
    .set({ mustChangePassword: true, oneTimeExpiresAt: password.expiresAt })
    .where(eq(person.id, personId));
  await endSessions(tx, personId);
}

export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.delete(session).where(eq(session.userId, personId));
}

export async function deactivate(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(person)
    .set({ active: false, revision: sql`${person.revision} + 1` })
    .where(eq(person.id, personId));
  await endSessions(tx, personId);
}

/**
 * Waits until no one else changes who is who in the commune: two at once could remove the last two administrators,
 * or hand over to someone who is just leaving. Call it first in such a transaction.
 */
export async function takeTurn(tx: Tx, communeId: string): Promise<void> {
  await tx.select().from(commune).where(eq(commune.id, communeId)).for("no key update");
}

export async function activeAdministrators(tx: Tx, communeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(eq(person.communeId, communeId), eq(person.active, true), sql`'admin' = any(${person.roles})`),
    );
  return rows.map(({ id }) => id);
}

export async function countUnits(tx: Tx, communeId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const found = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.communeId, communeId), inArray(unit.id, [...ids])));
  return found.length;
}

export async function allPeople(db: Db | Tx, communeId: string): Promise<Person[]> {
  const rows = await db
    .select()
    .from(person)
    .where(eq(person.communeId, communeId))
    .orderBy(asc(person.name));
  const units = await unitsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, username, name, roles, active, sample, revision }) => ({
    id,
    username,
    name,
    roles,
    units: units.get(id) ?? [],
    active,
    sample,
    revision,
  }));
}

export async function readPerson(db: Db | Tx, communeId: string, id: string): Promise<Person | null> {
  return (await allPeople(db, communeId)).find((one) => one.id === id) ?? null;
}
