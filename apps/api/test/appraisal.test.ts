import { expect, test } from "vitest";
import {
  completeAppraisal,
  decideCriterion,
  readDossier,
  readLog,
  readResult,
  saveAppraisal,
  saveSelfAssessment,
  submitDossier,
} from "../src/dossiers/routes.ts";
import { DecisionConflict } from "../src/dossiers/schema.ts";
import { fill, fullAnswers, openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const scenario = await openScenario(service);
const { evaluator, answerer, dossierId } = scenario;
const params = { id: dossierId };
const layer = { layer: "appraisal" };
const criteria = ["dung-han", "cong-khai", "ban-hanh", "than-thien"];

test("nothing is appraised before the unit has submitted", async () => {
  await fill(scenario);
  const refusal = await evaluator.refused(saveAppraisal, { params, json: { answers: { "than-thien": 4 } } });
  expect(refusal).toMatchObject({ status: 409, code: "wrong-step" });
  await answerer.ok(submitDossier, { params });
});

test("before the evaluator's changes the appraisal rests on the unit's data", async () => {
  const { result } = await evaluator.ok(readResult, { params, query: layer });
  expect(result.total).toMatchObject({ state: "unknown", points: 25 });
});

test("a judgement off its step or beyond its range is refused", async () => {
  for (const answer of [4.2, 6, -1]) {
    const refusal = await evaluator.refused(saveAppraisal, {
      params,
      json: { answers: { "than-thien": answer } },
    });
    expect(refusal).toMatchObject({ status: 422, fields: [{ field: "than-thien" }] });
  }
});

test("a datum that differs from the unit's wants a reason; one that agrees does not", async () => {
  const bare = await evaluator.refused(saveAppraisal, { params, json: { answers: { dung_han: 80 } } });
  expect(bare).toMatchObject({ status: 422, fields: [{ field: "dung_han", code: "reason-required" }] });
  const stray = await evaluator.refused(saveAppraisal, {
    params,
    json: { answers: {}, reasons: { lung_tung: "x" } },
  });
  expect(stray).toMatchObject({ status: 422, fields: [{ field: "lung_tung" }] });

  await evaluator.ok(saveAppraisal, { params, json: { answers: { da_cong_khai: true } } });
  const saved = await evaluator.ok(saveAppraisal, {
    params,
    json: { answers: { dung_han: 80 }, reasons: { dung_han: "Báo cáo ghi 80 đơn" } },
  });
  expect(saved.values.dung_han).toMatchObject({ answer: 80, reason: "Báo cáo ghi 80 đơn", revision: 1 });
  expect(saved.score.total).toMatchObject({ points: 15 });
});

test("the unit's own layer stays as it was, side by side", async () => {
  const dossier = await answerer.ok(readDossier, { params });
  expect(dossier).toMatchObject({ state: "appraising", may: { appraise: false } });
  expect(dossier.self.total).toMatchObject({ points: 25 });
  expect(dossier.appraised?.total).toMatchObject({ points: 15 });
  expect(dossier.values.self.dung_han).toMatchObject({ answer: 97 });
  expect(dossier.values.appraisal.dung_han).toMatchObject({ answer: 80 });
});

test("taking a change back returns to the unit's datum", async () => {
  const json = { answers: { dung_han: null }, reasons: { dung_han: null }, revisions: { dung_han: 1 } };
  const { score } = await evaluator.ok(saveAppraisal, { params, json });
  expect(score.total).toMatchObject({ points: 25 });
});

test("the appraisal ends only when every criterion is accepted and every score known", async () => {
  const early = await evaluator.refused(completeAppraisal, { params });
  expect(early.status).toBe(422);
  expect(early.fields.filter(({ code }) => code === "not-accepted").map(({ field }) => field)).toEqual(
    criteria,
  );
  expect(early.fields).toContainEqual(expect.objectContaining({ field: "than-thien", code: "unknown" }));

  await evaluator.ok(saveAppraisal, { params, json: { answers: { "than-thien": 4.5 } } });
  for (const criterion of criteria) {
    const json = { decision: "accepted", note: null, revision: 0 };
    await evaluator.ok(decideCriterion, { params: { ...params, criterion }, json });
  }
  const done = await evaluator.ok(completeAppraisal, { params });
  expect(done).toMatchObject({ state: "council", may: { appraise: false, complete: false } });
  expect(done.appraised).toEqual({ total: { state: "known", points: 29.5, maximum: 30 }, level: "Tốt" });
});

test("changing what an accepted criterion rests on opens that criterion again, and no other", async () => {
  const other = await openScenario(service);
  const id = other.dossierId;
  await fill(other);
  await other.answerer.ok(submitDossier, { params: { id } });
  const decide = (criterion: string, revision: number) =>
    other.evaluator.ok(decideCriterion, {
      params: { id, criterion },
      json: { decision: "accepted", note: "Trang 2", revision },
    });
  const save = (json: object) => other.evaluator.ok(saveAppraisal, { params: { id }, json });
  await save({ answers: { "than-thien": 4 } });
  for (const criterion of criteria) await decide(criterion, 0);

  const agreed = await save({ answers: { dung_han: 97 } });
  expect(agreed.appraisals["dung-han"]).toMatchObject({ decision: "accepted" });
  const changed = await save({ answers: { da_cong_khai: false }, reasons: { da_cong_khai: "Chưa thấy" } });
  expect(changed.appraisals).toMatchObject({
    "cong-khai": { decision: null, note: "Trang 2", revision: 2 },
    "dung-han": { decision: "accepted", revision: 1 },
    "than-thien": { decision: "accepted", revision: 1 },
  });
  const judged = await save({ answers: { "than-thien": 5 }, revisions: { "than-thien": 1 } });
  expect(judged.appraisals["than-thien"]).toMatchObject({ decision: null });

  const early = await other.evaluator.refused(completeAppraisal, { params: { id } });
  expect(early.fields.map(({ field }) => field)).toEqual(["cong-khai", "than-thien"]);
  const log = await other.evaluator.ok(readLog, { params: { id } });
  expect(log.at(-1)).toMatchObject({
    action: "appraisal.decided",
    field: "than-thien",
    before: { decision: "accepted" },
    after: { decision: null },
  });
  for (const criterion of ["cong-khai", "than-thien"]) await decide(criterion, 2);
  await other.evaluator.ok(completeAppraisal, { params: { id } });
});

test("how the unit judges itself counts for the unit and never for the evaluator", async () => {
  const other = await openScenario(service);
  const id = other.dossierId;
  const json = { answers: { ...fullAnswers, "than-thien": 5 } };
  const { score } = await other.answerer.ok(saveSelfAssessment, { params: { id }, json });
  expect(score.total).toEqual({ state: "known", points: 30, maximum: 30 });
  await other.answerer.ok(submitDossier, { params: { id } });
  await other.evaluator.ok(decideCriterion, {
    params: { id, criterion: "dung-han" },
    json: { decision: "accepted", note: null, revision: 0 },
  });
  const dossier = await other.evaluator.ok(readDossier, { params: { id } });
  expect(dossier.self.total).toMatchObject({ points: 30 });
  expect(dossier.appraised?.total).toMatchObject({ state: "unknown", points: 25, missing: ["than-thien"] });
});

test("a decision carries a revision, and an unknown criterion is not found", async () => {
  const other = await openScenario(service);
  const id = other.dossierId;
  await other.answerer.ok(submitDossier, { params: { id } });
  const decide = (criterion: string, decision: "accepted" | null, revision: number) => ({
    params: { id, criterion },
    json: { decision, note: "Xem trang 2", revision },
  });
  const first = await other.evaluator.ok(decideCriterion, decide("dung-han", "accepted", 0));
  expect(first).toMatchObject({ decision: "accepted", note: "Xem trang 2", revision: 1 });
  const stale = await other.evaluator.refused(decideCriterion, decide("dung-han", null, 0));
  expect(stale).toMatchObject({ status: 409, code: "conflict" });
  expect(DecisionConflict.parse(stale.body).theirs).toEqual(first);
  const second = await other.evaluator.ok(decideCriterion, decide("dung-han", null, 1));
  expect(second).toMatchObject({ decision: null, revision: 2 });
  expect(await other.evaluator.refused(decideCriterion, decide("khong-co", null, 0))).toMatchObject({
    status: 404,
  });
});
