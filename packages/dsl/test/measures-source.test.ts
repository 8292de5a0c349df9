import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileMeasures, type Due, type Measure, type Passage } from "../src/index.ts";

/** The measures of the commune's programme, held against the list of everything that its text asks for. */
const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const { measures, diagnostics } = compileMeasures(read("criteria/chi-tieu.tieuchi"));

interface Entry {
  readonly id: string;
  readonly passage: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly targets: readonly Wanted[];
  readonly deadline?: { readonly text: string; readonly date?: string };
}
interface Wanted {
  readonly year: number | string | null;
  readonly onward?: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromInclusive: boolean;
  readonly toInclusive: boolean;
}
const { targets: entries } = JSON.parse(read("docs/nguon/chi-tieu.json")) as { targets: readonly Entry[] };

const measureOf = (code: string): Measure | undefined =>
  measures?.measures.find((measure) => measure.code === code);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a passage asks for what an entry of the list says, no more and no less. */
function says({ rows }: Passage, { targets, deadline }: Entry): boolean {
  const days = deadline === undefined ? [] : [deadline];
  return (
    rows.length === targets.length + days.length &&
    targets.every((wanted) =>
      rows.some(({ years, due }) => same(years, yearsOf(wanted)) && asks(due, wanted)),
    ) &&
    days.every(({ text, date }) => rows.some(({ due }) => due.words.includes(date ?? text)))
  );
}

function yearsOf({ year, onward }: Wanted) {
  if (year === null) return null;
  if (year === "hằng năm") return { from: null, to: null };
  const [from, to = from] = String(year).split("-").map(Number);
  return { from, to: onward ? null : to };
}

function asks(due: Due, { from, to, fromInclusive, toInclusive }: Wanted): boolean {
  // A fraction, and what is no number at all, stands in words.
  if (from?.includes("/")) return due.words.includes(from);
  if (from === null && to === null) return due.kind === "state";
  const bound = (value: string | null, inclusive: boolean) => value && { value, inclusive };
  return (
    due.kind === "number" &&
    same(due.lower, bound(from, fromInclusive)) &&
    same(due.upper, bound(to, toInclusive))
  );
}

describe("criteria/chi-tieu.tieuchi", () => {
  it("names every measure of the programme once, and no other", () => {
    expect(measures?.measures.map(({ code }) => code).sort()).toEqual(
      [...new Set(entries.map(({ measure }) => measure))].sort(),
    );
  });

  it("has every passage with its numbers, and none besides", () => {
    const missing = entries.filter(
      (entry) =>
        !measureOf(entry.measure)?.passages.some(
          (passage) => passage.passage === entry.passage && says(passage, entry),
        ),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    const passages = measures?.measures.flatMap((measure) => measure.passages) ?? [];
    expect(passages).toHaveLength(entries.length);
  });

  const of = (code: string, title: string, ...passages: readonly string[]) => ({ code, title, passages });
  it.each([
    of("passages-differ", "Tỷ lệ dân số tham gia bảo hiểm y tế", "PL6, mục 3.1", "PL6, mục tiêu lượng hóa"),
    of("passages-differ", "Tỷ lệ dân số tham gia bảo hiểm y tế", "Mục II.8.1", "PL6, mục 3.1"),
    of("passages-differ", "khám và quản lý sức khỏe tại Trạm", "Mục II.8.1", "PL6, mục tiêu lượng hóa"),
    of("contradiction-raised", "Mức độ đạt chuẩn “Chính quyền thân thiện”", "PL1, mục 1.2", "PL6, mục 3.4"),
    of("contradiction-raised", "công nghiệp - xây dựng", "Mục II.3.1", "Mục II.3.4"),
    of("contradiction-raised", "thương mại - dịch vụ", "Mục II.3.1", "Mục II.3.5"),
    of("passages-time", "người cao tuổi", "PL6, mục 3.2", "PL6, lộ trình thực hiện"),
    of("passages-time", "không ma túy", "PL6, mục 3.4", "Mục II.10.4"),
    of("contradiction-raised", "nước sạch", "Mục II.9.3", "Mục II.9.5", "PL6, mục 3.3"),
    of("contradiction-raised", "gửi báo cáo kết quả", "Mục III.1", "PL1, lộ trình thực hiện"),
    of("contradiction-raised", "xếp loại thôn", "PL3, mục 1", "PL3, lộ trình thực hiện"),
    of("contradiction-raised", "chi đoàn đăng ký", "PL8, mục 1", "PL8, lộ trình thực hiện"),
    of("contradiction-raised", "nhà trường đạt", "PL7, mục 1.2", "PL7, phân công"),
    of("contradiction-raised", "Hạn đăng ký", "PL1, lộ trình thực hiện", "Phần mở đầu"),
  ])("warns of $title: $passages", ({ code, title, passages }) => {
    const told = diagnostics.filter(
      (one) => one.code === code && [title, ...passages].every((part) => one.message.includes(part)),
    );
    expect(told.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("holds no error and hides no contradiction", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read("criteria/chi-tieu.tieuchi")).not.toMatch(/^\s*ghi nhận mâu thuẫn/m);
  });
});
