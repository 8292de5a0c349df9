import { readdirSync, readFileSync } from "node:fs";
import type { Criterion, Model } from "@tieuchi/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, diff } from "../src/index.ts";
import { wholeModel } from "./whole-model.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Step = string | number;

/** Words that the model chooses from a list: another of the same list still is a model. */
const words: readonly (readonly string[])[] = [
  ["commune", "school"],
  ["draft", "issued"],
  ["points", "criteria"],
  ["base", "bonus", "penalty"],
  ["sum", "mean", "weighted-mean"],
  ["half-up", "up", "down"],
  ["at-least", "at-most"],
  ["deduct", "award"],
  ["dropped", "prorated"],
  ["above", "below"],
  ["percent-of-maximum", "points"],
  ["highest", "lowest"],
  ["as-target", "against-target"],
];
/** Fields that say what kind of thing it is: another kind would need other fields. */
const FIXED: ReadonlySet<Step> = new Set(["format", "kind"]);

/** Every way to change one leaf of a value, or to drop, double or swap an entry of a list. */
function* mutations(
  value: Json,
  path: readonly Step[] = [],
): Generator<{ path: readonly Step[]; value: Json }> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      yield* mutations(entry, [...path, index]);
      yield { path: [...path, `bỏ ${index}`], value: value.toSpliced(index, 1) };
    }
    const turned = value.toReversed();
    if (JSON.stringify(turned) !== JSON.stringify(value)) yield { path: [...path, "đảo"], value: turned };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!FIXED.has(key)) yield* mutations(entry, [...path, key]);
    }
  } else if (value !== null) yield { path, value: another(value) };
}

function another(value: boolean | number | string): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  const list = words.find((candidates) => candidates.includes(value));
  if (list !== undefined) return list[(list.indexOf(value) + 1) % list.length] ?? value;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/^\d{4}/, "2031");
  return /^-?\d+(\.\d+)?$/.test(value) ? `${value}7` : `${value}-khac`;
}

function put(model: Json, path: readonly Step[], value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined || /^(bỏ \d+|đảo)$/.test(String(step))) return value;
  if (Array.isArray(model))
    return model.map((entry, index) => (index === step ? put(entry, rest, value) : entry));
  if (typeof model !== "object" || model === null) return value;
  return Object.fromEntries(
    Object.entries(model).map(([key, entry]) => [key, key === step ? put(entry, rest, value) : entry]),
  );
}

/** The whole model with one criterion changed. */
function withCriterion(ordinal: string, change: (criterion: Criterion) => Criterion): Model {
  const [group, ...rest] = wholeModel.items;
  if (group === undefined) throw new Error("the model has no group");
  const items = group.items.map((item) =>
    item.kind === "criterion" && item.ordinal === ordinal ? change(item) : item,
  );
  return { ...wholeModel, items: [{ ...group, items }, ...rest] };
}
const sentences = (after: Model, before = wholeModel): readonly string[] =>
  diff(before, after).map(({ sentence }) => sentence);

const cases = new URL("../../../cases/valid/", import.meta.url);
const soundModels = readdirSync(cases).flatMap((name) => {
  const { model } = compile(readFileSync(new URL(`${name}/case.tieuchi`, cases), "utf8"));
  return model === null ? [] : [model];
});

describe("diff", () => {
  it("finds nothing between a model and itself", () => {
    expect(diff(wholeModel, structuredClone(wholeModel))).toEqual([]);
  });

  it("tells of a change in any field, in words that differ", () => {
    const silent: string[] = [];
    const whole = wholeModel as unknown as Json;
    for (const { path, value } of mutations(whole)) {
      const changes = diff(wholeModel, put(whole, path, value) as unknown as Model);
      if (changes.length === 0 || changes.some((change) => change.old === change.new)) {
        silent.push(`${path.join(".")}: ${changes.map(({ sentence }) => sentence).join(" ")}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it("does so for the model of every sound text", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...soundModels), fc.nat(), (model, choice) => {
        expect(diff(model, structuredClone(model))).toEqual([]);
        const all = [...mutations(model as unknown as Json)];
        const mutation = all[choice % all.length];
        if (mutation === undefined) return;
        const { path, value } = mutation;
        const changes = diff(model, put(model as unknown as Json, path, value) as unknown as Model);
        expect({ path, silent: changes.length === 0 }).toEqual({ path, silent: false });
        expect(changes.filter((change) => change.old === change.new)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("tells a threshold by the points of its band, points by their threshold", () => {
    const after = withCriterion("1.1", (criterion) => {
      if (criterion.scoring.kind !== "bands") return criterion;
      const [top, ...lower] = criterion.scoring.bands;
      if (top === undefined) return criterion;
      const award = { kind: "fixed", points: "4" } as const;
      return {
        ...criterion,
        maximum: "4",
        range: { from: "0", to: "4" },
        scoring: { ...criterion.scoring, bands: [{ ...top, award }, ...lower] },
      };
    });
    expect(sentences(after)).toEqual([
      "Tiêu chí 1.1: điểm tối đa 5 điểm → 4 điểm.",
      "Tiêu chí 1.1: bậc “từ 95%” 5 điểm → 4 điểm.",
    ]);
  });

  it("tells targets year by year, equal years together", () => {
    const [target] = wholeModel.targets;
    if (target === undefined) throw new Error("the model has no target");
    const row = { option: "ven đô", inclusive: true, range: null, proposed: false } as const;
    const rows = [
      ...target.rows.filter(({ years }) => years?.from !== 2027),
      { ...row, years: { from: 2027, to: 2027 }, value: "97" },
      { ...row, years: { from: 2028, to: 2030 }, value: "97.5" },
    ];
    expect(sentences({ ...wholeModel, targets: [{ ...target, rows }] })).toEqual([
      "Mốc [BHYT]: năm 2027 “ven đô” từ 97% đến 98%, lấy từ 97% đề xuất → từ 97%.",
      "Mốc [BHYT]: năm 2028–2030 “ven đô” từ 97% đến 98%, lấy từ 97% đề xuất → từ 97,5%.",
    ]);
  });

  it("knows a criterion by its code, wherever it goes and whatever it is called", () => {
    const [one, two] = wholeModel.items;
    if (one === undefined || two === undefined) throw new Error("the model has no two groups");
    const moved = one.items.find(({ ordinal }) => ordinal === "1.5");
    if (moved === undefined) throw new Error("no criterion 1.5");
    const after = {
      ...wholeModel,
      items: [
        { ...one, items: one.items.filter((item) => item !== moved) },
        { ...two, items: [{ ...moved, ordinal: "2.1", title: "Tên mới" }] },
      ],
    };
    expect(diff(wholeModel, after).map(({ kind, sentence }) => ({ kind, sentence }))).toEqual([
      { kind: "moved", sentence: "Tiêu chí 2.1 (trước là 1.5): chuyển từ nhóm 1 sang nhóm 2." },
      {
        kind: "renamed",
        sentence: "Tiêu chí 2.1 (trước là 1.5): đổi tên “Tiêu chí số 5” thành “Tên mới”.",
      },
    ]);
  });

  it("tells a new number of a group once, not again for all that is in it", () => {
    const [one, two] = wholeModel.items;
    if (one === undefined || two === undefined) throw new Error("the model has no two groups");
    const items = one.items.map((item) => ({ ...item, ordinal: item.ordinal.replace(/^1\./, "3.") }));
    expect(sentences({ ...wholeModel, items: [{ ...one, ordinal: "3", items }, two] })).toEqual([
      "Nhóm 3 (trước là 1): số thứ tự 1 → 3.",
    ]);
  });

  it("says what came and what went, a criterion with its data in one sentence", () => {
    const after = withCriterion("1.1", (criterion) => ({
      ...criterion,
      code: "khac",
      data: [],
      evidence: [],
    }));
    expect(sentences(after)).toContain("Tiêu chí 1.1: thêm mới “Tiêu chí số 1” (mã khac), 5 điểm.");
    expect(sentences(after)).toContain("Tiêu chí 1.1: bãi bỏ “Tiêu chí số 1” (mã c1), 5 điểm.");
    expect(sentences(after).filter((sentence) => sentence.includes("số liệu"))).toEqual([]);
  });

  it("goes on naming the lines of a cap when one is put before them", () => {
    const after = withCriterion("1.1", (criterion) => {
      const { lines, caps } = criterion.scoring;
      const [first] = lines;
      if (first === undefined) return criterion;
      return {
        ...criterion,
        scoring: {
          ...criterion.scoring,
          lines: [{ ...first, label: "mới", when: null }, ...lines],
          caps: caps.map((cap) => ({ ...cap, lines: cap.lines.map((line) => line + 1) })),
        },
      };
    });
    expect(sentences(after)).toEqual([
      "Tiêu chí 1.1: thêm dòng “mới) trừ 0,5 điểm mỗi đủ 2 vụ [số x] trừ khi [số noi] có “loa”; tối đa 2 điểm”.",
    ]);
  });

  it("answers for long lists in no time to speak of", () => {
    const basis = Array.from({ length: 20_000 }, (_, index) => `căn cứ ${index}`);
    const changes = diff({ ...wholeModel, basis }, { ...wholeModel, basis: ["mới", ...basis] });
    expect(changes.map(({ sentence }) => sentence)).toEqual(["Bộ tiêu chí: thêm căn cứ “mới”."]);
  });
});
