import { formatNumberVi as number } from "@tieuchi/engine";

/** How a report on tests names clauses, and what it says of them. */
export const coverageMessages = {
  level: (title: string) => `mức “${title}”`,
  just: (words: string) => `ngay ${words}`,
  notApplicable: "khi không áp dụng",
  line: (words: string, part: string | undefined) =>
    part === undefined
      ? `dòng ${words}`
      : part === "cap"
        ? `chạm mức tối đa của dòng ${words}`
        : `phần \`trừ khi\` của dòng ${words}`,
  lineCap: (position: number) => `mức chặn “các dòng …” thứ ${number(position)}`,
  way: (title: string) => `cách “${title}”`,
  inWay: (title: string, words: string) => `cách “${title}”: ${words}`,
  pass: (passed: boolean) => (passed ? "đạt điều kiện" : "không đạt điều kiện"),
  band: (words: string) => `bậc ${words}`,
  choice: (options: readonly string[]) => options.map((option) => `“${option}”`).join(" hoặc "),
  case: (condition: string | null) => (condition === null ? "còn lại" : `khi ${condition}`),
  cell: (row: string, column: string) => `ô ${row}, cột ${column}`,

  untested: (words: string) => `Chưa có kiểm thử nào: ${words}.`,
  untestedSides: (measure: string, sides: readonly string[]) =>
    `Chưa có kiểm thử nào có ${measure}: ${sides.join("; ")}.`,
  proposal:
    "Máy đề xuất theo cách chấm hiện nay. Người phải xem kết quả có đúng ý không rồi hãy giữ, và xóa dòng này.",
  classification: "xếp loại",
} as const;
