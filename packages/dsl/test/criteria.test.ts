import { criteria, items } from "@tieuchi/engine";
import { describe, expect, test } from "vitest";
import { criteriaSets } from "./criteria-sets.ts";
import { groupTexts, quotesOf, section261 } from "./criteria-source.ts";

const set = criteriaSets.find(({ label }) => label === "chinh-quyen-than-thien 2026.1");
if (set === undefined) throw new Error("criteria/chinh-quyen-than-thien/2026.1.tieuchi is missing");
const { model, compilation } = set;

describe("Chính quyền thân thiện 2026.1", () => {
  test("scores a commune by four groups and 100 points", () => {
    expect(model).toMatchObject({ subject: "commune", maximum: "100" });
    expect(model.items).toHaveLength(4);
  });

  test.each([...criteria(model)])("$ordinal cites its passage of 2.6.1", ({ basis }) => {
    expect(basis.join()).toContain("PL1, mục 2.6.1");
  });

  test("expects no level at all, and an inapplicable score, among its results", () => {
    const expected = compilation.tests.flatMap(({ expectations }) =>
      expectations.map(({ expected: value }) => value.state),
    );
    expect(expected).toEqual(expect.arrayContaining(["excluded", "not-applicable"]));
  });
});

describe("item 2.6.1 of the programme", () => {
  test("stands, quoted by its group and its criteria, in the part of 2.6.1 that they name", () => {
    const astray = model.items.flatMap((group, index) =>
      [group, ...items(group)].flatMap(({ basis }) =>
        basis
          .filter((passage) => passage.startsWith("PL1, mục 2.6.1"))
          .filter(
            (passage) =>
              !passage.startsWith(`PL1, mục 2.6.1, ${"abcd"[index]})`) ||
              quotesOf(passage).some((quote) => groupTexts[index]?.includes(quote) !== true),
          ),
      ),
    );
    expect(astray).toEqual([]);
  });

  test("in 2.6.1 is carried whole by criteria, headings aside", () => {
    const carried = new Uint8Array(section261.length);
    for (const quote of [...criteria(model)].flatMap(({ basis }) => basis.flatMap(quotesOf))) {
      const at = section261.indexOf(quote);
      // What is found twice does not say which passage it carries.
      if (at >= 0 && at === section261.lastIndexOf(quote)) carried.fill(1, at, at + quote.length);
    }
    const left = [...section261].map((letter, at) => (carried[at] === 1 ? "\n" : letter)).join("");
    const words = left
      .split("\n")
      .map((piece) => piece.replace(/^[\s\p{P}+]+|[\s\p{P}+]+$/gu, ""))
      .filter((piece) => piece !== "");
    const headings = [
      "2.6.1. Bộ Tiêu chí: a) Nhóm tiêu chí 1: Chính quyền công khai, minh bạch - Chính quyền công khai các nội dung để tổ chức, công dân biết, thực hiện",
      "Chính quyền tạo điều kiện để tổ chức, công dân giám sát hoạt động",
      "b) Nhóm tiêu chí 2: Chính quyền thân thiện, hành động, vì Nhân dân phục vụ",
      "c) Nhóm tiêu chí 3: Chính quyền có đội ngũ cán bộ, công chức chuyên nghiệp, trách nhiệm, gương mẫu, thân thiện",
      "d) Nhóm tiêu chí 4: Chính quyền xanh, văn minh, hiện đại",
    ];
    expect(words).toEqual(headings);
  });
});
