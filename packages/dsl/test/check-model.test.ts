import { explain, load } from "@tieuchi/engine";
import { describe, expect, it } from "vitest";
import { compile, runTests } from "../src/index.ts";

const text = `BỘ TIÊU CHÍ “Trường học” mã truong-hoc phiên bản 2026.1
  hiệu lực từ 01/09/2026 đề xuất
  đối tượng trường
  trạng thái ban hành
  căn cứ "PL7"
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Cơ sở vật chất" mã co-so 14,0600 điểm đề xuất
  căn cứ "PL7, mục 1"

TIÊU CHÍ 1.1 "Diện tích" mã dien-tich 10 điểm
  phụ trách "Phòng Kinh tế"
  hướng dẫn "Đo cả sân chơi"
  số liệu [học sinh] mã hoc-sinh: số đếm từ 1 Học sinh
  số liệu [diện tích đất] mã dat: số thập phân 2 chữ số từ 0 đến 1.000.000 m²
  minh chứng bắt buộc "Sơ đồ" mã so-do
  chấm theo [diện tích đất] / [học sinh] đề xuất
    - từ 10 m²/học sinh: 10,0 điểm
    - dưới 10 m²/học sinh: tỷ lệ với 10 m²/học sinh × 10 điểm

TIÊU CHÍ 1.2 "Thư viện" mã thu-vien 4,06 điểm
  số liệu [tỷ lệ học sinh đọc] mã ty-le-doc: phần trăm 1 chữ số từ 0% đến 100%, có thể không áp dụng
  khi không áp dụng: không tính
  chấm 4,06 điểm khi [tỷ lệ học sinh đọc] trên 50% và [Học  sinh] từ 100 học sinh; không thì 0 điểm

XẾP LOẠI đề xuất
  - "Đạt" khi tổng từ 50% điểm tối đa
  - "Chưa đạt" khi còn lại

KIỂM THỬ "đủ"
  cho [học sinh] = 300; [diện tích đất] = 1.000 m²; [tỷ lệ học sinh đọc] = 97,8%
  thì tiêu chí 1.1 = 3,33 điểm; tổng = 7,39 điểm; xếp loại = "Đạt"

KIỂM THỬ "không có thư viện" dựa trên "đủ"
  cho [tỷ lệ học sinh đọc] = không áp dụng
  thì tiêu chí 1.2 = không áp dụng; tổng = 3,33 điểm; xếp loại = "Chưa đạt"

KIỂM THỬ "chưa rõ" dựa trên "không có thư viện"
  cho [tỷ lệ học sinh đọc] = chưa biết
  thì tiêu chí 1.2 = chưa biết; tổng = 3,34 điểm
`;

describe("a sound text", () => {
  const compilation = compile(text);

  it("becomes a model with plain decimals, units and marks", () => {
    expect(compilation.diagnostics).toEqual([]);
    expect(compilation.model).toMatchObject({
      code: "truong-hoc",
      title: "Trường học",
      version: "2026.1",
      effectiveFrom: "2026-09-01",
      subject: "school",
      status: "issued",
      basis: ["PL7"],
      format: 2,
      roundings: { criterion: { step: "0.01", mode: "half-up" }, group: null, total: null },
      passMark: "100",
      period: null,
      maximum: "14.06",
      items: [
        {
          kind: "group",
          ordinal: "1",
          maximum: "14.06",
          proposed: true,
          basis: ["PL7, mục 1"],
          items: [
            {
              code: "dien-tich",
              office: "Phòng Kinh tế",
              guidance: ["Đo cả sân chơi"],
              data: [
                {
                  code: "hoc-sinh",
                  type: { kind: "count", unit: "Học sinh", from: { kind: "value", value: "1" }, to: null },
                },
                { type: { kind: "decimal", unit: "m²", digits: 2, to: { kind: "value", value: "1000000" } } },
              ],
              evidence: [{ code: "so-do", title: "Sơ đồ", required: true }],
              scoring: {
                kind: "bands",
                proposed: true,
                measure: {
                  kind: "quotient",
                  numerator: { kind: "datum", code: "dat", unit: "m²" },
                  denominator: { kind: "datum", code: "hoc-sinh", unit: "Học sinh" },
                  whenZero: null,
                  unit: "m²/Học sinh",
                },
                bands: [
                  {
                    interval: {
                      lower: { at: { kind: "number", value: "10" }, inclusive: true },
                      upper: null,
                    },
                    award: { points: "10" },
                  },
                  { award: { kind: "proportional", reference: { value: "10" }, points: "10" } },
                ],
              },
              range: { from: "0", to: "10" },
              notApplicable: null,
            },
            {
              data: [{ type: { kind: "percent", digits: 1 }, mayNotApply: true }],
              scoring: {
                kind: "pass",
                points: "4.06",
                condition: {
                  kind: "all",
                  of: [
                    { measure: { kind: "datum", code: "ty-le-doc", unit: "%" } },
                    { measure: { code: "hoc-sinh" } },
                  ],
                },
              },
              notApplicable: { kind: "excluded" },
            },
          ],
        },
      ],
      classification: { proposed: true, levels: [{ title: "Đạt" }, { title: "Chưa đạt", condition: null }] },
    });
  });

  it("says where each code stands", () => {
    expect(compilation.outline.map(({ kind, code, title }) => [kind, code, title])).toEqual([
      ["group", "co-so", "Cơ sở vật chất"],
      ["criterion", "dien-tich", "Diện tích"],
      ["datum", "hoc-sinh", "học sinh"],
      ["datum", "dat", "diện tích đất"],
      ["evidence", "so-do", "Sơ đồ"],
      ["criterion", "thu-vien", "Thư viện"],
      ["datum", "ty-le-doc", "tỷ lệ học sinh đọc"],
    ]);
    for (const { code, span } of compilation.outline) {
      expect(text.slice(span.start, span.end)).toContain(`mã ${code}`);
    }
  });

  it("runs its tests, of which one may build on another", () => {
    const outcomes = runTests(compilation);
    expect(outcomes.map(({ title, passed }) => [title, passed])).toEqual([
      ["đủ", true],
      ["không có thư viện", true],
      ["chưa rõ", false],
    ]);
    expect(outcomes[2]?.expectations).toMatchObject([
      { passed: true, subject: "tiêu chí 1.2", expected: "chưa biết" },
      {
        passed: false,
        subject: "tổng",
        expected: "3,34 điểm",
        actual: "chưa biết (đã có 3,33 điểm, còn thiếu [tỷ lệ học sinh đọc])",
        line: 40,
      },
    ]);
  });
});

describe("the longest numbers that data may hold", () => {
  const frame = (lines: string) => `BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1
hiệu lực từ 01/01/2026
đối tượng xã
trạng thái dự thảo
NHÓM 1 "Nhóm" mã nhom 10 điểm
TIÊU CHÍ 1.1 "Tiêu chí" mã tieu-chi 10 điểm
${lines}`;

  it("are counted to the last digit by a line without a cap", () => {
    const { model } = compile(
      frame("số liệu [vụ] mã vu: số đếm từ 0 vụ\nchấm sẵn 10 điểm\n- trừ 0,123 điểm mỗi 1 vụ [vụ]"),
    );
    if (model === null) throw new Error("no model");
    const result = load(model).evaluate({ vu: 999_999_999_999_999 });
    expect(result.total).toEqual({ state: "known", points: 0, maximum: 10 });
    const [line] = explain(model, result).children[0]?.children[0]?.children ?? [];
    expect(line?.sentence).toContain("122.999.999.999.999,877 điểm");
  });

  it("cannot make a proportional score longer than a number holds", () => {
    const bands = (reference: string) =>
      frame(
        `số liệu [vụ] mã vu: số đếm từ 0 đến ${reference} vụ\nchấm theo [vụ]\n- từ 0 vụ: tỷ lệ với ${reference} vụ × 10 điểm`,
      );
    expect(compile(bands("1.048.576")).diagnostics.map(({ code }) => code)).toEqual(["rounding-needed"]);
    expect(compile(bands("64")).diagnostics).toEqual([]);
  });
});

describe("a text with errors", () => {
  it("runs no tests", () => {
    expect(runTests(compile(text.replace("4,06 điểm khi", "5 điểm khi")))).toEqual([]);
  });

  it("offers fixes that can be applied", () => {
    const damaged = text.replace("[diện tích đất] / [học sinh]", "[dien tich dat] / [học sinh]");
    const fix = compile(damaged).diagnostics.find(({ code }) => code === "datum-unknown")?.fix;
    if (!fix) throw new Error("no fix");
    expect(damaged.slice(0, fix.span.start) + fix.text + damaged.slice(fix.span.end)).toBe(text);
  });
});
