/** Slows down guessing: after some wrong tries on one name, the next has to wait. Kept over restarts. */
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../audit/write.ts";
import { signInThrottle } from "../database/schema.ts";

const freeTries = 5;
const waitMinutes = 15;

interface Place {
  readonly db: Db;
  readonly communeId: string;
  readonly now: () => Date;
}

export interface Throttle {
  /** Counts this try as wrong, beforehand, so that many at once cannot slip through; null: too many, wait. */
  enter(name: string): Promise<{ readonly forgive: () => Promise<void> } | null>;
}

export function createThrottle({ db, communeId, now }: Place): Throttle {
  const of = (key: string) => and(eq(signInThrottle.communeId, communeId), eq(signInThrottle.key, key));
  return {
    async enter(name) {
      const key = createHash("sha256").update(name.normalize("NFC").toLowerCase()).digest("hex");
      const at = now();
      const rested = new Date(at.getTime() - waitMinutes * 60_000);
      const { failures, lastFailureAt } = signInThrottle;
      const counted = await db
        .insert(signInThrottle)
        .values({ communeId, key, failures: 1, lastFailureAt: at })
        .onConflictDoUpdate({
          target: [signInThrottle.communeId, signInThrottle.key],
          set: {
            failures: sql`case when ${lastFailureAt} < ${rested.toISOString()}::timestamptz then 1 else ${failures} + 1 end`,
            lastFailureAt: at,
          },
          setWhere: sql`${failures} < ${freeTries} or ${lastFailureAt} < ${rested.toISOString()}::timestamptz`,
        })
        .returning({ failures });
      if (counted.length === 0) return null;
      return {
        async forgive() {
          await db.delete(signInThrottle).where(of(key));
        },
      };
    },
  };
}
