import { describe, expect, it } from "vitest";
import {
  type ExplanationNode,
  explain,
  ForeignResultError,
  load,
  type Model,
  type Submission,
} from "../src/index.ts";
import { best, health } from "./health.ts";

const na = { notApplicable: true } as const;

function node(submission: Submission, id: string, model: Model = health): ExplanationNode {
  const find = (tree: ExplanationNode): ExplanationNode[] =>
    tree.id === id ? [tree] : tree.children.flatMap(find);
  const [found] = find(explain(model, load(model).evaluate(submission)));
  if (!found) throw new Error(`no node ${id}`);
  return found;
}

const told = (submission: Submission, id: string) => {
  const { state, sentence } = node(submission, id);
  return [state, sentence];
};

const some = { ...best, co_the: 9000, phan_anh: 3 };
const plan = "[đã ban hành] là có và ([ngày ban hành] trước 15/02/2026 hoặc [hình thức] là “trực tuyến”)";

describe("the sentences", () => {
  it.each<[string, Submission, string, string, string]>([
    ["the total", some, "tong", "counted", "Tổng điểm: 18,31 + 20 = 38,31/40 điểm."],
    ["a group", some, "tram-y-te", "counted", "Nhóm 2: 10 + 10 = 20/20 điểm."],
    ["a group whose parts differ", some, "bhyt", "counted", "Nhóm 1: 14,06 + 4,25 = 18,31/20 điểm."],
    [
      "a rounded band",
      some,
      "bao-phu",
      "counted",
      "[có thẻ] / [dân số] = 9.000 / 10.000 = 90% — thuộc bậc “từ 80% đến dưới 96%”: 14,0625 điểm, làm tròn đến 2 chữ số thập phân thành 14,06 điểm.",
    ],
    [
      "a band above",
      some,
      "bao-phu/1",
      "not-counted",
      "Bậc “từ 96%”: 15 điểm — không tính vì 90% nhỏ hơn 96%.",
    ],
    [
      "the band that fired",
      some,
      "bao-phu/2",
      "counted",
      "Bậc “từ 80% đến dưới 96%”: tỷ lệ với 96% × 15 điểm — 90% thuộc bậc này, 90% / 96% × 15 điểm = 14,0625 điểm.",
    ],
    [
      "a band below",
      some,
      "bao-phu/3",
      "not-counted",
      "Bậc “dưới 80%”: 0 điểm — không tính vì 90% lớn hơn 80%.",
    ],
    [
      "a value on an open bound",
      { ...best, co_the: 9600 },
      "bao-phu/2",
      "not-counted",
      "Bậc “từ 80% đến dưới 96%”: tỷ lệ với 96% × 15 điểm — không tính vì 96% không nhỏ hơn 96%.",
    ],
    [
      "an endless value, cut so that it crosses no bound",
      { ...best, co_the: 799_999, dan_so: 999_999 },
      "bao-phu/3",
      "counted",
      "Bậc “dưới 80%”: 0 điểm — 79,9999…% thuộc bậc này.",
    ],
    [
      "a missing datum",
      { dan_so: 1 },
      "bao-phu/1",
      "unknown",
      "Bậc “từ 96%”: 15 điểm — chưa biết vì thiếu [có thẻ].",
    ],
    [
      "counted faults",
      some,
      "phien-ha/1",
      "counted",
      "Trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm — 3 vụ, trừ 0,25 × 3 = 0,75 điểm.",
    ],
    [
      "a cap",
      { ...best, phan_anh: 30 },
      "phien-ha/1",
      "counted",
      "Trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm — 30 vụ, trừ 0,25 × 30 = 7,5 điểm, vượt mức nên chỉ trừ 2 điểm.",
    ],
    [
      "nothing counted",
      best,
      "phien-ha/1",
      "not-counted",
      "Trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm — 0 vụ, không trừ.",
    ],
    ["a start and its lines", some, "phien-ha", "counted", "Chấm sẵn 5 điểm: 5 − 0,75 = 4,25 điểm."],
    [
      "a condition",
      best,
      "ke-hoach",
      "counted",
      `Chấm 10 điểm khi ${plan}; không thì 0 điểm — điều kiện đúng, được 10 điểm.`,
    ],
    [
      "a failed condition",
      { ...best, da_ban_hanh: false },
      "ke-hoach/1",
      "not-counted",
      `${plan} — không đúng 1 trong 2 điều kiện.`,
    ],
    [
      "a choice of conditions that all failed",
      { ...best, ngay_ban_hanh: "2026-02-20" },
      "ke-hoach/1/2",
      "not-counted",
      "[ngày ban hành] trước 15/02/2026 hoặc [hình thức] là “trực tuyến” — cả 2 điều kiện đều không đúng.",
    ],
    [
      "the part that failed it",
      { ...best, da_ban_hanh: false },
      "ke-hoach/1/1",
      "not-counted",
      "[đã ban hành] là có — không đúng, vì trả lời là không.",
    ],
    [
      "a date",
      best,
      "ke-hoach/1/2/1",
      "counted",
      "[ngày ban hành] trước 15/02/2026 — đúng, là ngày 14/02/2026.",
    ],
    [
      "a choice",
      best,
      "ke-hoach/1/2/2",
      "not-counted",
      "[hình thức] là “trực tuyến” — không đúng, vì đã chọn “trực tiếp”.",
    ],
    [
      "a judgement",
      { "thai-do": 8.5 },
      "thai-do/1",
      "counted",
      "Chấm theo đánh giá từ 2 đến 10 điểm, bước 0,5 điểm — người chấm cho 8,5 điểm.",
    ],
    [
      "a missing judgement",
      {},
      "thai-do",
      "unknown",
      "Chấm theo đánh giá từ 2 đến 10 điểm, bước 0,5 điểm — chưa chấm được (tối đa 10 điểm) vì thiếu điểm đánh giá tiêu chí 2.2.",
    ],
    [
      "points for what does not apply",
      { ...best, phan_anh: na },
      "phien-ha",
      "counted",
      "[phản ánh đúng] không áp dụng: được 5 điểm theo quy định “khi không áp dụng”.",
    ],
    [
      "the rule for it",
      { ...best, phan_anh: na },
      "phien-ha/2",
      "counted",
      "Khi không áp dụng: 5 điểm — áp dụng quy định này vì [phản ánh đúng] không áp dụng.",
    ],
    [
      "the clauses then passed over",
      { ...best, phan_anh: na },
      "phien-ha/1",
      "not-applicable",
      "Trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm — không xét vì [phản ánh đúng] không áp dụng.",
    ],
    [
      "an excluded criterion",
      { ...best, ngay_ban_hanh: na },
      "ke-hoach",
      "not-applicable",
      "[ngày ban hành] không áp dụng: tiêu chí không tính vào điểm và điểm tối đa.",
    ],
    [
      "its group",
      { ...best, ngay_ban_hanh: na },
      "tram-y-te",
      "counted",
      "Nhóm 2: 10/10 điểm; tiêu chí 2.1 không áp dụng nên không tính vào điểm và điểm tối đa.",
    ],
    [
      "an unknown total",
      { "thai-do": 10 },
      "tong",
      "unknown",
      "Tổng điểm chưa biết: mới tính được 10/40 điểm, còn thiếu [có thẻ], [dân số], [phản ánh đúng], [đã ban hành], [ngày ban hành], [hình thức].",
    ],
    [
      "a long list of what is missing",
      {},
      "tong",
      "unknown",
      "Tổng điểm chưa biết: mới tính được 0/40 điểm, còn thiếu [có thẻ], [dân số], [phản ánh đúng], [đã ban hành], [ngày ban hành] và 2 mục khác.",
    ],
    ["a level", best, "tong/xep-loai", "counted", "Xếp loại: “Mức 2”."],
    [
      "a lowered level",
      some,
      "tong/xep-loai",
      "counted",
      "Xếp loại: “Mức 1”; theo điều kiện xếp loại thì đạt “Mức 2” nhưng bị giới hạn lại.",
    ],
    [
      "why a level is reached",
      best,
      "tong/xep-loai/1/1",
      "counted",
      "Tổng từ 90% điểm tối đa — đúng, tổng được 40/40 điểm = 100%.",
    ],
    [
      "why it is not",
      { ...best, co_the: 0 },
      "tong/xep-loai/1/2",
      "not-counted",
      "Mỗi nhóm từ 80% điểm tối đa — không đúng, vì nhóm 1 được 5/20 điểm = 25%.",
    ],
    [
      "a level none of whose conditions holds",
      { ...best, co_the: 0 },
      "tong/xep-loai/1",
      "not-counted",
      "“Mức 2” khi tổng từ 90% điểm tối đa và mỗi nhóm từ 80% điểm tối đa — cả 2 điều kiện đều không đúng.",
    ],
    [
      "a level below the one reached",
      best,
      "tong/xep-loai/2",
      "not-counted",
      "“Mức 1” khi tổng từ 20 điểm — không xét vì đã đạt mức ở trên.",
    ],
    [
      "a gate that holds",
      some,
      "tong/xep-loai/4",
      "counted",
      "Không quá “Mức 1” khi [phản ánh đúng] từ 3 vụ — đúng, là 3 vụ; điều kiện này có hiệu lực.",
    ],
    [
      "a gate that changes nothing",
      { ...some, "thai-do": 2, co_the: 8000 },
      "tong/xep-loai/4",
      "not-counted",
      "Không quá “Mức 1” khi [phản ánh đúng] từ 3 vụ — đúng, là 3 vụ; kết quả dù sao cũng không cao hơn mức này.",
    ],
    [
      "a gate that does not hold",
      best,
      "tong/xep-loai/4",
      "not-counted",
      "Không quá “Mức 1” khi [phản ánh đúng] từ 3 vụ — không đúng, vì 0 vụ nhỏ hơn 3 vụ.",
    ],
    ["an excluding gate", { ...best, da_ban_hanh: false }, "tong/xep-loai", "counted", "Không xếp loại."],
    [
      "an unknown level",
      {
        ...best,
        da_ban_hanh: true,
        phan_anh: 0,
        dan_so: 10_000,
        co_the: 9_800,
        "thai-do": 10,
        ngay_ban_hanh: na,
      },
      "tong/xep-loai/1/2",
      "counted",
      "Mỗi nhóm từ 80% điểm tối đa — đúng, nhóm 1 được 20/20 điểm = 100%; nhóm 2 được 10/10 điểm = 100%.",
    ],
  ])("tell of %s", (_name, submission, id, state, sentence) => {
    expect(told(submission, id)).toEqual([state, sentence]);
  });
});

describe("the tree", () => {
  const tree = explain(health, load(health).evaluate(best));

  it("mirrors the text: groups, criteria and clauses in its order, then the classification", () => {
    const outline = (at: ExplanationNode): unknown[] => [at.id, ...at.children.map(outline)];
    expect(outline(tree)).toEqual([
      "tong",
      [
        "bhyt",
        ["bao-phu", ["bao-phu/1"], ["bao-phu/2"], ["bao-phu/3"]],
        ["phien-ha", ["phien-ha/1"], ["phien-ha/2"]],
      ],
      [
        "tram-y-te",
        [
          "ke-hoach",
          ["ke-hoach/1", ["ke-hoach/1/1"], ["ke-hoach/1/2", ["ke-hoach/1/2/1"], ["ke-hoach/1/2/2"]]],
          ["ke-hoach/2"],
        ],
        ["thai-do", ["thai-do/1"], ["thai-do/2"]],
      ],
      [
        "tong/xep-loai",
        ["tong/xep-loai/1", ["tong/xep-loai/1/1"], ["tong/xep-loai/1/2"]],
        ["tong/xep-loai/2"],
        ["tong/xep-loai/3"],
        ["tong/xep-loai/4"],
        ["tong/xep-loai/5"],
      ],
    ]);
  });

  it("counts no condition of a level that was passed over, whether it holds or not", () => {
    const [high, middle, rest] = health.classification?.levels ?? [];
    if (!high || !middle || !rest || !health.classification) throw new Error("three levels");
    const turned = { ...health, classification: { ...health.classification, levels: [middle, high, rest] } };
    const passed = node({ ...some, ngay_ban_hanh: na }, "tong/xep-loai/2", turned);
    expect(passed).toMatchObject({
      state: "not-counted",
      sentence: expect.stringContaining("không xét vì đã đạt mức ở trên"),
      children: [{ state: "not-counted" }, { state: "not-counted" }],
    });
    expect(passed.children.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("đúng, tổng được"),
      expect.stringContaining("đúng, nhóm 1 được"),
    ]);
  });

  it("names a level or gate in its sentence alone", () => {
    const levels = tree.children.find(({ kind }) => kind === "classification")?.children ?? [];
    expect(levels.map(({ kind, title }) => [kind, title])).toEqual([
      ["level", ""],
      ["level", ""],
      ["level", ""],
      ["gate", ""],
      ["gate", ""],
    ]);
    expect(levels[0]?.sentence).toMatch(/^“Mức 2” khi /);
  });

  it("carries titles, legal basis and scores", () => {
    expect(tree).toMatchObject({
      kind: "set",
      title: "Sức khỏe (ví dụ)",
      basis: ["PL6"],
      score: { points: 40 },
    });
    expect(tree.children[0]?.children[0]).toMatchObject({
      kind: "criterion",
      code: "bao-phu",
      title: "1.1. Bao phủ",
      basis: ["PL6, mục 3.1"],
      score: { state: "known", points: 15, maximum: 15 },
    });
  });

  it("says which numbers are proposals, apart from the sentences", () => {
    expect(
      ["tong", "bhyt", "bao-phu", "bao-phu/1", "tong/xep-loai"].map((id) => node(some, id).proposal),
    ).toEqual([
      null,
      "Điểm tối đa là đề xuất của người soạn.",
      "Điểm tối đa và cách chấm là đề xuất của người soạn.",
      null,
      "Các mức xếp loại là đề xuất của người soạn.",
    ]);
  });

  it("refuses a result of another model or version", () => {
    const result = load(health).evaluate(best);
    expect(() => explain({ ...health, version: "2026.2" }, result)).toThrow(ForeignResultError);
    expect(() => explain({ ...health, items: [...health.items].reverse() }, result)).toThrow(
      ForeignResultError,
    );
  });

  it("says that points given where it does not apply are proposed", () => {
    expect(node({ ...best, phan_anh: na }, "phien-ha/2").proposal).toContain("đề xuất");
    expect(node({ ...best, phan_anh: na }, "phien-ha/1").proposal).toBeNull();
  });

  it("refuses a result of a text that has since gained or lost a line", () => {
    const result = load(health).evaluate(best);
    const classification = health.classification ?? { proposed: false, levels: [], gates: [], quotas: [] };
    const withoutGate = { ...classification, gates: classification.gates.slice(1) };
    expect(() => explain({ ...health, classification: withoutGate }, result)).toThrow(ForeignResultError);
    expect(() => explain({ ...health, items: health.items.slice(0, 1) }, result)).toThrow(ForeignResultError);
    const fewerBands = JSON.parse(JSON.stringify(health));
    fewerBands.items[0].items[0].scoring.bands.pop();
    expect(() => explain(fewerBands, result)).toThrow(ForeignResultError);
  });
});
