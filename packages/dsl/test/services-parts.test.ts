import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkAmendment } from "../src/amend/check-amendment.ts";
import { compile } from "../src/compile.ts";
import { compileMeasures } from "../src/measures/compile-measures.ts";
import { chapters } from "../src/messages/chapters.ts";
import {
  aboutCompletion,
  analyse,
  complete,
  failedTests,
  fixesAt,
  foldingRanges,
  formatAction,
  highlights,
  hoverAt,
  type OutlineNode,
  outlineOf,
} from "../src/services/index.ts";
import { at, edited, pieces, servicesText } from "./services-text.ts";

const analysis = analyse(servicesText);

describe("outline", () => {
  const lines = (nodes: readonly OutlineNode[], depth = 0): string[] =>
    nodes.flatMap(({ title, children }) => [`${"  ".repeat(depth)}${title}`, ...lines(children, depth + 1)]);

  it("shows groups with their criteria, criteria with data and evidence, levels and tests", () => {
    expect(lines(outlineOf(analysis))).toEqual([
      'BỘ TIÊU CHÍ "Sức khỏe"',
      "NHÓM 1 Bảo hiểm",
      "  TIÊU CHÍ 1.1 Bao phủ",
      "    số liệu [dân số]",
      "    số liệu [có thẻ]",
      '    minh chứng "Báo cáo"',
      "NHÓM 2 Tiếp dân",
      "  TIÊU CHÍ 2.1 Tiếp nhận",
      "    số liệu [kênh]",
      "XẾP LOẠI",
      '  "Tốt"',
      '  "Khá"',
      '  "Chưa đạt"',
      'KIỂM THỬ "đủ cả"',
      'KIỂM THỬ "trực tiếp"',
    ]);
  });

  it("gives each part all that lies below it", () => {
    const [, group] = outlineOf(analysis);
    const [part] = pieces(analysis, group === undefined ? [] : [group.span]);
    expect(part).toMatch(/^NHÓM 1[\s\S]*tỷ lệ với 96% × 15 điểm$/);
  });
});

describe("folding", () => {
  it("folds parts, scorings with their lines and blocks of comments", () => {
    const first = pieces(analysis, foldingRanges(analysis)).map((piece) => piece.split("\n")[0]);
    expect(first).toEqual([
      'BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1',
      "# hai nhóm,",
      'NHÓM 1 "Bảo hiểm" mã bhyt 15 điểm',
      'TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm',
      "chấm theo [có thẻ] / [dân số]",
      'NHÓM 2 "Tiếp dân" mã tiep-dan 5 điểm',
      'TIÊU CHÍ 2.1 "Tiếp nhận" mã tiep-nhan 5 điểm',
      "XẾP LOẠI",
      'KIỂM THỬ "đủ cả"',
      'KIỂM THỬ "trực tiếp" dựa trên "đủ cả"',
    ]);
  });

  it("folds what goes on in the next line, also with CRLF", () => {
    const text = 'KIỂM THỬ "a"\r\n  cho [a] = 1;\r\n    [b] = 2\r\n';
    expect(foldingRanges(analyse(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'KIỂM THỬ "a"\r\n  cho [a] = 1;\r\n    [b] = 2',
      "cho [a] = 1;\r\n    [b] = 2",
    ]);
  });
});

describe("hover", () => {
  const told = (offset: number): string => {
    const { code, text } = hoverAt(analysis, offset) ?? {};
    return `${code}\n${text}`;
  };

  it("shows the clause that a name stands for, where it belongs and how often it is used", () => {
    const text = told(at("[có thẻ] /", 3));
    expect(text).toContain("số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số] người");
    expect(text).toContain("Thuộc tiêu chí 1.1 “Bao phủ”.");
    expect(text).toContain("Dòng 14. Được dùng ở 2 chỗ.");
  });

  it("tells that a name is not declared", () => {
    const text = servicesText.replace("[có thẻ] / [dân số]", "[lạ] / [dân số]");
    expect(hoverAt(analyse(text), at("[lạ]", 2, text))?.text).toContain("Chưa được khai báo");
  });

  it("explains a clause at its first phrase, and a keyword inside", () => {
    expect(told(at("chấm theo"))).toContain("Xem chương “7. Chấm theo bậc”");
    expect(told(at("- dưới", 3))).toContain("Một bậc");
    expect(told(at("tỷ lệ với", 2))).toContain("8. Chấm theo tỷ lệ");
  });

  it("has nothing to say of numbers, texts and blanks", () => {
    expect(hoverAt(analysis, at('căn cứ "PL'))).toBeNull();
    expect(hoverAt(analysis, at("hai nhóm"))).toBeNull();
    expect(hoverAt(analyse(""), 0)).toBeNull();
  });

  it("sends readers to chapters that exist under that title", () => {
    for (const [file, title] of Object.entries(chapters)) {
      const chapter = new URL(`../../../docs/ngon-ngu/${file}.md`, import.meta.url);
      expect(readFileSync(chapter, "utf8")).toMatch(new RegExp(`^# ${title}\n`));
    }
  });

  it("explains what a completion would write", () => {
    const about = (text: string) =>
      complete(analyse(text), text.length).map((found) => aboutCompletion(found)?.text);
    expect(about("kiem t")).toEqual([expect.stringContaining("Xem chương “14. Kiểm thử”")]);
    expect(about('KIỂM THỬ "a" dua')).toEqual([expect.stringContaining("Lấy lại số liệu")]);
    expect(about('BỘ TIÊU CHÍ "a" mã a phiên bản 1\nđối tượng x')).toEqual([undefined]);
  });
});

describe("actions", () => {
  it("offers the fixes of the findings that the selection touches, and they mend", () => {
    const text = servicesText.replace("[dân số] = 10.000", "[dan so] = 10.000");
    const broken = analyse(text);
    const offset = at("[dan so]", 3, text);
    const [action, ...others] = fixesAt(broken, { start: offset, end: offset });
    expect(others).toEqual([]);
    expect(compile(edited(broken, action?.edits ?? [])).diagnostics).toEqual([]);
    expect(fixesAt(broken, { start: 0, end: 0 })).toEqual([]);
  });

  it("brings the text into its form, touching only what differs", () => {
    expect(formatAction(analysis)).toBeNull();
    const untidy = analyse(servicesText.replace("  chấm 5 điểm", "chấm   5điểm"));
    const action = formatAction(untidy);
    expect(edited(untidy, action?.edits ?? [])).toBe(servicesText);
    expect(action?.edits[0]?.text.length).toBeLessThan(20);
  });
});

it("finds the expectations that do not come true", () => {
  expect(failedTests(analysis)).toEqual([]);
  const wrong = analyse(servicesText.replace("tổng = 20 điểm", "tổng = 19 điểm"));
  expect(failedTests(wrong)).toEqual([
    {
      span: { start: at("tổng = 20 điểm", 0), end: at("tổng = 20 điểm") },
      message: expect.stringContaining("tổng phải là 19 điểm, nhưng tính ra 20 điểm"),
    },
  ]);
  expect(failedTests(analyse(servicesText.replace("thì tổng", "thì tổngg")))).toEqual([]);
});

describe("a text that is no set", () => {
  const amendment = "SỬA ĐỔI suc-khoe phiên bản 2026.1 thành 2026.2 hiệu lực từ 31/02/2026\n  - lạ\n";
  const measures = 'DANH MỤC CHỈ TIÊU "Chương trình" mã chuong-trinh\n  lạ\n';

  it.each([
    ["an amendment", amendment, checkAmendment(amendment).diagnostics],
    ["a list of measures", measures, compileMeasures(measures).diagnostics],
  ])("%s is told what is wrong with it as such", (_, text, diagnostics) => {
    const other = analyse(text);
    expect(diagnostics).not.toEqual([]);
    expect(other.compilation().diagnostics).toEqual(diagnostics);
    expect(complete(other, text.length)).toEqual([]);
    expect([outlineOf(other), hoverAt(other, 3)]).toEqual([[], null]);
  });
});

it("highlights lines by themselves as in the whole text", () => {
  const byLine: ReturnType<typeof highlights>[number][] = [];
  let start = 0;
  for (const line of servicesText.split("\n")) {
    for (const { span, kind } of highlights(line)) {
      byLine.push({ span: { start: span.start + start, end: span.end + start }, kind });
    }
    start += line.length + 1;
  }
  expect(byLine).toEqual(highlights(servicesText));
});

it("highlights every token and comment once, in order, and nothing over a line end", () => {
  const text = servicesText.replaceAll("\n", "\r\n").replace("15 điểm", "15 điểm # vì sao").normalize("NFD");
  const shown = highlights(text);
  const kinds = new Map(
    shown.map(({ span, kind }) => [text.slice(span.start, span.end).normalize("NFC"), kind]),
  );
  expect(kinds.get("số liệu")).toBe("head");
  expect(kinds.get("[dân số]")).toBe("name");
  expect(kinds.get('"Báo cáo"')).toBe("text");
  expect(kinds.get("dan_so")).toBe("code");
  expect(kinds.get("# vì sao")).toBe("comment");
  expect(kinds.get("10.000")).toBe("number");
  expect(kinds.get("từ")).toBe("keyword");
  for (const [index, { span }] of shown.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(shown[index - 1]?.span.end ?? 0);
    expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
  }
});
