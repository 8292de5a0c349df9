/** One small set that uses every construct, as the language package would produce it. */
import { MODEL_FORMAT, type Model } from "../src/index.ts";

const unlinked = { measure: null, previousOf: null, source: null } as const;
const noLines = { lines: [], caps: [] } as const;

export const health: Model = {
  format: MODEL_FORMAT,
  code: "suc-khoe",
  title: "Sức khỏe (ví dụ)",
  version: "2026.1",
  effectiveFrom: "2026-01-01",
  transition: null,
  subject: "commune",
  status: "draft",
  basis: ["PL6"],
  scale: "points",
  period: null,
  roundings: { criterion: { step: "0.01", mode: "half-up" }, group: null, total: null },
  passMark: "100",
  data: [],
  targets: [],
  maximum: "40",
  overflow: false,
  totalScale: null,
  items: [
    {
      kind: "group",
      code: "bhyt",
      ordinal: "1",
      title: "Bảo hiểm y tế",
      maximum: "20",
      proposed: true,
      basis: [],
      appliesWhen: null,
      weight: null,
      role: "base",
      aggregate: "sum",
      rescaled: false,
      items: [
        {
          kind: "criterion",
          code: "bao-phu",
          ordinal: "1.1",
          title: "Bao phủ",
          maximum: "15",
          proposed: true,
          basis: ["PL6, mục 3.1"],
          appliesWhen: null,
          weight: null,
          office: "Phòng Y tế",
          guidance: [],
          data: [
            {
              code: "dan_so",
              name: "dân số",
              type: { kind: "count", unit: "người", from: { kind: "value", value: "1" }, to: null },
              mayNotApply: false,
              ...unlinked,
            },
            {
              code: "co_the",
              name: "có thẻ",
              type: {
                kind: "count",
                unit: "người",
                from: { kind: "value", value: "0" },
                to: { kind: "datum", code: "dan_so" },
              },
              mayNotApply: false,
              ...unlinked,
            },
          ],
          evidence: [{ code: "bao-cao", title: "Báo cáo của BHXH cơ sở", required: true }],
          scoring: {
            kind: "bands",
            proposed: true,
            ...noLines,
            measure: {
              kind: "quotient",
              unit: "%",
              numerator: { kind: "datum", code: "co_the", unit: "người" },
              denominator: { kind: "datum", code: "dan_so", unit: "người" },
              whenZero: null,
            },
            bands: [
              {
                interval: {
                  lower: { at: { kind: "number", value: "96", unit: "%" }, inclusive: true },
                  upper: null,
                },
                award: { kind: "fixed", points: "15" },
              },
              {
                interval: {
                  lower: { at: { kind: "number", value: "80", unit: "%" }, inclusive: true },
                  upper: { at: { kind: "number", value: "96", unit: "%" }, inclusive: false },
                },
                award: {
                  kind: "proportional",
                  reference: { kind: "number", value: "96", unit: "%" },
                  points: "15",
                },
              },
              {
                interval: {
                  lower: null,
                  upper: { at: { kind: "number", value: "80", unit: "%" }, inclusive: false },
                },
                award: { kind: "fixed", points: "0" },
              },
            ],
          },
          range: { from: "0", to: "15" },
          notApplicable: null,
        },
        {
          kind: "criterion",
          code: "phien-ha",
          ordinal: "1.2",
          title: "Không phiền hà",
          maximum: "5",
          proposed: true,
          basis: [],
          appliesWhen: null,
          weight: null,
          office: null,
          guidance: [],
          data: [
            {
              code: "phan_anh",
              name: "phản ánh đúng",
              type: { kind: "count", unit: "vụ", from: { kind: "value", value: "0" }, to: null },
              mayNotApply: true,
              ...unlinked,
            },
          ],
          evidence: [],
          scoring: {
            kind: "count",
            proposed: false,
            start: "5",
            lines: [
              {
                kind: "deduct",
                label: null,
                amount: { kind: "points", points: "0.25" },
                per: {
                  measure: { kind: "datum", code: "phan_anh", unit: "vụ" },
                  step: "1",
                  rest: "dropped",
                },
                when: null,
                unless: null,
                cap: "2",
              },
            ],
            caps: [],
          },
          range: { from: "0", to: "5" },
          notApplicable: { kind: "points", points: "5", proposed: true },
        },
      ],
    },
    {
      kind: "group",
      code: "tram-y-te",
      ordinal: "2",
      title: "Trạm y tế",
      maximum: "20",
      proposed: false,
      basis: ["PL6, mục 4"],
      appliesWhen: null,
      weight: null,
      role: "base",
      aggregate: "sum",
      rescaled: false,
      items: [
        {
          kind: "criterion",
          code: "ke-hoach",
          ordinal: "2.1",
          title: "Kế hoạch",
          maximum: "10",
          proposed: false,
          basis: [],
          appliesWhen: null,
          weight: null,
          office: null,
          guidance: [],
          data: [
            {
              code: "da_ban_hanh",
              name: "đã ban hành",
              type: { kind: "boolean" },
              mayNotApply: true,
              ...unlinked,
            },
            {
              code: "ngay_ban_hanh",
              name: "ngày ban hành",
              type: { kind: "date", from: "2026-01-01", to: "2026-12-31" },
              mayNotApply: true,
              ...unlinked,
            },
            {
              code: "hinh_thuc",
              name: "hình thức",
              type: { kind: "choice", options: ["trực tuyến", "trực tiếp"] },
              mayNotApply: true,
              ...unlinked,
            },
          ],
          evidence: [],
          scoring: {
            kind: "pass",
            proposed: false,
            ...noLines,
            condition: {
              kind: "all",
              of: [
                { kind: "boolean-is", datum: "da_ban_hanh", value: true },
                {
                  kind: "any",
                  of: [
                    {
                      kind: "date-in",
                      datum: "ngay_ban_hanh",
                      lower: null,
                      upper: {
                        at: { base: { kind: "day", date: "2026-02-15" }, days: 0, working: false },
                        inclusive: false,
                      },
                    },
                    { kind: "choice-is", datum: "hinh_thuc", value: "trực tuyến" },
                  ],
                },
              ],
            },
            points: "10",
            otherwise: "0",
          },
          range: { from: "0", to: "10" },
          notApplicable: { kind: "excluded" },
        },
        {
          kind: "criterion",
          code: "thai-do",
          ordinal: "2.2",
          title: "Thái độ phục vụ",
          maximum: "10",
          proposed: false,
          basis: [],
          appliesWhen: null,
          weight: null,
          office: null,
          guidance: ["Hỏi ít nhất 10 người bệnh"],
          data: [],
          evidence: [],
          scoring: { kind: "judgement", proposed: false, ...noLines, from: "2", to: "10", step: "0.5" },
          range: { from: "0", to: "10" },
          notApplicable: { kind: "excluded" },
        },
      ],
    },
  ],
  classification: {
    proposed: true,
    levels: [
      {
        title: "Mức 2",
        validYears: null,
        condition: {
          kind: "all",
          of: [
            {
              kind: "score",
              of: { kind: "total" },
              interval: {
                lower: { at: { kind: "number", value: "90", unit: "%" }, inclusive: true },
                upper: null,
              },
              unit: "percent-of-maximum",
            },
            {
              kind: "score",
              of: { kind: "every-group" },
              interval: {
                lower: { at: { kind: "number", value: "80", unit: "%" }, inclusive: true },
                upper: null,
              },
              unit: "percent-of-maximum",
            },
          ],
        },
      },
      {
        title: "Mức 1",
        validYears: null,
        condition: {
          kind: "score",
          of: { kind: "total" },
          interval: {
            lower: { at: { kind: "number", value: "20", unit: "điểm" }, inclusive: true },
            upper: null,
          },
          unit: "points",
        },
      },
      { title: "Chưa đạt", condition: null, validYears: null },
    ],
    gates: [
      {
        kind: "cap",
        level: "Mức 1",
        condition: {
          kind: "in-interval",
          measure: { kind: "datum", code: "phan_anh", unit: "vụ" },
          interval: {
            lower: { at: { kind: "number", value: "3", unit: "vụ" }, inclusive: true },
            upper: null,
          },
        },
      },
      { kind: "exclude", condition: { kind: "boolean-is", datum: "da_ban_hanh", value: false } },
    ],
    quotas: [],
  },
  ranking: null,
};

/** Everything known: 15 + 5 + 10 + 10. */
export const best = {
  dan_so: 10_000,
  co_the: 9_800,
  phan_anh: 0,
  da_ban_hanh: true,
  ngay_ban_hanh: "2026-02-14",
  hinh_thuc: "trực tiếp",
  "thai-do": 10,
} as const;
