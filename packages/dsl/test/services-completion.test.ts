import { describe, expect, it } from "vitest";
import { analyse, complete } from "../src/services/index.ts";
import { at, completionsAt, servicesText } from "./services-text.ts";

const offered = (line: string, below = "minh chứng bắt buộc"): string[] =>
  completionsAt(line, below).map(({ text }) => text);
const completed = (line: string, below = "minh chứng bắt buộc"): string[] =>
  completionsAt(line, below).map(({ result }) => result);

describe("typing without accents", () => {
  it("finds keywords, whatever the letter case", () => {
    expect(completed("  so lieu|")).toEqual(["  số liệu"]);
    expect(completed("  SO LI|")).toEqual(["  số liệu"]);
    expect(completed("  chấm 5 điểm khi [kênh] là có khong th|")).toEqual([
      "  chấm 5 điểm khi [kênh] là có; không thì",
    ]);
  });

  it("finds names, inside brackets and without them", () => {
    expect(completed("  chấm theo dan s|")).toEqual(["  chấm theo [dân số]"]);
    expect(completed("  chấm theo [the|")).toEqual(["  chấm theo [có thẻ]"]);
    expect(completed("  chấm theo [the|] / [dân số]")).toEqual(["  chấm theo [có thẻ] / [dân số]"]);
  });

  it("finds them in text of separate marks (NFD) as well", () => {
    expect(completed("  số li|".normalize("NFD"))).toEqual(["  số liệu"]);
    const [line] = completed("  chấm theo [dân|".normalize("NFD"));
    expect(line?.normalize("NFC")).toBe("  chấm theo [dân số]");
  });

  it("waits for the next word of a phrase behind a blank", () => {
    expect(offered("  so |")).toEqual(["số liệu"]);
  });
});

describe("what may stand there", () => {
  it("offers at the beginning of a line the clauses that belong below the head above", () => {
    expect(offered("  |")).toContain("số liệu");
    expect(offered("  |")).not.toContain("cho");
    expect(offered("  |", "KIỂM THỬ")).toContain("cho");
    expect(offered("  |", "KIỂM THỬ")).not.toContain("số liệu");
  });

  it("offers the heads of parts in capitals, and no second BỘ TIÊU CHÍ", () => {
    expect(offered("kiem|")).toEqual(["KIỂM THỬ"]);
    expect(offered("bo|")).toEqual([]);
    expect(complete(analyse(""), 0).map(({ text }) => text)).toContain("BỘ TIÊU CHÍ");
  });

  it("offers dash lines with their dash", () => {
    expect(completed("  khong qu|", "XẾP LOẠI")).toEqual(["  - không quá"]);
    expect(completed("  - khong qu|", "XẾP LOẠI")).toEqual(["  - không quá"]);
  });

  it("follows the grammar inside a clause, the mark that is due included", () => {
    expect(offered("  số liệu [hộ] mã ho so d|")).toEqual([": số đếm"]);
    expect(offered("  số liệu [hộ] mã ho: |")).toContain("số đếm");
    expect(offered("  chấm 5 điểm khi [kênh] là có |")).toEqual(
      expect.arrayContaining(["và", "hoặc", "; không thì"]),
    );
  });

  it("goes on with a clause that its line leaves open", () => {
    const open = `${servicesText}  thì tổng = 3 điểm;\n    xep l`;
    expect(complete(analyse(open), open.length).map(({ text }) => text)).toEqual(["xếp loại"]);
  });
});

describe("names of the right kind", () => {
  it("offers levels, tests and options where one of them is meant", () => {
    expect(offered('  - không quá "|" khi tổng dưới 5 điểm', '"Chưa đạt" khi')).toEqual([
      "Tốt",
      "Khá",
      "Chưa đạt",
    ]);
    expect(offered('KIỂM THỬ "ba" dựa trên |', "thì xếp loại")).toEqual(['"đủ cả"', '"trực tiếp"', '"ba"']);
    expect(offered("  chấm 5 điểm khi [kênh] là tr|")).toEqual(['"trực tuyến"', '"trực tiếp"']);
    expect(offered('  cho [kênh] = "|', "KIỂM THỬ")).toEqual(['trực tuyến"', 'trực tiếp"']);
  });

  it("offers ordinals: the ones there are, or the next free one for a new item", () => {
    expect(offered("  thì tiêu chí |", "cho [kênh]")).toEqual(["1.1", "2.1"]);
    expect(offered("  thì nhóm |", "cho [kênh]")).toEqual(["1", "2"]);
    expect(offered("TIÊU CHÍ |", "minh chứng bắt buộc")).toEqual(["1.2"]);
    expect(offered("NHÓM |", "không thì 3 điểm")[0]).toBe("3");
  });

  it("proposes a code made of the name, unlike every other", () => {
    expect(offered("  số liệu [số hộ nghèo] mã |")).toEqual(["so_ho_ngheo"]);
    expect(offered("  số liệu [Dân-số!] mã |")).toEqual(["dan_so_2"]);
    expect(offered('TIÊU CHÍ 1.2 "Đường làng" mã |')).toEqual(["duong-lang"]);
    expect(offered("  số liệu [số hộ nghèo] mã so_h|")).toEqual(["so_ho_ngheo"]);
  });

  it("offers targets where a target is meant, and options below the choice that they belong to", () => {
    const target = `MỐC [bao phủ] mã moc: từ 90%\n`;
    const offer = (line: string) => {
      const text = servicesText
        .replace("    - từ 96%", `${line}\n    - từ 96%`)
        .replace("NHÓM 1", `${target}NHÓM 1`);
      return complete(analyse(text), text.indexOf(line) + line.length).map(({ text: put }) => put);
    };
    expect(offer("    - đạt mốc [")).toEqual(["bao phủ]"]);
    expect(offer("    - dat moc")).toContain("đạt mốc");
    expect(offer("    - đạt mốc bao")).toEqual(["[bao phủ]"]);
    expect(offered('    - "|', "chấm theo [có thẻ]")).toEqual([]);
    const choice = servicesText.replace(/ {2}chấm 5 điểm khi.*/, '  chấm theo [kênh]\n    - "');
    expect(complete(analyse(choice), choice.indexOf('    - "') + 7).map(({ text }) => text)).toEqual([
      'trực tuyến"',
      'trực tiếp"',
    ]);
  });

  it("offers the words that a header line takes", () => {
    expect(offered("  đối tượng doan v|", "đối tượng")).toEqual(["đoàn viên"]);
    expect(offered("  trạng thái |", "đối tượng")).toEqual(["dự thảo", "ban hành"]);
  });
});

it("keeps quiet in comments, in texts for people, and where a name is given for the first time", () => {
  expect(offered("  # so l|")).toEqual([]);
  expect(offered('  hướng dẫn "so l|"')).toEqual([]);
  expect(offered("  số liệu [dan|")).toEqual([]);
});

describe("what the author did not ask for", () => {
  const unasked = (line: string) => {
    const text = `${servicesText}${line}`;
    return complete(analyse(text), text.length, false).map(({ text: put }) => put);
  };

  it("is nothing before a word is begun", () => {
    expect(unasked("  ")).toEqual([]);
    expect(unasked("  thì tổng = ")).toEqual([]);
    expect(unasked("  thì to")).toEqual(expect.arrayContaining(["tổng"]));
    expect(unasked("  cho [")).toEqual(["dân số]", "có thẻ]", "kênh]"]);
  });

  it("is nothing behind a whole word, though a longer phrase begin with it", () => {
    expect(unasked("  thì xếp loại = không")).toEqual([]);
    expect(unasked("  thì xếp loại = khong")).toEqual(expect.arrayContaining(["không", "không áp dụng"]));
    expect(unasked("  thì xếp loại = không x")[0]).toBe("không xếp loại");
  });
});

it("offers nothing that is written there already", () => {
  expect(complete(analyse(servicesText), at("  số liệu")).map(({ text }) => text)).not.toContain("số liệu");
});
