import { describe, expect, test } from "vitest";
import {
  listDossiers,
  readDossier,
  readLog,
  readResult,
  saveSelfAssessment,
  submitDossier,
} from "../src/dossiers/routes.ts";
import { fill, fullAnswers, openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const scenario = await openScenario(service);
const { answerer, evaluator, dossierId, unit } = scenario;
const params = { id: dossierId };
const read = () => answerer.ok(readDossier, { params });

describe("data that is refused, and leaves nothing behind", () => {
  test.each([
    ["the wrong kind", { da_cong_khai: "có" }, "da_cong_khai", "wrong-kind"],
    ["a number as text", { phai_giai_quyet: "10" }, "phai_giai_quyet", "wrong-kind"],
    ["not whole", { phai_giai_quyet: 1.5 }, "phai_giai_quyet", "not-whole"],
    ["below the limit", { phai_giai_quyet: 0 }, "phai_giai_quyet", "below-limit"],
    ["above another datum", { phai_giai_quyet: 5, dung_han: 6 }, "dung_han", "above-limit"],
    ["an unknown option", { hinh_thuc: "miệng" }, "hinh_thuc", "unknown-option"],
    ["an impossible date", { ngay_ban_hanh: "2026-02-30" }, "ngay_ban_hanh", "impossible-date"],
    ["a date out of range", { ngay_ban_hanh: "2027-01-01" }, "ngay_ban_hanh", "above-limit"],
    ["an unknown code", { la_lung: 1 }, "la_lung", "unknown-field"],
    ["an unknown code taken back", { la_lung: null }, "la_lung", "unknown-field"],
    ["a name for a code", { "đơn đúng hạn": 1 }, "đơn đúng hạn", "name-instead-of-code"],
    ["a name in NFD", { ["đơn đúng hạn".normalize("NFD")]: 1 }, "đơn đúng hạn", "name-instead-of-code"],
    ["a list", { phai_giai_quyet: [1] }, "phai_giai_quyet", "wrong-kind"],
    [
      "not applicable where it may not be",
      { phai_giai_quyet: { notApplicable: true } },
      "phai_giai_quyet",
      "not-applicable-not-allowed",
    ],
    ["a judgement off its step", { "than-thien": 3.3 }, "than-thien", "off-step"],
  ])("%s", async (_, answers, field, code) => {
    // Beside it something sound, which must not be stored either.
    const json = {
      answers: { ...answers, da_cong_khai: Object.hasOwn(answers, "da_cong_khai") ? "có" : true },
    };
    const refusal = await answerer.refused(saveSelfAssessment, { params, json });
    expect(refusal).toMatchObject({ status: 422, code: "refused" });
    const problem = refusal.fields.find((one) => one.field === field);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toMatch(/\p{L}/u);
    expect((await read()).values.self).toEqual({});
  });

  test.each([
    ["no JSON", "{"],
    ["no answers", "{}"],
    ["answers that are a list", `{"answers":[1]}`],
    ["a revision that is none", `{"answers":{},"revisions":{"a":-1}}`],
  ])("%s is malformed", async (_, body) => {
    const headers = { "content-type": "application/json" };
    expect(await answerer.refused(saveSelfAssessment, { params, headers, body })).toMatchObject({
      status: 400,
    });
  });
});

test("a body beyond any form's size is refused before it is read", async () => {
  const json = { answers: { hinh_thuc: "x".repeat(3 * 1024 * 1024) } };
  expect(await answerer.refused(saveSelfAssessment, { params, json })).toMatchObject({ status: 413 });
});

test("answers are saved with their revision, counted and scored at once", async () => {
  const { values, score } = await answerer.ok(saveSelfAssessment, {
    params,
    json: { answers: { phai_giai_quyet: 100, dung_han: 97 } },
  });
  expect(values.dung_han).toMatchObject({ answer: 97, revision: 1 });
  expect(score.total).toMatchObject({ state: "unknown", points: 10, maximum: 30 });
  const dossier = await read();
  expect(dossier).toMatchObject({ answered: 2, wanted: 6, state: "self-assessing", appraised: null });
  expect(dossier.self).toEqual(score);
  expect(dossier.may).toEqual({ edit: true, submit: true, attach: true, appraise: false, complete: false });
});

test("a rule between fields is checked against what is stored", async () => {
  const json = { answers: { phai_giai_quyet: 50 }, revisions: { phai_giai_quyet: 1 } };
  const refusal = await answerer.refused(saveSelfAssessment, { params, json });
  expect(refusal).toMatchObject({ status: 422, fields: [{ field: "dung_han" }] });
  expect((await read()).values.self.phai_giai_quyet).toMatchObject({ answer: 100, revision: 1 });
});

test("an answer taken back is unknown again, not zero", async () => {
  const json = { answers: { dung_han: null }, revisions: { dung_han: 1 } };
  const { values, score } = await answerer.ok(saveSelfAssessment, { params, json });
  expect(values.dung_han).toMatchObject({ answer: null, revision: 2 });
  expect(score.total).toMatchObject({ state: "unknown", points: 0 });
});

test("the result explains every point and knows which text it rests on", async () => {
  await answerer.ok(saveSelfAssessment, {
    params,
    json: { answers: fullAnswers, revisions: { phai_giai_quyet: 1, dung_han: 2 } },
  });
  const { result, explanation, criteria, layer, setAside } = await answerer.ok(readResult, { params });
  expect(layer).toBe("self");
  expect(result.total).toEqual({ state: "unknown", points: 25, maximum: 30, missing: ["than-thien"] });
  expect(explanation.children.length).toBeGreaterThan(0);
  expect(criteria).toMatchObject({ set: "thu", version: "2026.1", status: "draft", change: null });
  expect(setAside).toEqual([]);
});

test("the dossier's log tells who changed what, from what, to what", async () => {
  const log = await answerer.ok(readLog, { params });
  const back = log.find(({ field, after }) => field === "dung_han" && isBack(after));
  expect(back).toMatchObject({
    action: "self-assessment.saved",
    before: { answer: 97 },
    after: { answer: null },
  });
  expect(back?.who?.name).toMatch(/^Người thứ/);
});
const isBack = (value: unknown) => JSON.stringify(value) === `{"answer":null,"reason":null}`;

test("only those whom it concerns know of a dossier", async () => {
  const foreignUnit = await service.newUnit();
  const foreigner = await service.someone(["unit"], [foreignUnit]);
  const unassigned = await service.someone(["evaluator"]);
  for (const client of [foreigner, unassigned]) {
    expect(await client.ok(listDossiers)).toEqual([]);
    expect(await client.refused(readDossier, { params })).toMatchObject({ status: 404 });
    expect(await client.refused(readResult, { params })).toMatchObject({ status: 404 });
  }
  const never = { id: "00000000-0000-4000-8000-000000000000" };
  const unknown = await foreigner.refused(readDossier, { params: never });
  expect(await foreigner.refused(readDossier, { params })).toEqual(unknown);
  expect(await foreigner.refused(readDossier, { params: { id: "abc" } })).toEqual(unknown);
  for (const client of [evaluator, service.admin, await service.someone(["leader"])]) {
    expect((await client.ok(listDossiers)).map(({ id }) => id)).toEqual([dossierId]);
  }
  const log = await service.admin.ok(readLog, { params });
  expect(log.filter(({ action }) => action === "refused.foreign-dossier").length).toBeGreaterThanOrEqual(4);
  const own = await answerer.ok(readLog, { params });
  expect(own.some(({ action }) => action.startsWith("refused."))).toBe(false);
});

test("an author who also answers for another unit sees all dossiers but edits only their own", async () => {
  const client = await service.someone(["author", "unit"], [await service.newUnit()]);
  await client.ok(readDossier, { params });
  const refusal = await client.refused(saveSelfAssessment, {
    params,
    json: { answers: { da_cong_khai: true } },
  });
  expect(refusal).toMatchObject({ status: 403 });
});

test("once submitted, the self-assessment is closed", async () => {
  const submitted = await answerer.ok(submitDossier, { params });
  expect(submitted).toMatchObject({ state: "submitted", may: { edit: false, submit: false, attach: false } });
  const json = { answers: { da_cong_khai: false }, revisions: { da_cong_khai: 1 } };
  const refusal = await answerer.refused(saveSelfAssessment, { params, json });
  expect(refusal).toMatchObject({ status: 409, code: "wrong-step" });
  expect(await answerer.refused(submitDossier, { params })).toMatchObject({ status: 409 });
});

test("a second dossier of the unit stands in the list beside the first", async () => {
  const other = await openScenario(service);
  await fill(other);
  const [first] = await other.answerer.ok(listDossiers);
  expect(first).toMatchObject({ answered: 5, wanted: 6, unit: { id: other.unit.id } });
  expect(other.unit.id).not.toBe(unit.id);
});
