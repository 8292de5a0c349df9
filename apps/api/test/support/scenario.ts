import { createCycle, openDossiers, replaceAssignments } from "../../src/cycles/routes.ts";
import { saveSelfAssessment } from "../../src/dossiers/routes.ts";
import { whoAmI } from "../../src/session/routes.ts";
import type { Unit } from "../../src/units/schema.ts";
import type { Client } from "./client.ts";
import type { TestService } from "./service.ts";

export interface Scenario {
  readonly cycleId: string;
  readonly dossierId: string;
  readonly unit: Unit;
  readonly answerer: Client;
  readonly evaluator: Client;
}

/** Answers that fill every datum of the rubric: 25 of 25 points before the judgement. */
export const fullAnswers = {
  phai_giai_quyet: 100,
  dung_han: 97,
  da_cong_khai: true,
  hinh_thuc: "trực tuyến",
  ngay_ban_hanh: "2026-02-14",
} as const;

/** A cycle with one dossier, someone of its unit and its evaluator. */
export async function openScenario(
  service: TestService,
  kind: "trial" | "official" = "trial",
): Promise<Scenario> {
  const { admin } = service;
  const unit = await service.newUnit();
  const answerer = await service.someone(["unit"], [unit]);
  const evaluator = await service.someone(["evaluator"]);
  const json = { set: "thu", version: "2026.1", year: 2026, kind, name: "Kỳ thử" };
  const { id: cycleId } = await admin.ok(createCycle, { json });
  const params = { id: cycleId };
  const [dossier] = await admin.ok(openDossiers, { params, json: { unitIds: [unit.id] } });
  const { id: personId } = await evaluator.ok(whoAmI);
  await admin.ok(replaceAssignments, {
    params,
    json: { revision: 0, assignments: [{ personId, unitId: unit.id }] },
  });
  return { cycleId, dossierId: dossier?.id ?? "", unit, answerer, evaluator };
}

export async function fill({ answerer, dossierId }: Scenario, answers: object = fullAnswers): Promise<void> {
  await answerer.ok(saveSelfAssessment, { params: { id: dossierId }, json: { answers } });
}
