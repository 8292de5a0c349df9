import { describe, expect, test } from "vitest";
import { readDossier, saveAppraisal, saveSelfAssessment, submitDossier } from "../src/dossiers/routes.ts";
import { openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();

describe("two people at one dossier", async () => {
  const scenario = await openScenario(service);
  const params = { id: scenario.dossierId };
  const one = scenario.answerer;
  const two = await service.someone(["unit"], [scenario.unit]);

  test("a stale tab never overwrites newer work", async () => {
    await one.ok(saveSelfAssessment, { params, json: { answers: { phai_giai_quyet: 10 } } });
    const stale = { answers: { phai_giai_quyet: 20, da_cong_khai: true }, revisions: { phai_giai_quyet: 0 } };
    const refusal = await two.refused(saveSelfAssessment, { params, json: stale });
    expect(refusal).toMatchObject({
      status: 409,
      code: "conflict",
      body: { conflicts: [{ field: "phai_giai_quyet", yours: 20, theirs: { answer: 10, revision: 1 } }] },
    });
    const { values } = await one.ok(readDossier, { params });
    expect(values.self.phai_giai_quyet).toMatchObject({ answer: 10 });
    expect(values.self.da_cong_khai).toBeUndefined();
  });

  test("different fields do not disturb each other", async () => {
    await Promise.all([
      one.ok(saveSelfAssessment, { params, json: { answers: { da_cong_khai: true } } }),
      two.ok(saveSelfAssessment, { params, json: { answers: { hinh_thuc: "niêm yết" } } }),
    ]);
    const { values } = await one.ok(readDossier, { params });
    expect(values.self.da_cong_khai).toMatchObject({ answer: true });
    expect(values.self.hinh_thuc).toMatchObject({ answer: "niêm yết" });
  });

  test("of many saves of one field at once, exactly one is taken", async () => {
    const saves = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        (at % 2 ? one : two).response(saveSelfAssessment, {
          params,
          json: { answers: { ngay_ban_hanh: `2026-03-${at + 10}` } },
        }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)]);
  });

  test("the same answer sent twice is no conflict and no new revision", async () => {
    const json = { answers: { da_cong_khai: true }, revisions: {} };
    const { values } = await two.ok(saveSelfAssessment, { params, json });
    expect(values.da_cong_khai).toMatchObject({ answer: true, revision: 1 });
  });
});

test("an edit and a submission at once: the edit is in the submitted dossier or refused", async () => {
  const { answerer, dossierId } = await openScenario(service);
  const params = { id: dossierId };
  const [saved] = await Promise.all([
    answerer.response(saveSelfAssessment, { params, json: { answers: { phai_giai_quyet: 7 } } }),
    answerer.ok(submitDossier, { params }),
  ]);
  const { values } = await answerer.ok(readDossier, { params });
  expect(Object.hasOwn(values.self, "phai_giai_quyet")).toBe(saved.status === 200);
});

test("two evaluators' changes of one datum conflict too", async () => {
  const { answerer, evaluator, dossierId } = await openScenario(service);
  const params = { id: dossierId };
  await answerer.ok(submitDossier, { params });
  const json = (answer: number) => ({
    answers: { phai_giai_quyet: answer },
    reasons: { phai_giai_quyet: "Theo sổ" },
  });
  await evaluator.ok(saveAppraisal, { params, json: json(8) });
  expect(await evaluator.refused(saveAppraisal, { params, json: json(9) })).toMatchObject({
    status: 409,
    body: { conflicts: [{ theirs: { answer: 8, reason: "Theo sổ" } }] },
  });
});
