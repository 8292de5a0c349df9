/**
 * Slows down guessing at one name: some wrong tries are free, then each next one doubles the wait. Whoever mistyped
 * waits half a minute, and whoever wants to lock somebody out must keep at it. Kept over restarts.
 */
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../audit/write.ts";
import { signInThrottle } from "../database/schema.ts";

const freeTries = 5;
const firstWaitSeconds = 30;
/** Up to 16 minutes. */
const mostDoublings = 5;

interface Place {
  readonly db: Db;
  readonly communeId: string;
  readonly now: () => Date;
}

/** Either the try may go on, and is forgiven when it was right; or it has to wait. */
export type Entry =
  | { readonly waitSeconds: null; readonly forgive: () => Promise<void> }
  | { readonly waitSeconds: number };

export interface Throttle {
  /** Counts this try as wrong, beforehand, so that many at once cannot slip through. */
  enter(name: string): Promise<Entry>;
}

export function createThrottle({ db, communeId, now }: Place): Throttle {
  const { failures, lastFailureAt } = signInThrottle;
  const doublings = sql`least(${failures} - ${freeTries}, ${mostDoublings})`;
  const openAgain = sql`${lastFailureAt} + ${firstWaitSeconds} * power(2, ${doublings}) * interval '1 second'`;
  return {
    async enter(name) {
      const key = createHash("sha256").update(name).digest("hex");
      const mine = and(eq(signInThrottle.communeId, communeId), eq(signInThrottle.key, key));
      const at = now();
      const moment = sql`${at.toISOString()}::timestamptz`;
      const counted = await db
        .insert(signInThrottle)
        .values({ communeId, key, failures: 1, lastFailureAt: at })
        .onConflictDoUpdate({
          target: [signInThrottle.communeId, signInThrottle.key],
          set: {
            failures: sql`case when ${lastFailureAt} < ${moment} - interval '1 hour' then 1 else ${failures} + 1 end`,
            lastFailureAt: at,
          },
          setWhere: sql`${failures} < ${freeTries} or ${openAgain} <= ${moment}`,
        })
        .returning({ failures });
      if (counted.length > 0) {
        const forgive = async () => void (await db.delete(signInThrottle).where(mine));
        return { waitSeconds: null, forgive };
      }
      const [kept] = await db
        .select({ wait: sql<string>`extract(epoch from ${openAgain} - ${moment})` })
        .from(signInThrottle)
        .where(mine);
      return { waitSeconds: Math.max(1, Math.ceil(Number(kept?.wait ?? 0))) };
    },
  };
}
