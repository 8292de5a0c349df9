import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileMeasures, format, textKind } from "../src/index.ts";
import { anyText, hostileTexts } from "./any-text.ts";

const head = 'DANH MỤC CHỈ TIÊU "Chương trình" mã chi-tieu phiên bản 2026.1\n';
const pieces = [
  ...['CHỈ TIÊU "a" mã a đơn vị %', 'CHỈ TIÊU "b" mã b', '- "PL1": 2026 từ 95%', '- "PL2": hằng năm "đạt"'],
  ...['- "PL1": 2027 trở đi đúng 1%; 2030', "trước 15/02 hằng năm", "2026–2030", "từ 5 đến 7 vụ", "- "],
  ...[
    'ghi nhận mâu thuẫn "PL1" với "PL2" lý do "c"',
    'nêu mâu thuẫn "PL1"',
    'căn cứ "x"',
    "đơn vị",
    ";",
    ":",
  ],
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join("\n"));

describe("a list of measures", () => {
  it("gives an answer to any text, and every place it names lies in the text", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(anyText, soup), (text) => {
        for (const whole of [text, head + text]) {
          const { measures, diagnostics } = compileMeasures(whole);
          expect(measures === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
          for (const { span } of diagnostics) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps its meaning in the one form, and a second run changes nothing", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(soup, (text) => {
        const whole = head + text;
        const formatted = format(whole).text;
        expect(textKind(formatted)).toBe("measures");
        expect(format(formatted).text).toBe(formatted);
        const codes = (of: string) => compileMeasures(of).diagnostics.map(({ code }) => code);
        expect(codes(formatted)).toEqual(codes(whole));
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(hostileTexts))("answers for %s", { timeout: 60_000 }, (_, text) => {
    expect(compileMeasures(head + text)).toBeDefined();
  });

  it("answers for one measure with thousands of passages", () => {
    const passage = (index: number) => `- "PL${index}": ${2026 + (index % 5)} từ ${index} vụ`;
    const passages = Array.from({ length: 20_000 }, (_, index) => passage(index));
    const text = `${head}CHỈ TIÊU "a" mã a đơn vị vụ\n${passages.join("\n")}`;
    expect(compileMeasures(text).measures?.measures[0]?.passages).toHaveLength(20_000);
  });
});
