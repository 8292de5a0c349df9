import { describe, expect, test } from "vitest";
import { draftFromEdit, readVersion } from "../src/criteria/routes.ts";
import { createCycle, openDossiers } from "../src/cycles/routes.ts";
import { decideCriterion, saveAppraisal, saveSelfAssessment, submitDossier } from "../src/dossiers/routes.ts";
import { createPerson } from "../src/people/routes.ts";
import { signIn } from "../src/session/routes.ts";
import { createUnit } from "../src/units/routes.ts";
import { openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;
const { answerer, evaluator, dossierId, cycleId } = await openScenario(service);
const params = { id: dossierId };

/** NUL, half a pair, zero-width and right-to-left marks, a line break, a decomposed letter. */
const odd = "\u200b Xa\u0303 \u0000A\ud800n\r\n \u202eHòa\ufeff ";

describe("characters that nobody sees", () => {
  test("do not stay in names", async () => {
    const unit = await admin.ok(createUnit, { json: { code: "la", name: odd, kind: "commune" } });
    expect(unit.name).toBe("Xã An Hòa");
    const json = { username: "la.lam", name: odd, roles: ["unit"], units: [unit.id.toUpperCase()] };
    expect(await admin.ok(createPerson, { json })).toMatchObject({
      name: "Xã An Hòa",
      units: [{ id: unit.id }],
    });
    const cycle = { set: "thu", version: "2026.1", year: 2026, kind: "trial", name: odd };
    expect(await admin.ok(createCycle, { json: cycle })).toMatchObject({ name: "Xã An Hòa" });
  });

  test("make no name by themselves", async () => {
    const json = { code: "rong", name: "\u200b\u0000 \u202e", kind: "commune" };
    expect(await admin.refused(createUnit, { json })).toMatchObject({
      status: 400,
      fields: [{ field: "name" }],
    });
  });

  test("do not stay in notes and reasons, whose lines do", async () => {
    const note = "Xem trang 2\u0000\r\n\tvà trang 3\ud800";
    await answerer.ok(submitDossier, { params });
    const json = { decision: null, note, revision: 0 };
    const decided = await evaluator.ok(decideCriterion, {
      params: { ...params, criterion: "dung-han" },
      json,
    });
    expect(decided.note).toBe("Xem trang 2\n và trang 3");
    const change = { answers: { da_cong_khai: true }, reasons: { da_cong_khai: note } };
    const { values } = await evaluator.ok(saveAppraisal, { params, json: change });
    expect(values.da_cong_khai?.reason).toBe("Xem trang 2\n và trang 3");
  });

  test("are refused wherever a code or an address is meant", async () => {
    const strange = { set: "th\u0000u", version: "../2026.1" };
    expect(await admin.refused(readVersion, { params: strange })).toMatchObject({ status: 404 });
    expect(await admin.refused(draftFromEdit, { params: strange })).toMatchObject({ status: 404 });
    const cycle = { ...strange, year: 2026, kind: "trial", name: "Kỳ" };
    expect(await admin.refused(createCycle, { json: cycle })).toMatchObject({ status: 400 });
    const other = await openScenario(service);
    for (const field of ["a\u0000b", "\ud800", "constructor"]) {
      const refusal = await other.answerer.refused(saveSelfAssessment, {
        params: { id: other.dossierId },
        json: { answers: { [field]: 1 } },
      });
      expect(refusal).toMatchObject({ status: 422, fields: [{ field }] });
    }
  });

  test("are nobody's user name", async () => {
    const json = { username: "khong\u0000ai\ud800", password: "\u0000" };
    expect(await service.stranger().refused(signIn, { json })).toMatchObject({ status: 401 });
  });
});

test("a unit named twice, in whichever letters' case, gets one dossier", async () => {
  const unit = await service.newUnit();
  const json = { unitIds: [unit.id, unit.id.toUpperCase()] };
  expect(await admin.ok(openDossiers, { params: { id: cycleId }, json })).toMatchObject([
    { unit: { id: unit.id } },
  ]);
});
