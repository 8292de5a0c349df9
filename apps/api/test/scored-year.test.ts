/** A set whose targets depend on the year, with data of the unit as a whole and a checklist. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createCycle, openDossiers } from "../src/cycles/routes.ts";
import { readDossier, readResult, saveSelfAssessment } from "../src/dossiers/routes.ts";
import { startTestService } from "./support/service.ts";

const text = `BỘ TIÊU CHÍ "Theo năm" mã theo-nam phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  kỳ đánh giá năm 2026 đến 2027
  số liệu [vùng] mã vung: một trong "trong đê"; "ngoài đê"

MỐC [bao phủ] mã moc-bao-phu theo năm: 2026 trên 96%; 2027 từ 97%

NHÓM 1 "Bao phủ" mã nhom-bao-phu 10 điểm đề xuất
TIÊU CHÍ 1.1 "Bảo hiểm y tế" mã bhyt 6 điểm đề xuất
  số liệu [dân số] mã dan_so: số đếm từ 1 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số] người
  chấm 6 điểm đề xuất khi [có thẻ] / [dân số] đạt mốc [bao phủ]; không thì 0 điểm
TIÊU CHÍ 1.2 "Kênh tiếp nhận" mã kenh 4 điểm đề xuất
  chỉ áp dụng khi [vùng] là "trong đê"
  số liệu [kênh] mã cac_kenh: chọn trong "trực tiếp"; "điện thoại"; "Zalo"
  chấm theo số mục [kênh] đề xuất
    - từ 2 mục: 4 điểm
    - dưới 2 mục: 0 điểm
`;

const service = await startTestService();
const { admin } = service;
const unit = await service.newUnit();
const answerer = await service.someone(["unit"], [unit]);
await mkdir(join(service.criteriaFolder, "theo-nam"));
await writeFile(join(service.criteriaFolder, "theo-nam", "2026.1.tieuchi"), text);

const cycleOf = (year: number) => ({
  json: { set: "theo-nam", version: "2026.1", year, kind: "trial", name: `Năm ${year}` },
});

async function dossierOf(year: number): Promise<{ params: { id: string } }> {
  const cycle = await vi.waitUntil(() => admin.ok(createCycle, cycleOf(year)).catch(() => null), {
    timeout: 10_000,
  });
  const [dossier] = await admin.ok(openDossiers, {
    params: { id: cycle.id },
    json: { unitIds: [unit.id] },
  });
  return { params: { id: dossier?.id ?? "" } };
}

const answers = { dan_so: 1000, co_the: 970, vung: "trong đê", cac_kenh: ["Zalo", "trực tiếp"] };

test("the year of the cycle decides which target is due", async () => {
  const results = [];
  for (const [year, co_the] of [
    [2026, 960],
    [2027, 970],
  ] as const) {
    const { params } = await dossierOf(year);
    await answerer.ok(saveSelfAssessment, { params, json: { answers: { ...answers, co_the } } });
    const { result } = await answerer.ok(readResult, { params });
    results.push(result.total);
  }
  expect(results).toEqual([
    { state: "known", points: 4, maximum: 10 },
    { state: "known", points: 10, maximum: 10 },
  ]);
});

test("the year is not an answer of the unit", async () => {
  const { params } = await dossierOf(2026);
  const refusal = await answerer.refused(saveSelfAssessment, { params, json: { answers: { nam: 2027 } } });
  expect(refusal).toMatchObject({ status: 422, fields: [{ field: "nam", code: "unknown-field" }] });
});

test("what is ticked is stored in the order of the text, nothing ticked is an answer, and data of the unit decide what applies", async () => {
  const { params } = await dossierOf(2026);
  await answerer.ok(saveSelfAssessment, { params, json: { answers } });
  const stored = await answerer.ok(readDossier, { params });
  expect(stored.values.self.cac_kenh?.answer).toEqual(["trực tiếp", "Zalo"]);
  expect(stored).toMatchObject({ answered: 4, wanted: 4 });

  const revisions = { cac_kenh: 1, vung: 1 };
  const json = { answers: { cac_kenh: [], vung: "ngoài đê" }, revisions };
  const { score } = await answerer.ok(saveSelfAssessment, { params, json });
  expect(score.total).toEqual({ state: "known", points: 6, maximum: 6 });
  expect((await answerer.ok(readDossier, { params })).values.self.cac_kenh?.answer).toEqual([]);
});

test("a cycle of a year that the set does not score is refused", async () => {
  await dossierOf(2026);
  const refusal = await admin.refused(createCycle, cycleOf(2031));
  expect(refusal).toMatchObject({ status: 422, code: "year-out-of-period", fields: [{ field: "year" }] });
});
