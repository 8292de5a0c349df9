import { describe, expect, it } from "vitest";
import { parse } from "../src/parse.ts";
import { wholeText } from "./whole-text.ts";

const codesOf = (text: string) => parse(text).diagnostics.map(({ code }) => code);
/** The only clause of a text. */
function only(text: string) {
  const { clauses } = parse(text);
  expect(clauses).toHaveLength(1);
  return clauses[0];
}
const band = "chấm theo [a]\n- từ 90%: 5 điểm\n- dưới 90%: 0 điểm";

describe("reading", () => {
  it("reads every form of every clause without complaint", () => {
    const { clauses, diagnostics } = parse(wholeText);
    expect(diagnostics).toEqual([]);
    expect(new Set(clauses.map(({ kind }) => kind)).size).toBe(54);
  });

  it("takes keywords in any letter case, with any run of spaces, NBSP too", () => {
    expect(only('TIÊU   CHÍ 1.1 "Bao phủ" MÃ bao-phu 15\u00a0ĐIỂM  Đề\u00a0Xuất')).toMatchObject({
      kind: "criterion",
      code: { value: "bao-phu" },
      points: { value: "15", unit: { value: "điểm" } },
      proposed: true,
    });
    expect(codesOf("- từ 80%: TỈ LỆ VỚI 95% × 10 điểm")).toEqual([]);
  });

  it("takes a keyword only as a whole word", () => {
    expect(codesOf('tiêu chíx 1.1 "a" mã a 5 điểm')).toEqual(["unknown-clause"]);
    expect(only("số liệu [a] mã khi-nao: số đếm từ 0 đến 9 từng-lần")).toMatchObject({
      code: { value: "khi-nao" },
      type: { unit: null, to: { quantity: { unit: { value: "từng-lần" } } } },
    });
  });

  it.each(["theo", "khi", "cho", "sau"])("takes %s as a code", (code) => {
    expect(only(`minh chứng "a" mã ${code}`)).toMatchObject({ code: { value: code } });
  });

  it.each([
    ["từ 0 vụ, có thể không áp dụng", "vụ"],
    ["từ 0 m²/học sinh", "m²/học sinh"],
    ["từ 0 triệu  đồng / hộ", "triệu đồng/hộ"],
    ["từ 0 điểm dân cư", "điểm dân cư"],
    ["từ 0 ngày làm việc", "ngày làm việc"],
    ["từ 0 nhóm hộ", "nhóm hộ"],
  ])("ends the unit of `số đếm %s` at a keyword", (range, unit) => {
    expect(only(`số liệu [a] mã a: số đếm ${range}`)).toMatchObject({
      type: { from: { quantity: { value: "0", unit: { value: unit } } } },
    });
    expect(codesOf(`số liệu [a] mã a: số đếm ${range}`)).toEqual([]);
  });

  it("lets each kind of quotes hold the other", () => {
    expect(only('căn cứ "mục “3.1”"')).toMatchObject({ text: { value: "mục “3.1”" } });
    expect(only('căn cứ “mục "3.1"”')).toMatchObject({ text: { value: 'mục "3.1"' } });
  });

  it("reads numbers the Vietnamese way", () => {
    const numberOf = (numeral: string) => only(`- từ ${numeral} kg: 1 điểm`);
    for (const [numeral, value] of Object.entries({
      "10.000": "10000",
      "97,80": "97.8",
      "007": "7",
      "1.234.567,5": "1234567.5",
      "0,125": "0.125",
      "-3": "-3",
    })) {
      expect(numberOf(numeral)).toMatchObject({ interval: { lower: { value: { quantity: { value } } } } });
    }
  });

  it.each([
    ["29/02/2028", []],
    ["29/02/2026", ["no-such-date"]],
    ["31/04/2026", ["no-such-date"]],
    ["15/13/2026", ["no-such-date"]],
    ["1/1/26", ["date-form"]],
  ])("judges the date %s", (day, codes) => {
    expect(codesOf(`hiệu lực từ ${day}`)).toEqual(codes);
  });

  it("tells which bound is strict", () => {
    expect(only("- trên 5 đến dưới 10 vụ: 1 điểm")).toMatchObject({
      interval: { lower: { inclusive: false }, upper: { inclusive: false } },
    });
    expect(only("- từ 5 đến 10 vụ: 1 điểm")).toMatchObject({
      interval: { lower: { inclusive: true }, upper: { inclusive: true } },
    });
  });
});

describe("lines", () => {
  it("go on after a joining word or mark, or when the next begins with one", () => {
    const { clauses, diagnostics } = parse(
      "chấm 5 điểm khi [a] là có và\n\n  # ghi chú\n  [b] là có\n  hoặc [c] là có;\n không thì 0 điểm".replace(
        "và",
        "hoặc",
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(clauses).toMatchObject([{ kind: "pass", condition: { kind: "any", of: [{}, {}, {}] } }]);
  });

  it("go on with `tiêu chí …` where that is a value, and begin anew where it is a criterion", () => {
    expect(parse("cho [a] = 3;\n tiêu chí 1.2 = 3 điểm").clauses).toHaveLength(1);
    expect(parse('cho [a] = 3;\n tiêu chí 1.2 "b" mã b 3 điểm').clauses).toHaveLength(2);
  });

  it("are not swallowed by the one above that ends in a stray mark", () => {
    const { clauses, diagnostics } = parse(band.replaceAll("điểm", "điểm;"));
    expect(clauses.map(({ kind }) => kind)).toEqual(["bands", "band", "band"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });

  it("are read behind a forgotten dash, a head without accents, an unclosed name", () => {
    expect(parse(band.replaceAll("- ", "")).clauses).toMatchObject([{}, { interval: {} }, { interval: {} }]);
    expect(parse("số liệu [a mã a: có/không").clauses).toMatchObject([
      { name: { value: "a" }, code: { value: "a" } },
    ]);
    expect(parse("so lieu [a] mã a: có/không").clauses).toMatchObject([
      { kind: "datum", type: { kind: "boolean" } },
    ]);
  });

  it("keep what can be read of a broken one", () => {
    const { clauses, diagnostics } = parse('TIÊU CHÍ 1.1 "Bao phủ" 15 điểm đề xuất\n  phụ trách "Trạm"');
    expect(diagnostics).toMatchObject([{ code: "missing-part", line: 1, column: 14 }]);
    expect(clauses).toMatchObject([
      { title: { value: "Bao phủ" }, code: null, points: { value: "15" }, proposed: true },
      { kind: "office" },
    ]);
  });

  it("give one error each, however broken", () => {
    const text =
      'NHÓM một hai ba\nchấm khi và hoặc\n- từ đến %\ncho = =\nthì khi "a" [b] 5\nXẾP LOẠI 5 6 7 8';
    expect(parse(text).diagnostics.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("places", () => {
  it("are those of the text as passed in: byte order mark, CRLF, NFD, invisible characters", () => {
    const text = '\ufeffcăn cứ "một"\r\ncăn cứ "hai\u200b ba" thừa\r\n'.normalize("NFD");
    const { clauses, diagnostics } = parse(text);
    expect(clauses).toMatchObject([{ text: { value: "một" } }, { text: { value: "hai ba" } }]);
    expect(diagnostics.map(({ code, line }) => ({ code, line }))).toEqual([
      { code: "invisible-character", line: 2 },
      { code: "unexpected-text", line: 2 },
    ]);
    const span = diagnostics[1]?.span ?? { start: 0, end: 0 };
    expect(text.slice(span.start, span.end).normalize("NFC")).toBe("thừa");
  });
});

describe("fixes", () => {
  it.each([
    ["so lieu [a] mã a: có/không", "số liệu [a] mã a: có/không"],
    ["SO LIEU [a] mã a: có/không", "SỐ LIỆU [a] mã a: có/không"],
    ["từ 90%: 5 điểm", "- từ 90%: 5 điểm"],
    ["- ≥ 90%: 5 điểm", "- từ 90%: 5 điểm"],
    ["- từ 90%: 1.5 điểm", "- từ 90%: 1,5 điểm"],
    ["- từ 1,000 vụ: 5 điểm", "- từ 1.000 vụ: 5 điểm"],
    ["- từ 90%: 5", "- từ 90%: 5 điểm"],
    ["- từ 90%: tỷ lệ với 90% x 5 điểm", "- từ 90%: tỷ lệ với 90% × 5 điểm"],
    ["hiệu lực từ 2026-01-31", "hiệu lực từ 31/01/2026"],
    ['minh chứng "a" mã Báo Cáo', 'minh chứng "a" mã bao-cao'],
    ["đối tượng truong", "đối tượng trường"],
    ['phụ trách “Trạm"', "phụ trách “Trạm”"],
    ["số liệu [dân số mã a: có/không", "số liệu [dân số] mã a: có/không"],
    ["chấm theo [a / [b]", "chấm theo [a] / [b]"],
    ["XẾP LOẠI de xuat", "XẾP LOẠI đề xuất"],
  ])("turn `%s` into `%s`", (text, mended) => {
    const { diagnostics } = parse(text);
    const [{ fix } = { fix: null }] = diagnostics;
    expect(fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)).toBe(mended);
    expect(codesOf(mended)).toEqual([]);
  });
});
