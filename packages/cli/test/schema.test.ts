import { readdirSync, readFileSync } from "node:fs";
import { compile } from "@tieuchi/dsl";
import { checkSubmission, criteria, type DatumType, type Model, YEAR_CODE } from "@tieuchi/engine";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { submissionSchema } from "../src/submission-schema.ts";

const text = `BỘ TIÊU CHÍ "Thử" mã thu phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng trường
  trạng thái dự thảo
  kỳ đánh giá năm 2026 đến 2030
  làm tròn tiêu chí 2 chữ số
  số liệu [cấp học] mã cap: một trong "tiểu học"; "THCS"

MỐC [sân] mã moc-san theo năm và [cấp học]: 2026–2030 "tiểu học" từ 10 m²; 2026–2030 "THCS" từ 12 m²

NHÓM 1 "Nhóm" mã nhom 20 điểm

TIÊU CHÍ 1.1 "Số lượng" mã so-luong 10 điểm
  hướng dẫn "Đếm cuối năm"
  số liệu [học sinh] mã hs: số đếm từ 1 người
  số liệu [có sách] mã sach: số đếm từ 0 đến [học sinh] người, có thể không áp dụng, nguồn "sổ thư viện"
  khi không áp dụng: không tính
  chấm theo [có sách] / [học sinh]
    - từ 80%: 10 điểm
    - dưới 80%: 0 điểm

TIÊU CHÍ 1.2 "Mọi kiểu" mã moi-kieu 7 điểm
  số liệu [diện tích] mã dt: số thập phân 2 chữ số từ 0 đến 100 m²
  số liệu [tỷ lệ] mã tl: phần trăm 1 chữ số từ 0% đến 100%
  số liệu [ngày nộp] mã ngay: ngày từ 01/01/2026 đến 31/12/2026
  số liệu [nội quy] mã nq: có/không
  số liệu [nội dung] mã nd: chọn trong "a"; "b"; "c"
  chấm sẵn 3 điểm
    - cộng 1 điểm khi [nội quy] là có
    - cộng 1 điểm khi [nội dung] có "a"
    - cộng 1 điểm khi [ngày nộp] trước 01/06/2026 và [tỷ lệ] từ 50%
    - cộng 1 điểm khi [diện tích] đạt mốc [sân]

TIÊU CHÍ 1.3 "Đánh giá" mã danh-gia 3 điểm
  chấm theo đánh giá từ 0 đến 3 điểm, bước 0,1 điểm
`;

function modelOf(source: string): Model {
  const { model, diagnostics } = compile(source);
  if (model === null)
    throw new Error(diagnostics.map(({ line, message }) => `${line} ${message}`).join("\n"));
  return model;
}

function validatorOf(model: Model): (data: unknown) => boolean {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  return ajv.compile(submissionSchema(model));
}

describe("the schema of the data that a set wants", () => {
  const model = modelOf(text);
  const valid = validatorOf(model);

  it.each([
    ["nothing at all", {}],
    ["unknown and known", { hs: null, nq: true, nam: 2027, cap: "THCS" }],
    ["not applicable where the author allows it", { sach: { notApplicable: true } }],
    ["decimals, percentages, dates, boxes", { dt: 12.25, tl: 97.8, ngay: "2026-02-15", nd: ["a", "c"] }],
    ["no box ticked", { nd: [] }],
    ["points on the step", { "danh-gia": 0.3 }],
  ])("takes %s", (_, data) => {
    expect(checkSubmission(model, data)).toMatchObject({ ok: true });
    expect(valid(data)).toBe(true);
  });

  it.each([
    ["a number as text", { hs: "12" }],
    ["a part of a person", { hs: 1.5 }],
    ["less than the least", { hs: 0 }],
    ["more than the most", { dt: 100.5 }],
    ["not applicable where it may not be", { hs: { notApplicable: true } }],
    ["a day that is none", { ngay: "2026-02-30" }],
    ["another choice", { cap: "THPT" }],
    ["another box, or one twice", { nd: ["a", "a"] }],
    ["points off the step", { "danh-gia": 0.35 }],
    ["a year outside of the period", { nam: 2031 }],
    ["an unknown code", { la: 1 }],
  ])("refuses %s", (_, data) => {
    expect(checkSubmission(model, data)).toMatchObject({ ok: false });
    expect(valid(data)).toBe(false);
  });

  it("names each datum in Vietnamese and says what it cannot check", () => {
    const { properties } = submissionSchema(model) as {
      properties: Record<string, { title: string; description: string }>;
    };
    expect(Object.keys(properties)).toEqual([
      "nam",
      "cap",
      "hs",
      "sach",
      "dt",
      "tl",
      "ngay",
      "nq",
      "nd",
      "danh-gia",
    ]);
    expect(properties.sach).toMatchObject({
      title: "có sách",
      description:
        "Tiêu chí 1.1 “Số lượng”. Đơn vị: người. Không lớn hơn [học sinh]. Nguồn: sổ thư viện. Đếm cuối năm.",
    });
    expect(properties.ngay?.description).toContain("Từ ngày 01/01/2026. Đến ngày 31/12/2026.");
    expect(properties.dt?.description).toContain("Nhiều nhất 2 chữ số thập phân.");
  });
});

const folder = new URL("../../../cases/valid/", import.meta.url);
const texts = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(`${name}/case.tieuchi`, folder), "utf8")] as const,
);

describe.each([...texts, ["every kind", text] as const])("of %s", (_, source) => {
  const model = modelOf(source);
  const valid = validatorOf(model);

  it("takes whatever checkSubmission takes", () => {
    fc.assert(
      fc.property(submissions(model), (data) => {
        if (checkSubmission(model, data).ok) expect(valid(data)).toBe(true);
      }),
    );
  });
});

/** Data of every kind for the codes of a model, mostly in range. */
function submissions(model: Model): fc.Arbitrary<Record<string, unknown>> {
  const data = [...model.data, ...[...criteria(model)].flatMap((criterion) => criterion.data)];
  const judged = [...criteria(model)].filter(({ scoring }) => scoring.kind === "judgement");
  const odd = fc.oneof(fc.constant(null), fc.constant({ notApplicable: true }), fc.integer(), fc.boolean());
  const answers = new Map<string, fc.Arbitrary<unknown>>([
    [YEAR_CODE, fc.integer({ min: 2024, max: 2032 })],
    ...data.map(({ code, type }) => [code, answersTo(type)] as const),
    ...judged.map(({ code }) => [code, fc.integer({ min: 0, max: 200 }).map((n) => n / 20)] as const),
  ]);
  const fields = [...answers].map(([code, usual]) => [
    code,
    fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd }),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function answersTo(type: DatumType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...type.options);
    case "checklist":
      return fc.subarray([...type.options]);
    case "date":
      return fc
        .date({ min: new Date("2025-06-01"), max: new Date("2027-06-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    default:
      return fc.oneof(
        fc.integer({ min: -2, max: 200 }),
        fc.integer({ max: 20_000 }).map((n) => n / 100),
      );
  }
}
