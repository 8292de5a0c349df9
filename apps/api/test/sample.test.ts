import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyAudit } from "../src/audit/routes.ts";
import { listDossiers } from "../src/dossiers/routes.ts";
import { listPeople } from "../src/people/routes.ts";
import { createSample } from "../src/sample/routes.ts";
import { signIn } from "../src/session/routes.ts";
import { listUnits } from "../src/units/routes.ts";
import { rubric } from "./support/rubric.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;

test("one call makes a trial with units, people and half-filled dossiers, all marked; a second is refused", async () => {
  const { cycle, accounts } = await admin.ok(createSample);
  expect(cycle).toMatchObject({ set: "thu", kind: "trial", sample: true });

  const units = await admin.ok(listUnits);
  expect(units).toHaveLength(3);
  for (const unit of units)
    expect(unit).toMatchObject({ sample: true, name: expect.stringContaining("(mẫu)") });
  const people = (await admin.ok(listPeople)).filter(({ sample }) => sample);
  expect(people.map(({ username }) => username).sort()).toEqual(
    accounts.map(({ username }) => username).sort(),
  );
  expect(accounts.flatMap(({ roles }) => roles).sort()).toEqual([
    "author",
    "evaluator",
    "evaluator",
    "leader",
    "unit",
    "unit",
    "unit",
  ]);

  const dossiers = await admin.ok(listDossiers);
  expect(dossiers).toHaveLength(3);
  expect(dossiers.every(({ cycle: of }) => of.sample)).toBe(true);
  const [open, ...submitted] = dossiers.toSorted((a, b) => a.state.localeCompare(b.state));
  expect(open).toMatchObject({ state: "self-assessing", self: { total: { state: "unknown" } } });
  expect(open?.answered).toBeGreaterThan(0);
  // Filled from the criteria's own tests, so that a level is near.
  expect(submitted.map(({ state, self }) => [state, self.level]).sort()).toEqual([
    ["submitted", "Chưa tốt"],
    ["submitted", "Tốt"],
  ]);

  for (const { username, oneTimePassword, roles } of accounts) {
    const me = await service.stranger().ok(signIn, { json: { username, password: oneTimePassword } });
    expect(me).toMatchObject({ roles, mustChangePassword: true });
  }
  expect(await admin.refused(createSample)).toMatchObject({ status: 409, code: "sample-exists" });
  expect(await admin.ok(verifyAudit)).toMatchObject({ ok: true, brokenAt: null });
});

test("the sample tries a set on the commune, whatever sets come before it by name", async () => {
  const { admin: other, criteriaFolder, deps } = await startTestService();
  await mkdir(join(criteriaFolder, "chi-doan"));
  const path = join(criteriaFolder, "chi-doan", "2026.1.tieuchi");
  const text = rubric().replace("mã thu ", "mã chi-doan ").replace("đối tượng xã", "đối tượng chi đoàn");
  await writeFile(path, text);
  await deps.criteria.reload(path);
  const { cycle } = await other.ok(createSample);
  expect(cycle).toMatchObject({ set: "thu", sample: true });
});
