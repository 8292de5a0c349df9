import { expect, it } from "vitest";
import { compile } from "../src/index.ts";

/** Each of these once took minutes or longer; the runner's time limit is the check. */

const textWith = (body: readonly string[]) => `BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1
hiệu lực từ 01/01/2026
đối tượng xã
trạng thái dự thảo
NHÓM 1 "Nhóm" mã nhom 10 điểm
TIÊU CHÍ 1.1 "Tiêu chí" mã tieu-chi 10 điểm
${body.join("\n")}`;
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i));

it("follows limits that fork at every step", () => {
  const data = many(60, (i) => `số liệu [a${i}] mã a${i}: số đếm từ [a${i + 1}] đến [a${i + 1}]`);
  const text = textWith([
    ...data,
    "số liệu [a60] mã a60: số đếm từ 0 đến 5 vụ",
    "chấm sẵn 10 điểm",
    "- trừ 1 điểm mỗi 1 vụ [a0]",
  ]);
  expect(compile(text).diagnostics).toEqual([]);
});

it("finds one circle among thousands of limits", () => {
  const data = many(3000, (i) => `số liệu [a${i}] mã a${i}: số đếm từ 0 đến [a${(i + 1) % 3000}] vụ`);
  const text = textWith([...data, "chấm sẵn 10 điểm", "- trừ 1 điểm mỗi 1 vụ [a0]"]);
  const codes = compile(text).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(["limits-in-a-circle"]);
});

it("answers for thousands of unknown names, the first of them with a suggestion", () => {
  const data = many(3000, (i) => `số liệu [số vụ ${i}] mã s${i}: số đếm từ 0 vụ`);
  const lines = many(3000, (i) => `- trừ 1 điểm mỗi 1 vụ [sổ vu ${i}x]`);
  const unknown = compile(textWith([...data, "chấm sẵn 10 điểm", ...lines])).diagnostics.filter(
    ({ code }) => code === "datum-unknown",
  );
  expect(unknown).toHaveLength(3000);
  expect(unknown[0]?.fix?.text).toBe("[số vụ 0]");
});

it("does not compare names as long as books", () => {
  const text = textWith([
    `số liệu [${"dài ".repeat(100_000)}] mã a: số đếm từ 0 đến 5 vụ`,
    "chấm sẵn 10 điểm",
    `- trừ 1 điểm mỗi 1 vụ [${"dai ".repeat(100_000)}]`,
  ]);
  expect(compile(text).diagnostics.map(({ code }) => code)).toContain("datum-unknown");
});

it("names only the first of very many levels", () => {
  const levels = many(2000, (i) => `- "Mức ${i}" khi tổng từ 1 điểm`);
  const gates = many(2000, (i) => `- không quá "Bậc ${i}" khi tổng dưới 5 điểm`);
  const text = `${textWith(["chấm theo đánh giá từ 0 đến 10 điểm, bước 1 điểm"])}\nXẾP LOẠI\n${[...levels, ...gates].join("\n")}`;
  const [first] = compile(text).diagnostics.filter(({ code }) => code === "level-unknown");
  expect(first?.message).toContain('"Mức 0"; "Mức 1"');
  expect(first?.message).toContain("và 1.988 tên khác");
});

it("finds one circle among thousands of scores that rest on one another", () => {
  const items = many(
    2000,
    (i) => `TIÊU CHÍ 1.${i + 1} "Mục" mã m${i} 1 điểm
chỉ áp dụng khi tiêu chí 1.${((i + 1) % 2000) + 1} đạt
số liệu [d${i}] mã d${i}: có/không
chấm 1 điểm khi [d${i}] là có; không thì 0 điểm`,
  );
  const head = textWith([]).split("\n").slice(0, 4);
  const text = [...head, 'NHÓM 1 "Nhóm" mã nhom 2.000 điểm', ...items].join("\n");
  const found = compile(text).diagnostics;
  expect(found.map(({ code }) => code)).toEqual(["score-circle"]);
});

it("tells of every cap on thousands of lines, and of every case that comes too late", () => {
  const lines = many(2000, () => "- trừ 1 điểm mỗi 1 vụ [vụ]");
  const caps = many(2000, () => "- các dòng trừ: tối đa 5 điểm");
  const vu = "số liệu [vụ] mã vu: số đếm từ 0 vụ";
  const capped = compile(textWith([vu, "chấm sẵn 10 điểm", ...lines, ...caps])).diagnostics;
  expect(capped.filter(({ code }) => code === "line-cap-repeated")).toHaveLength(1999);

  const cases = many(2000, (i) => `- khi [vụ] đúng ${2 * (i % 1000)} vụ: 10 điểm`);
  const tried = compile(textWith([vu, "chấm theo trường hợp", ...cases, "- còn lại: 0 điểm"])).diagnostics;
  expect(tried.filter(({ code }) => code === "case-dead")).toHaveLength(1000);
});
