/** What a fresh database gets: the commune, and someone who can let others in. */
import { type Db, write } from "./audit/write.ts";
import { commune, person } from "./database/schema.ts";
import type { Deps } from "./deps.ts";
import { insertPerson, preparePassword, takeTurn } from "./people/store.ts";

export const firstUsername = "quantri";

/** An installation serves one commune so far; its row is made on the first run. */
export async function ensureCommune(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    // Two programs may start at once on a fresh database.
    await tx.execute("lock table commune in share row exclusive mode");
    const [known] = await tx.select({ id: commune.id }).from(commune).limit(1);
    if (known) return known.id;
    const [made] = await tx.insert(commune).values({ name: "Xã" }).returning({ id: commune.id });
    if (!made) throw new Error("insert returned no commune");
    return made.id;
  });
}

/** The one-time password of the first administrator; null when there are people already. */
export async function createFirstAdministrator({
  db,
  communeId,
  auth,
  now,
}: Pick<Deps, "db" | "communeId" | "auth" | "now">): Promise<string | null> {
  const anyone = () => db.select({ id: person.id }).from(person).limit(1);
  if ((await anyone()).length > 0) return null;
  const password = await preparePassword(auth, now());
  return write(db, { communeId, actorId: null }, async (tx, log) => {
    await takeTurn(tx, communeId);
    if ((await tx.select({ id: person.id }).from(person).limit(1)).length > 0) return null;
    const account = { username: firstUsername, name: "Quản trị", roles: ["admin" as const] };
    const id = await insertPerson(tx, { communeId, ...account, unitIds: [], sample: false }, password);
    if (!id) return null;
    log({ action: "person.created", subjectId: id, after: account });
    return password.oneTimePassword;
  });
}
