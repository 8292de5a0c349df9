import {
  type Condition,
  type CountLine,
  type Criterion,
  type DatumType,
  type Expression,
  MODEL_FORMAT,
  type Model,
  type Scoring,
} from "@tieuchi/engine";

const datum = (code: string, unit = "vụ"): Expression => ({ kind: "datum", code, unit });
const number = (value: string, unit = "vụ"): Expression => ({ kind: "number", value, unit });
const quotient = (a: string, b: string, whenZero: string | null = null): Expression => ({
  kind: "quotient",
  numerator: datum(a, "người"),
  denominator: datum(b, "người"),
  whenZero,
  unit: "%",
});
const from = (value: string, unit = "vụ", inclusive = true) => ({ at: number(value, unit), inclusive });
const line = (over: Partial<CountLine>): CountLine => ({
  kind: "deduct",
  label: null,
  amount: { kind: "points", points: "0.5" },
  per: { measure: datum("x"), step: "2", rest: "dropped" },
  when: null,
  unless: null,
  cap: "2",
  ...over,
});
const plain = { proposed: false, lines: [], caps: [] } as const;
const yes: Condition = { kind: "boolean-is", datum: "co", value: true };

let serial = 0;
function criterion(ordinal: string, scoring: Scoring, over: Partial<Criterion> = {}): Criterion {
  serial += 1;
  return {
    kind: "criterion",
    code: `c${serial}`,
    ordinal,
    title: `Tiêu chí số ${serial}`,
    maximum: "5",
    proposed: false,
    basis: [`PL1, mục ${serial}`],
    appliesWhen: null,
    weight: null,
    office: null,
    guidance: [],
    measures: [],
    data: [],
    evidence: [],
    scoring,
    range: { from: "0", to: "5" },
    notApplicable: null,
    ...over,
  };
}

const types: Readonly<Record<string, DatumType>> = {
  co: { kind: "boolean" },
  dan: { kind: "count", unit: "người", from: { kind: "value", value: "1" }, to: null },
  the: { kind: "count", unit: "người", from: null, to: { kind: "datum", code: "dan" } },
  x: { kind: "decimal", unit: "vụ", digits: 2, from: { kind: "value", value: "0" }, to: null },
  ty_le: { kind: "percent", digits: 1, from: null, to: { kind: "value", value: "100" } },
  ngay: { kind: "date", from: "2026-01-01", to: "2026-12-31" },
  hinh: { kind: "choice", options: ["trực tiếp", "trực tuyến", "cả hai"] },
  noi: { kind: "checklist", options: ["niêm yết", "trang tin", "loa"] },
};

const scorings: readonly Scoring[] = [
  {
    ...plain,
    kind: "bands",
    measure: quotient("the", "dan", "100"),
    bands: [
      { interval: { lower: from("95", "%"), upper: null }, award: { kind: "fixed", points: "5" } },
      {
        interval: { lower: from("80", "%"), upper: from("95", "%", false) },
        award: {
          kind: "proportional",
          reference: { kind: "target", code: "moc", unit: "%" },
          points: "5",
        },
      },
      {
        interval: { lower: null, upper: from("80", "%", false) },
        award: {
          kind: "stepped",
          start: "1",
          direction: "award",
          points: "0.5",
          step: "10",
          rest: "prorated",
          origin: "50",
          side: "above",
          limit: "3",
        },
      },
    ],
    lines: [
      line({ label: "a", when: yes, unless: { kind: "ticked", datum: "noi", option: "loa" } }),
      line({ kind: "award", amount: { kind: "percent-of-base", percent: "10" }, per: null, cap: null }),
      line({ label: "b", per: { measure: datum("ty_le", "%"), step: "1", rest: "prorated" } }),
    ],
    caps: [
      { lines: [0, 2], rule: { kind: "at-most", points: "3" } },
      { lines: [0], rule: { kind: "highest" } },
    ],
  },
  { ...plain, kind: "pass", condition: yes, points: "5", otherwise: "0", proposed: true },
  {
    ...plain,
    kind: "choices",
    datum: "hinh",
    choices: [
      { options: ["trực tiếp", "cả hai"], award: { kind: "fixed", points: "5" } },
      { options: ["trực tuyến"], award: { kind: "part", percent: "40", points: "2" } },
    ],
  },
  {
    ...plain,
    kind: "cases",
    cases: [
      {
        condition: {
          kind: "any",
          of: [
            { kind: "all", of: [yes, { kind: "choice-is", datum: "hinh", value: "cả hai" }] },
            {
              kind: "date-in",
              datum: "ngay",
              lower: {
                at: { base: { kind: "day", date: "2026-02-15" }, days: 0, working: false },
                inclusive: true,
              },
              upper: {
                at: {
                  base: { kind: "yearly", month: 6, day: 30, offset: 1 },
                  days: -5,
                  working: true,
                },
                inclusive: false,
              },
            },
            {
              kind: "in-interval",
              measure: { kind: "ticked", datum: "noi", unit: "mục" },
              interval: {
                lower: from("1", "mục"),
                upper: { at: { kind: "target", code: "moc", unit: "mục" }, inclusive: "against-target" },
              },
            },
          ],
        },
        award: { kind: "fixed", points: "5" },
      },
      { condition: null, award: { kind: "fixed", points: "0" } },
    ],
  },
  { ...plain, kind: "count", start: "5" },
  { ...plain, kind: "judgement", from: "1", to: "5", step: "0.5" },
  {
    ...plain,
    kind: "table",
    rowMeasure: datum("x"),
    columnMeasure: datum("ty_le", "%"),
    rows: [
      { lower: from("10"), upper: null },
      { lower: null, upper: from("10", "vụ", false) },
    ],
    columns: [
      { lower: null, upper: from("50", "%", false) },
      { lower: from("50", "%"), upper: null },
    ],
    points: [
      ["3", "5"],
      ["0", "1"],
    ],
  },
  {
    ...plain,
    kind: "formula",
    expression: {
      kind: "sum",
      unit: "điểm",
      of: [
        { kind: "product", unit: "điểm", of: [quotient("the", "dan"), number("5", "điểm")] },
        {
          kind: "difference",
          unit: "điểm",
          from: { kind: "score", of: { kind: "item", code: "c1" }, unit: "điểm" },
          subtract: {
            kind: "lowest",
            unit: "điểm",
            of: [
              { kind: "highest", unit: "điểm", of: [number("1", "điểm"), number("2", "điểm")] },
              { kind: "passed", within: "g1", share: false, unit: "điểm" },
            ],
          },
        },
        { kind: "children", set: "thon", level: "Đạt", unit: "%" },
        { kind: "year", unit: "" },
        { ...quotient("the", "dan"), whenZero: "not-applicable" } as Expression,
        {
          kind: "days",
          unit: "ngày",
          from: { base: { kind: "datum", code: "ngay" }, days: 15, working: false },
          to: { base: { kind: "day", date: "2026-12-01" }, days: 0, working: true },
          working: true,
        },
      ],
    },
  },
  {
    ...plain,
    kind: "best",
    ways: [
      { title: "theo số vụ", condition: yes, scoring: { ...plain, kind: "count", start: "4" } },
      {
        title: "theo hình thức",
        condition: null,
        scoring: { ...plain, kind: "pass", condition: yes, points: "5", otherwise: "1" },
      },
    ],
  },
  {
    ...plain,
    kind: "first",
    ways: [{ title: "một", condition: null, scoring: { ...plain, kind: "count", start: "4" } }],
  },
  { ...plain, kind: "best-peer", measure: quotient("the", "dan"), points: "5" },
  { ...plain, kind: "leader", achieved: datum("the"), plan: datum("dan"), base: "3", points: "5" },
];

const criteria = scorings.map((scoring, index) => criterion(`1.${index + 1}`, scoring));
const [first, second, ...others] = criteria as [Criterion, Criterion, ...Criterion[]];

/** A model in which every construct occurs, as no sound text would have it. */
export const wholeModel: Model = {
  format: MODEL_FORMAT,
  code: "bo",
  title: "Bộ tiêu chí mẫu",
  version: "2026.1",
  effectiveFrom: "2026-01-01",
  transition: { openedBefore: "2026-07-01", version: "2025.2" },
  subject: "commune",
  status: "draft",
  basis: ["PL1", "PL2"],
  scale: "points",
  period: {
    firstYear: 2026,
    lastYear: 2030,
    from: { month: 7, day: 1, offset: -1 },
    to: { month: 6, day: 30, offset: 0 },
  },
  roundings: {
    criterion: { step: "0.01", mode: "half-up" },
    group: null,
    total: { step: "0.25", mode: "down" },
  },
  passMark: "50",
  data: [
    {
      code: "vung",
      name: "vùng",
      type: { kind: "choice", options: ["ven đô", "nông thôn"] },
      mayNotApply: false,
      measure: null,
      previousOf: null,
      source: "hồ sơ xã",
    },
  ],
  targets: [
    {
      code: "moc",
      name: "BHYT",
      unit: "%",
      direction: "at-least",
      byYear: true,
      by: "vung",
      rows: [
        {
          years: { from: 2026, to: 2026 },
          option: "ven đô",
          value: "96",
          inclusive: false,
          range: null,
          proposed: false,
        },
        {
          years: { from: 2027, to: 2030 },
          option: "ven đô",
          value: "97",
          inclusive: true,
          range: { from: "97", to: "98" },
          proposed: true,
        },
        { years: null, option: "nông thôn", value: "90", inclusive: true, range: null, proposed: false },
      ],
      measure: "bhyt",
      proposed: false,
      basis: ["PL6"],
    },
  ],
  maximum: "60",
  overflow: true,
  totalScale: "100",
  items: [
    {
      kind: "group",
      code: "g1",
      ordinal: "1",
      title: "Nhóm một",
      maximum: "60",
      proposed: true,
      basis: ["PL1, mục 1"],
      appliesWhen: { kind: "applies", of: "g2", value: true },
      weight: null,
      role: "base",
      aggregate: "weighted-mean",
      rescaled: true,
      items: [
        {
          ...first,
          office: "Trạm y tế",
          guidance: ["đếm đủ", "không đếm trùng"],
          weight: "2",
          data: Object.entries(types).map(([code, type]) => ({
            code,
            name: `số ${code}`,
            type,
            mayNotApply: code === "x",
            measure: code === "ty_le" ? "bhyt" : null,
            previousOf: code === "the" ? "dan" : null,
            source: null,
          })),
          evidence: [
            { code: "mc1", title: "Báo cáo", required: true },
            { code: "mc2", title: "Ảnh", required: false },
          ],
          notApplicable: { kind: "points", points: "3", proposed: true },
        },
        { ...second, range: { from: "-2", to: null }, notApplicable: { kind: "excluded" } },
        ...others,
      ],
    },
    {
      kind: "group",
      code: "g2",
      ordinal: "2",
      title: "Điểm trừ",
      maximum: "10",
      proposed: false,
      basis: [],
      appliesWhen: null,
      weight: null,
      role: "penalty",
      aggregate: "sum",
      rescaled: false,
      items: [],
    },
  ],
  classification: {
    proposed: true,
    levels: [
      {
        title: "Tốt",
        condition: {
          kind: "all",
          of: [
            {
              kind: "score",
              of: { kind: "total" },
              interval: { lower: from("90", "%"), upper: null },
              unit: "percent-of-maximum",
            },
            {
              kind: "score",
              of: { kind: "every-group" },
              interval: { lower: from("8", "điểm"), upper: null },
              unit: "points",
            },
            { kind: "passes", of: { kind: "every-criterion", within: "g1" }, value: true },
            {
              kind: "score",
              of: { kind: "total-without", groups: ["g1", "g2"] },
              interval: { lower: from("8", "điểm"), upper: null },
              unit: "points",
            },
            { kind: "other-set", set: "y-te", level: "Đạt" },
          ],
        },
        validYears: 2,
      },
      { title: "Khá", condition: yes, validYears: null },
      { title: "Còn lại", condition: null, validYears: null },
    ],
    gates: [
      { kind: "cap", level: "Khá", condition: yes },
      { kind: "drop", levels: 1, condition: yes },
      { kind: "exclude", condition: yes },
    ],
    quotas: [{ level: "Tốt", percent: "20" }],
  },
  ranking: {
    within: ["vung"],
    by: [
      { of: { kind: "score", of: { kind: "total" }, unit: "điểm" }, first: "highest" },
      { of: datum("x"), first: "lowest" },
    ],
  },
};
