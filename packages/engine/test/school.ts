/** One small set that uses the constructs beyond the core: years, targets, lines, ways, groups of every kind. */
import type { Expression, Model } from "../src/index.ts";
import {
  criterion,
  datum,
  day,
  formula,
  given,
  group,
  interval,
  line,
  meets,
  misses,
  noLines,
  number,
  PERIOD,
  read,
  scoreOf,
  set,
  start,
  target,
  targetOf,
  yearly,
  yes,
} from "./build.ts";

const count = (code: string, name: string, unit: string, least = "0") =>
  datum(code, { kind: "count", unit, from: { kind: "value", value: least }, to: null }, { name });
const boolean = (code: string, name: string) => datum(code, { kind: "boolean" }, { name });
const dateOf = (code: string, name: string) => datum(code, { kind: "date", from: null, to: null }, { name });
const fixed = (points: string) => ({ kind: "fixed", points }) as const;
const kind = datum("loai_truong", { kind: "choice", options: ["tiểu học", "THCS"] }, { name: "loại trường" });
const open = count("hoc_sinh", "học sinh", "học sinh", "1");
/** `[đi học đều] / [học sinh]` */
const share = (code: string): Expression => ({
  kind: "quotient",
  unit: "%",
  numerator: read(code, "học sinh"),
  denominator: read("hoc_sinh", "học sinh"),
  whenZero: null,
});

const attendance = criterion(
  "chuyen-can",
  {
    kind: "bands",
    ...noLines,
    measure: share("di_hoc"),
    bands: [
      { interval: meets("moc-di-hoc"), award: fixed("10") },
      {
        interval: misses("moc-di-hoc", "80"),
        award: { kind: "proportional", reference: target("moc-di-hoc"), points: "10" },
      },
      { interval: interval({ below: "80" }), award: fixed("0") },
    ],
  },
  { ordinal: "1.1", title: "Chuyên cần", data: [count("di_hoc", "đi học đều", "học sinh")] },
);
const library = criterion(
  "thu-vien",
  {
    kind: "bands",
    ...noLines,
    measure: read("sach", "cuốn"),
    bands: [
      {
        interval: interval({}, "cuốn"),
        award: {
          kind: "stepped",
          start: "2",
          direction: "award",
          points: "0.5",
          step: "100",
          rest: "dropped",
          origin: "500",
          side: "above",
          limit: "5",
        },
      },
    ],
  },
  { ordinal: "1.2", title: "Thư viện", maximum: "5", data: [count("sach", "sách", "cuốn")] },
);
const reports = criterion(
  "bao-cao",
  {
    ...start("10"),
    lines: [
      line("deduct", "0.5", {
        label: "a",
        per: {
          measure: {
            kind: "days",
            unit: "ngày",
            from: yearly(6, 15),
            to: given("ngay_nop"),
            working: false,
          },
          step: "1",
          rest: "dropped",
        },
        cap: "2",
      }),
      line("deduct", "2", { label: "b", when: yes("nhac_nho"), unless: yes("khac_phuc") }),
      line("award", "0", {
        label: "c",
        amount: { kind: "percent-of-base", percent: "10" },
        when: yes("sang_kien"),
      }),
    ],
    caps: [{ lines: [0, 1], rule: { kind: "at-most", points: "3" } }],
  },
  {
    ordinal: "2.1",
    title: "Báo cáo",
    range: { from: "-5", to: "10" },
    data: [
      dateOf("ngay_nop", "ngày nộp"),
      boolean("nhac_nho", "bị nhắc nhở"),
      boolean("khac_phuc", "tự khắc phục"),
      boolean("sang_kien", "có sáng kiến"),
    ],
  },
);
const publicity = criterion(
  "cong-khai",
  {
    kind: "cases",
    ...noLines,
    cases: [
      { condition: { kind: "ticked", datum: "noi_dung", option: "niêm yết" }, award: fixed("5") },
      {
        condition: {
          kind: "in-interval",
          measure: { kind: "ticked", unit: "mục", datum: "noi_dung" },
          interval: interval({ from: "1" }, "mục"),
        },
        award: { kind: "part", percent: "40", points: "2" },
      },
      { condition: null, award: fixed("0") },
    ],
  },
  {
    ordinal: "2.2",
    title: "Công khai",
    maximum: "5",
    data: [
      datum(
        "noi_dung",
        { kind: "checklist", options: ["niêm yết", "trang điện tử", "họp phụ huynh"] },
        { name: "nội dung" },
      ),
    ],
  },
);
const graduation = criterion(
  "tot-nghiep",
  {
    kind: "best",
    ...noLines,
    ways: [
      {
        title: "theo tỷ lệ",
        condition: null,
        scoring: formula({ kind: "product", unit: "điểm", of: [share("tot_nghiep"), number("10")] }),
      },
      {
        title: "theo xếp hạng",
        condition: yes("dung_dau"),
        scoring: start("8", line("deduct", "1", { when: yes("nhac_nho") })),
      },
    ],
  },
  {
    ordinal: "2.3",
    title: "Tốt nghiệp",
    appliesWhen: { kind: "choice-is", datum: "loai_truong", value: "THCS" },
    data: [count("tot_nghiep", "tốt nghiệp", "học sinh"), boolean("dung_dau", "đứng đầu cụm")],
  },
);
const contest = criterion(
  "phong-trao",
  {
    kind: "table",
    ...noLines,
    rowMeasure: read("giai", "giải"),
    columnMeasure: share("tham_gia"),
    rows: [interval({ below: "3" }, "giải"), interval({ from: "3" }, "giải")],
    columns: [interval({ below: "50" }), interval({ from: "50" })],
    points: [
      ["1", "3"],
      ["2", "5"],
    ],
  },
  {
    ordinal: "3.1",
    title: "Phong trào",
    maximum: "5",
    data: [count("giai", "giải", "giải"), count("tham_gia", "tham gia", "học sinh")],
  },
);
const initiative = criterion(
  "mo-hinh",
  {
    kind: "choices",
    ...noLines,
    datum: "muc_mo_hinh",
    choices: [
      { options: ["tốt", "khá"], award: fixed("3") },
      { options: ["chưa có"], award: fixed("0") },
    ],
  },
  {
    ordinal: "3.2",
    title: "Mô hình",
    maximum: "3",
    data: [
      datum("muc_mo_hinh", { kind: "choice", options: ["tốt", "khá", "chưa có"] }, { name: "mức mô hình" }),
    ],
  },
);
const accidents = criterion(
  "tai-nan",
  formula({ kind: "product", unit: "điểm", of: [number("2", "điểm/vụ"), read("vu", "vụ")] }),
  {
    ordinal: "4.1",
    title: "Tai nạn",
    data: [count("vu", "vụ tai nạn", "vụ")],
    range: { from: "0", to: "10" },
  },
);
const consistency = criterion(
  "dong-deu",
  {
    kind: "pass",
    ...noLines,
    condition: { kind: "passes", of: { kind: "item", code: "chuyen-can" }, value: true },
    points: "5",
    otherwise: "0",
  },
  { ordinal: "1.3", title: "Đồng đều", maximum: "5" },
);

export const school: Model = set(
  [
    group("hoc-tap", [attendance, library, consistency], {
      ordinal: "1",
      title: "Học tập",
      aggregate: "mean",
    }),
    group("quan-tri", [reports, publicity, graduation], { ordinal: "2", title: "Quản trị", rescaled: true }),
    group("thuong", [contest, initiative], { ordinal: "3", title: "Thưởng", role: "bonus", maximum: "6" }),
    group("tru", [accidents], { ordinal: "4", title: "Trừ", role: "penalty", maximum: "10" }),
  ],
  {
    code: "truong-hoc",
    title: "Trường học (ví dụ)",
    version: "2026.1",
    subject: "school",
    period: PERIOD,
    data: [kind, open],
    targets: [
      targetOf(
        "moc-di-hoc",
        [
          { years: { from: 2026, to: 2026 }, value: "96", inclusive: false },
          { years: { from: 2027, to: 2030 }, value: "97" },
        ],
        { name: "đi học" },
      ),
      targetOf(
        "moc-diem",
        [
          { option: "tiểu học", value: "40" },
          { option: "THCS", value: "50" },
        ],
        {
          name: "điểm",
          unit: "điểm",
          by: "loai_truong",
        },
      ),
    ],
    passMark: "80",
    overflow: true,
    totalScale: "100",
    roundings: {
      criterion: { step: "0.01", mode: "half-up" },
      group: { step: "0.1", mode: "up" },
      total: { step: "0.5", mode: "down" },
    },
    classification: {
      proposed: true,
      levels: [
        {
          title: "Tốt",
          validYears: 2,
          condition: {
            kind: "all",
            of: [
              {
                kind: "score",
                of: { kind: "total-without", groups: ["thuong"] },
                interval: interval({ from: target("moc-diem", "điểm") }, "điểm"),
                unit: "points",
              },
              {
                kind: "score",
                of: { kind: "every-criterion", within: "hoc-tap" },
                interval: interval({ above: "0" }, "điểm"),
                unit: "points",
              },
            ],
          },
        },
        {
          title: "Khá",
          validYears: null,
          condition: {
            kind: "in-interval",
            measure: { kind: "passed", within: null, share: true, unit: "%" },
            interval: interval({ from: "50" }),
          },
        },
        { title: "Kém", condition: null, validYears: null },
      ],
      gates: [
        { kind: "drop", levels: 1, condition: yes("nhac_nho") },
        { kind: "cap", level: "Khá", condition: { kind: "applies", of: "tot-nghiep", value: false } },
        {
          kind: "exclude",
          condition: {
            kind: "date-in",
            datum: "ngay_nop",
            lower: { at: day("2026-06-15", 20, true), inclusive: false },
            upper: null,
          },
        },
      ],
      quotas: [{ level: "Tốt", percent: "20" }],
    },
    ranking: { within: ["loai_truong"], by: [{ of: scoreOf("hoc-tap"), first: "highest" }] },
  },
);

/** A lower secondary school in 2026, everything known. */
export const known = {
  nam: 2026,
  loai_truong: "THCS",
  hoc_sinh: 400,
  di_hoc: 360,
  sach: 850,
  ngay_nop: "2026-06-20",
  nhac_nho: true,
  khac_phuc: false,
  sang_kien: true,
  noi_dung: ["trang điện tử"],
  tot_nghiep: 300,
  dung_dau: true,
  giai: 4,
  tham_gia: 100,
  muc_mo_hinh: "khá",
  vu: 1,
} as const;
