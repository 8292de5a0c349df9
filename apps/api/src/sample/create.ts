/** The trial cycle with everything a newcomer needs to try the road once, all marked as samples. */
import { eq } from "drizzle-orm";
import { write } from "../audit/write.ts";
import type { Serving } from "../criteria/library.ts";
import { openCycle, openDossiers, type Writing } from "../cycles/open.ts";
import { type CycleRow, replaceAssignments } from "../cycles/store.ts";
import { cycle, type Role } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { updateDossier, upsertValue } from "../dossiers/store.ts";
import { messages } from "../messages.ts";
import { insertPerson, type PreparedPassword, preparePassword, takeTurn } from "../people/store.ts";
import { ProblemError } from "../problem.ts";
import { unrevised } from "../revision.ts";
import { insertUnit } from "../units/store.ts";
import { sampleAnswers } from "./answers.ts";
import { sampleStaff, sampleUnitAccount, sampleUnits } from "./names.ts";

export interface SampleAccount {
  readonly username: string;
  readonly name: string;
  readonly roles: Role[];
  readonly oneTimePassword: string;
}
export interface Sample {
  readonly cycle: CycleRow;
  readonly accounts: SampleAccount[];
}

/** @throws ProblemError 409 the second time, 422 while no criteria serve. */
export async function createSample(deps: Deps, actorId: string | null): Promise<Sample> {
  const { db, communeId, now } = deps;
  const serving = await firstServing(deps);
  const unitNames = sampleUnits[serving.model.subject];
  // Hashing takes a while; it is done before the transaction begins.
  const passwords: PreparedPassword[] = [];
  for (let count = unitNames.length + sampleStaff.length; count > 0; count -= 1) {
    passwords.push(await preparePassword(deps.auth, now()));
  }

  return write(db, { communeId, actorId }, async (tx, log) => {
    const writing: Writing = { tx, communeId, log };
    // Two at once take turns here, and the second finds the first one's cycle.
    await takeTurn(tx, communeId);
    const samples = await tx.select({ id: cycle.id }).from(cycle).where(eq(cycle.sample, true));
    if (samples.length > 0) throw new ProblemError(409, "sample-exists", messages.sample.exists);

    const opened = await openCycle(writing, deps.criteria, {
      set: serving.name.set,
      version: serving.name.version,
      year: Number(serving.model.effectiveFrom.slice(0, 4)),
      kind: "trial",
      name: messages.sample.mark(serving.model.title),
      sample: true,
    });

    const accounts: SampleAccount[] = [];
    const addPerson = async (given: { username: string; name: string }, role: Role, unitIds: string[]) => {
      const password = passwords[accounts.length];
      if (!password) throw new Error("too few passwords prepared");
      const account = { username: given.username, name: messages.sample.mark(given.name), roles: [role] };
      const id = await insertPerson(tx, { communeId, ...account, unitIds, sample: true }, password);
      if (!id) throw new ProblemError(409, "sample-exists", messages.sample.exists);
      log({ action: "person.created", subjectId: id, after: { ...account, units: unitIds } });
      accounts.push({ ...account, oneTimePassword: password.oneTimePassword });
      return id;
    };

    for (const [at, unitName] of unitNames.entries()) {
      const name = messages.sample.mark(unitName);
      const code = `mau-${serving.model.subject}-${at + 1}`;
      const unit = await insertUnit(tx, { communeId, code, name, kind: serving.model.subject, sample: true });
      if (!unit) throw new ProblemError(409, "sample-exists", messages.sample.exists);
      log({ action: "unit.created", field: code, after: unrevised(unit) });
      const personId = await addPerson(sampleUnitAccount(at + 1), "unit", [unit.id]);
      await openSampleDossier(writing, deps, { opened, serving, unitId: unit.id, personId, turn: at });
    }
    const evaluators: string[] = [];
    for (const { role, ...given } of sampleStaff) {
      const id = await addPerson(given, role, []);
      if (role === "evaluator") evaluators.push(id);
    }
    const assigned = evaluators.map((personId) => ({ personId, unitId: null }));
    await replaceAssignments(tx, communeId, opened.id, assigned);
    log({ action: "cycle.assigned", field: opened.id, before: [], after: assigned });
    return { cycle: opened, accounts };
  });
}

interface SampleDossier {
  readonly opened: CycleRow;
  readonly serving: Serving;
  readonly unitId: string;
  readonly personId: string;
  readonly turn: number;
}

/** The first dossier is still being filled in; the others have been submitted. */
async function openSampleDossier(
  writing: Writing,
  { criteria, now }: Deps,
  { opened, serving, unitId, personId: by, turn }: SampleDossier,
): Promise<void> {
  const { tx, communeId, log } = writing;
  const [dossier] = await openDossiers(writing, criteria, opened, [unitId]);
  if (!dossier) throw new Error("no dossier was opened");
  const dossierId = dossier.id;
  for (const [code, answer] of Object.entries(sampleAnswers(serving.text, turn))) {
    await upsertValue(tx, { communeId, dossierId, layer: "self", code, answer, reason: null, by, at: now() });
    log({ action: "self-assessment.saved", dossierId, field: code, after: { answer, reason: null } });
  }
  const state = turn === 0 ? "self-assessing" : "submitted";
  await updateDossier(tx, dossierId, { scoredHash: serving.hash, state, updatedAt: now() });
  if (state === "submitted") log({ action: "dossier.submitted", dossierId });
}

/** A set on communes, with whose work everyone at the office is familiar; else the first that serves. */
async function firstServing({ criteria }: Deps): Promise<Serving> {
  let first: Serving | null = null;
  for (const { name } of criteria.files()) {
    const serving = await criteria.serving(name);
    if (serving?.model.subject === "commune") return serving;
    first ??= serving;
  }
  if (first) return first;
  throw new ProblemError(422, "no-criteria", messages.sample.noCriteria);
}
