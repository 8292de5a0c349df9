/** Whose dossiers a person sees, and what they may do with one now. */
import { and, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../app-env.ts";
import type { Db } from "../audit/write.ts";
import { holds } from "../authorisation.ts";
import { assignment, type DossierState, dossier, type Role } from "../database/schema.ts";
import type { Dossier } from "./schema.ts";
import type { FoundDossier } from "./store.ts";

const seesAll: readonly Role[] = ["leader", "admin", "author"];

const assignedTo = (db: Db, personId: string): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(assignment)
      .where(
        and(
          eq(assignment.personId, personId),
          eq(assignment.cycleId, dossier.cycleId),
          or(isNull(assignment.unitId), eq(assignment.unitId, dossier.unitId)),
        ),
      ),
  );

/** A condition on dossiers; undefined: every one. */
export function visibleTo(db: Db, { id, roles, unitIds }: Actor): SQL | undefined {
  if (roles.some((role) => seesAll.includes(role))) return undefined;
  const ways: SQL[] = [];
  if (roles.includes("unit") && unitIds.length > 0) ways.push(inArray(dossier.unitId, [...unitIds]));
  if (roles.includes("evaluator")) ways.push(assignedTo(db, id));
  return or(...ways) ?? sql`false`;
}

async function isAssigned(db: Db, personId: string, dossierId: string): Promise<boolean> {
  const rows = await db
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.id, dossierId), assignedTo(db, personId)));
  return rows.length > 0;
}

export type Action = keyof Dossier["may"];

/** The step of a dossier at which each action is possible. */
const stepOf = {
  edit: ["self-assessing"],
  attach: ["self-assessing"],
  submit: ["self-assessing"],
  appraise: ["submitted", "appraising"],
  complete: ["submitted", "appraising"],
} as const satisfies Record<Action, readonly DossierState[]>;

export const atStep = (action: Action, state: DossierState): boolean => {
  const states: readonly DossierState[] = stepOf[action];
  return states.includes(state);
};

/** Is it this person's business, whatever the dossier's step? */
export async function concerns(
  db: Db,
  actor: Actor,
  { dossier, unit }: FoundDossier,
): Promise<Record<Action, boolean>> {
  const own = actor.unitIds.includes(unit.id);
  const assesses = own && holds(actor.roles, "dossiers.assess");
  const appraises = holds(actor.roles, "dossiers.appraise") && (await isAssigned(db, actor.id, dossier.id));
  return {
    edit: assesses,
    submit: assesses,
    attach: own && holds(actor.roles, "evidence.write"),
    appraise: appraises,
    complete: appraises,
  };
}
