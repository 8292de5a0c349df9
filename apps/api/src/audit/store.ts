import { and, eq, or, sql } from "drizzle-orm";
import { auditEntry } from "../database/schema.ts";
import type { Db, Tx } from "./write.ts";

export interface ChainState {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly brokenAt: number | null;
}

/** Recomputes the whole chain of a commune. */
export async function verifyChain(db: Db, communeId: string): Promise<ChainState> {
  const { rows } = await db.execute<{ entries: string; head: string | null; broken_at: string | null }>(
    sql`select * from audit_verify(${communeId}::uuid)`,
  );
  const row = rows[0];
  const brokenAt = row?.broken_at == null ? null : Number(row.broken_at);
  return { ok: brokenAt === null, entries: Number(row?.entries ?? 0), head: row?.head ?? null, brokenAt };
}

/** Takes the values about a person out of the log, with the salts that could tell a guess right. */
export async function eraseValuesAbout(tx: Tx, communeId: string, personId: string): Promise<void> {
  await tx
    .update(auditEntry)
    .set({ before: null, beforeSalt: null, after: null, afterSalt: null })
    .where(
      and(
        eq(auditEntry.communeId, communeId),
        eq(auditEntry.subjectId, personId),
        or(sql`${auditEntry.before} is not null`, sql`${auditEntry.after} is not null`),
      ),
    );
}
