/** Every change goes through here: what it writes and what the log says of it are one transaction. */
import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as schema from "../database/schema.ts";

export type Db = NodePgDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** One line of the log. `before` and `after` are JSON values; they alone can be erased later. */
export interface AuditEvent {
  readonly action: string;
  readonly dossierId?: string;
  /** The person whom the values are about. */
  readonly subjectId?: string;
  readonly field?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Writer {
  readonly communeId: string;
  /** Who writes; null: the program itself, or someone not signed in. */
  readonly actorId: string | null;
}

/**
 * Runs `change` in a transaction and appends what it logged, at the very end: the chain's lock is held for the
 * commit alone. When `change` throws, neither its writes nor its log lines stay.
 */
export async function write<T>(
  db: Db,
  writer: Writer,
  change: (tx: Tx, log: (event: AuditEvent) => void) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    const events: AuditEvent[] = [];
    const outcome = await change(tx, (event) => events.push(event));
    if (events.length > 0) {
      const entries = JSON.stringify(events.map((event) => entryOf(event, writer)));
      await tx.execute(sql`select audit_append(${writer.communeId}::uuid, ${entries}::jsonb)`);
    }
    return outcome;
  });
}

function entryOf(event: AuditEvent, writer: Writer) {
  const { action, dossierId, subjectId, field, before, after } = event;
  return {
    actorId: writer.actorId,
    action,
    dossierId,
    subjectId,
    field: field?.replaceAll("\0", ""),
    before: valueText(before),
    after: valueText(after),
  };
}

/** PostgreSQL keeps no NUL in text; JSON writes it as an escape, which `jsonb` refuses too. */
function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(value).replaceAll("\\u0000", "");
}
