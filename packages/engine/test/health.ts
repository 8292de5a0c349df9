/** One small set that uses every construct, as the language package would produce it. */
import { MODEL_FORMAT, type Model } from "../src/index.ts";

export const health: Model = {
  format: MODEL_FORMAT,
  code: "suc-khoe",
  title: "Sức khỏe (ví dụ)",
  version: "2026.1",
  effectiveFrom: "2026-01-01",
  subject: "commune",
  status: "draft",
  basis: ["PL6"],
  rounding: { digits: 2 },
  maximum: "40",
  items: [
    {
      kind: "group",
      code: "bhyt",
      ordinal: "1",
      title: "Bảo hiểm y tế",
      maximum: "20",
      proposed: true,
      basis: [],
      items: [
        {
          kind: "criterion",
          code: "bao-phu",
          ordinal: "1.1",
          title: "Bao phủ",
          maximum: "15",
          proposed: true,
          basis: ["PL6, mục 3.1"],
          office: "Phòng Y tế",
          guidance: [],
          data: [
            {
              code: "dan_so",
              name: "dân số",
              type: { kind: "count", unit: "người", from: { kind: "value", value: "1" }, to: null },
              mayNotApply: false,
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
            },
          ],
          evidence: [{ code: "bao-cao", title: "Báo cáo của BHXH cơ sở", required: true }],
          scoring: {
            kind: "bands",
            proposed: true,
            measure: { kind: "quotient", numerator: "co_the", denominator: "dan_so", unit: "%" },
            bands: [
              {
                interval: { lower: { value: "96", inclusive: true }, upper: null },
                award: { kind: "fixed", points: "15" },
              },
              {
                interval: {
                  lower: { value: "80", inclusive: true },
                  upper: { value: "96", inclusive: false },
                },
                award: { kind: "proportional", reference: "96", points: "15" },
              },
              {
                interval: { lower: null, upper: { value: "80", inclusive: false } },
                award: { kind: "fixed", points: "0" },
              },
            ],
          },
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
          office: null,
          guidance: [],
          data: [
            {
              code: "phan_anh",
              name: "phản ánh đúng",
              type: { kind: "count", unit: "vụ", from: { kind: "value", value: "0" }, to: null },
              mayNotApply: true,
            },
          ],
          evidence: [],
          scoring: {
            kind: "count",
            proposed: false,
            start: "5",
            lines: [{ kind: "deduct", points: "0.25", step: "1", datum: "phan_anh", cap: "2" }],
          },
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
      items: [
        {
          kind: "criterion",
          code: "ke-hoach",
          ordinal: "2.1",
          title: "Kế hoạch",
          maximum: "10",
          proposed: false,
          basis: [],
          office: null,
          guidance: [],
          data: [
            { code: "da_ban_hanh", name: "đã ban hành", type: { kind: "boolean" }, mayNotApply: true },
            {
              code: "ngay_ban_hanh",
              name: "ngày ban hành",
              type: { kind: "date", from: "2026-01-01", to: "2026-12-31" },
              mayNotApply: true,
            },
            {
              code: "hinh_thuc",
              name: "hình thức",
              type: { kind: "choice", options: ["trực tuyến", "trực tiếp"] },
              mayNotApply: true,
            },
          ],
          evidence: [],
          scoring: {
            kind: "pass",
            proposed: false,
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
                      upper: { value: "2026-02-15", inclusive: false },
                    },
                    { kind: "choice-is", datum: "hinh_thuc", value: "trực tuyến" },
                  ],
                },
              ],
            },
            points: "10",
            otherwise: "0",
          },
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
          office: null,
          guidance: ["Hỏi ít nhất 10 người bệnh"],
          data: [],
          evidence: [],
          scoring: { kind: "judgement", proposed: false, from: "2", to: "10", step: "0.5" },
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
        condition: {
          kind: "all",
          of: [
            {
              kind: "score",
              of: { kind: "total" },
              interval: { lower: { value: "90", inclusive: true }, upper: null },
              unit: "percent-of-maximum",
            },
            {
              kind: "score",
              of: { kind: "every-group" },
              interval: { lower: { value: "80", inclusive: true }, upper: null },
              unit: "percent-of-maximum",
            },
          ],
        },
      },
      {
        title: "Mức 1",
        condition: {
          kind: "score",
          of: { kind: "total" },
          interval: { lower: { value: "20", inclusive: true }, upper: null },
          unit: "points",
        },
      },
      { title: "Chưa đạt", condition: null },
    ],
    gates: [
      {
        kind: "cap",
        level: "Mức 1",
        condition: {
          kind: "in-interval",
          measure: { kind: "datum", code: "phan_anh", unit: "vụ" },
          interval: { lower: { value: "3", inclusive: true }, upper: null },
        },
      },
      { kind: "exclude", condition: { kind: "boolean-is", datum: "da_ban_hanh", value: false } },
    ],
  },
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
