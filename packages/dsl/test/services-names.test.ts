import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { analyse, findDefinition, findReferences, prepareRename, rename } from "../src/services/index.ts";
import { at, edited, pieces, servicesText } from "./services-text.ts";

const analysis = analyse(servicesText);
const lineOf = (offset: number): string =>
  servicesText.slice(servicesText.lastIndexOf("\n", offset) + 1, servicesText.indexOf("\n", offset)).trim();
const definition = (offset: number): string[] =>
  findDefinition(analysis, offset).map(({ start }) => lineOf(start));
const references = (offset: number, includeDeclaration = true): string[] =>
  pieces(analysis, findReferences(analysis, offset, { includeDeclaration }));

it("the sample is sound", () => {
  expect(compile(servicesText).diagnostics).toEqual([]);
});

describe("definition", () => {
  it("leads from every use of a datum to its clause, however it is spelled", () => {
    expect(definition(at("[có thẻ] /", 3))).toEqual([expect.stringContaining("số liệu [có thẻ]")]);
    expect(definition(at("[Có  thẻ]", 3))).toEqual([expect.stringContaining("số liệu [có thẻ]")]);
  });

  it("leads from ordinals, levels, tests and options to where they are made known", () => {
    expect(definition(at("tiêu chí 1.1 từ", "tiêu chí 1.1".length))).toEqual([
      expect.stringContaining('"Bao phủ"'),
    ]);
    expect(definition(at('xếp loại = "Khá"', -3 + 'xếp loại = "Khá"'.length))).toEqual([
      '- "Khá" khi tổng từ 10 điểm',
    ]);
    expect(definition(at('dựa trên "đủ cả"'))).toEqual(['KIỂM THỬ "đủ cả"']);
    expect(definition(at('= "trực tiếp"'))).toEqual([expect.stringContaining("một trong")]);
  });

  it("tells targets from data of the same name, and knows options by their datum", () => {
    const text = `MỐC [a] mã m theo năm và [b]: 2026 "x" từ 5%
TIÊU CHÍ 1.1 "t" mã t 5 điểm
  số liệu [a] mã a: phần trăm
  số liệu [b] mã b: một trong "x"; "y"
  số liệu [c] mã c: chọn trong "x"; "y"
  chấm theo [b]
    - "x" hoặc "y": tỷ lệ với mốc [a] × 5 điểm
    - trừ 1 điểm khi [a] đạt mốc [a] và [c] có "x" và tổng không kể nhóm 5, nhóm 1 từ 3 tiêu chí
`;
    const other = analyse(text);
    const uses = (piece: string, into?: number) =>
      findReferences(other, at(piece, into, text), { includeDeclaration: true }).map(
        ({ start }) => text.slice(0, start).split("\n").length,
      );
    expect(uses("MỐC [a]", 5)).toEqual([1, 7, 8]);
    expect(uses("số liệu [a]", 9)).toEqual([3, 8]);
    expect(uses('một trong "x"', -1 + 'một trong "x"'.length)).toEqual([1, 4, 7]);
    expect(uses('chọn trong "x"', -1 + 'chọn trong "x"'.length)).toEqual([5, 8]);
    expect(uses("từ 3 tiêu", 4)).toEqual([]);
  });

  it("knows none for words, numbers and texts for people", () => {
    expect(definition(at("hiệu lực"))).toEqual([]);
    expect(definition(at('căn cứ "PL'))).toEqual([]);
    expect(definition(at("18 điểm", 1))).toEqual([]);
  });
});

describe("references", () => {
  it("finds every mention, with or without the declaration", () => {
    expect(references(at("[dân số] mã", 2))).toEqual(["[dân số]", "[dân số]", "[dân số]", "[dân số]"]);
    expect(references(at("[dân số] mã", 2), false)).toHaveLength(3);
    expect(references(at("TIÊU CHÍ 1.1"))).toEqual(["1.1", "1.1", "1.1"]);
  });

  it("finds them in lines with errors as well", () => {
    const broken = analyse(servicesText.replace("[Có  thẻ] = 9.600", "[Có  thẻ] = chín"));
    expect(
      pieces(broken, findReferences(broken, at("[có thẻ] mã", 2), { includeDeclaration: true })),
    ).toHaveLength(3);
  });
});

describe("rename", () => {
  const renamed = (offset: number, name: string) => {
    const result = rename(analysis, offset, name);
    return result.ok ? edited(analysis, result.edits) : result.message;
  };

  it("changes a datum everywhere, tests included, and the text stays sound", () => {
    const text = renamed(at("[Có  thẻ]", 3), "  người có  thẻ ".normalize("NFD"));
    expect(text.match(/\[người có thẻ\]/g)).toHaveLength(3);
    expect(text).not.toMatch(/có thẻ\] mã co_the: số đếm từ 0 đến \[có/);
    expect(compile(text).diagnostics).toEqual([]);
  });

  it("changes a level in its line, in gates and in tests", () => {
    const text = renamed(at('không quá "Khá"', -1 + 'không quá "Khá"'.length), "Đạt");
    expect(text).not.toContain("Khá");
    expect(compile(text).diagnostics).toEqual([]);
  });

  it("changes the title of a test and the places based on it", () => {
    const text = renamed(at('KIỂM THỬ "đủ cả"'), "trọn vẹn");
    expect(text.match(/"trọn vẹn"/g)).toHaveLength(2);
    expect(compile(text).diagnostics).toEqual([]);
  });

  it("renumbers a group with all that lies in it", () => {
    const text = renamed(at("NHÓM 2"), "3");
    expect(text).toContain('TIÊU CHÍ 3.1 "Tiếp nhận"');
    expect(compile(text).diagnostics).toEqual([]);
  });

  it("refuses a name that is taken, even if spelled a little differently", () => {
    expect(renamed(at("[dân số] mã", 2), "CÓ THẺ")).toContain("Đã có “có thẻ” ở dòng 14");
    expect(renamed(at("NHÓM 2"), "1")).toContain("Số thứ tự 1 đã có");
    expect(renamed(at("[dân số] mã", 2), "Dân  số")).toContain("[Dân số]");
  });

  it("refuses what is no name", () => {
    expect(renamed(at("[dân số] mã", 2), " ")).toContain("để trống");
    expect(renamed(at("[dân số] mã", 2), "a]b")).toContain("không được có");
    expect(renamed(at('KIỂM THỬ "đủ cả"'), 'a"b')).toContain("dấu ngoặc kép");
    expect(renamed(at("NHÓM 2"), "hai")).toContain("không phải số thứ tự");
    expect(renamed(at("[dân số] mã", 2), "x".repeat(301))).toContain("300 ký tự");
  });

  it("refuses to change a code or an option, because dossiers hold them", () => {
    const code = prepareRename(analysis, at("mã dan_so", 5));
    expect(code).toMatchObject({ ok: false, message: expect.stringContaining("cố định") });
    expect(prepareRename(analysis, at('"trực tuyến"', 3))).toMatchObject({ ok: false });
    expect(prepareRename(analysis, at("hiệu lực", 2))).toMatchObject({ ok: false });
  });

  it("names what it would change without the marks", () => {
    const prepared = prepareRename(analysis, at("[dân số] mã", 2));
    expect(prepared.ok && pieces(analysis, [prepared.span])).toEqual(["dân số"]);
  });
});

describe("texts from elsewhere", () => {
  it.each([
    ["CRLF", servicesText.replaceAll("\n", "\r\n")],
    ["NFD", servicesText.normalize("NFD")],
    ["a byte order mark", `\uFEFF${servicesText}`],
    ["zero-width characters", servicesText.replaceAll("dân", "d\u200bân")],
  ])("with %s are renamed at the right places", (_, text) => {
    const other = analyse(text);
    const offset = text.search(/\[d\S*n s/u) + 2;
    const result = rename(other, offset, "người");
    const after = result.ok ? edited(other, result.edits) : "";
    expect(after.match(/\[người\]/g)).toHaveLength(4);
    expect(after.normalize("NFC")).not.toMatch(/d\u200b?ân số/);
    expect(after.length - after.replaceAll("\r\n", "\n").length).toBe(
      text.length - text.replaceAll("\r\n", "\n").length,
    );
  });
});
