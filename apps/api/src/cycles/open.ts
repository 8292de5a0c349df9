/** Opening cycles and their dossiers, inside the caller's transaction. */
import type { AuditEvent, Tx } from "../audit/write.ts";
import type { CriteriaLibrary } from "../criteria/library.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import type { NewCycle } from "./schema.ts";
import { type CycleRow, findUnits, insertCycle, insertDossiers } from "./store.ts";

export interface Writing {
  readonly tx: Tx;
  readonly communeId: string;
  readonly log: (event: AuditEvent) => void;
}

/** Opens a cycle; an official one pins the approved text for good. */
export async function openCycle(
  { tx, communeId, log }: Writing,
  criteria: CriteriaLibrary,
  wanted: NewCycle & { readonly sample: boolean },
): Promise<CycleRow> {
  const serving = await criteria.serving({ set: wanted.set, version: wanted.version });
  if (!serving) throw new ProblemError(404, "not-found", messages.versionNotFound);
  const official = wanted.kind === "official";
  if (official && serving.status !== "approved") {
    const fields = [{ field: "kind", code: "not-approved", message: messages.notApproved }];
    throw new ProblemError(422, "not-approved", messages.notApproved, { fields });
  }
  const { period } = serving.model;
  if (period && (wanted.year < period.firstYear || wanted.year > period.lastYear)) {
    const message = messages.yearOutOfPeriod(period.firstYear, period.lastYear);
    throw new ProblemError(422, "year-out-of-period", message, {
      fields: [{ field: "year", code: "year-out-of-period", message }],
    });
  }
  const row = await insertCycle(tx, {
    communeId,
    ...wanted,
    pinnedTextHash: official ? serving.textHash : null,
    pinnedHash: official ? serving.hash : null,
  });
  log({ action: "cycle.opened", field: row.id, after: { ...wanted, pinnedHash: row.pinnedHash } });
  return row;
}

/** Opens a dossier for each unit, all or none; answers with their ids. */
export async function openDossiers(
  { tx, communeId, log }: Writing,
  criteria: CriteriaLibrary,
  cycle: CycleRow,
  unitIds: readonly string[],
): Promise<{ id: string; unitId: string }[]> {
  const serving = await criteria.serving({ set: cycle.set, version: cycle.version });
  const found = await findUnits(tx, communeId, unitIds);
  const fit = found.filter(({ kind, active }) => active && kind === serving?.model.subject);
  const unfit = unitIds.filter((id) => !fit.some((unit) => unit.id === id));
  if (unfit.length > 0) {
    const fields = unfit.map((id) => ({ field: id, code: "unfit-unit", message: messages.unfitUnit }));
    throw new ProblemError(422, "unfit-unit", messages.unfitUnit, { fields });
  }
  const made = await insertDossiers(tx, communeId, cycle.id, unitIds);
  if (!made) throw new ProblemError(409, "dossier-exists", messages.dossierExists);
  for (const { id, unitId } of made) log({ action: "dossier.opened", dossierId: id, after: { unitId } });
  return made;
}
