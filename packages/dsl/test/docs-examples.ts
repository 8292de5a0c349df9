/**
 * The examples of the language reference. A fence opens with ```` ```tieuchi ````, then the frame that completes
 * the fragment (none: the text is whole) and the diagnostics it must give, for example `tieu-chi=5 loi=band-gap`.
 * `dinh-dang`: formatted, it is the next example of the chapter.
 */
export interface Example {
  /** Line of the fence in the chapter. */
  readonly line: number;
  readonly text: string;
  readonly frame: string | null;
  /** Points of the criterion around the fragment. */
  readonly points: string;
  readonly errors: readonly string[];
  /** The next example is this one, formatted. */
  readonly loose: boolean;
}

export function examplesIn(markdown: string): Example[] {
  return [...markdown.matchAll(/^```tieuchi([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const words = (match[1] ?? "").trim().split(/\s+/).filter(Boolean);
    const errors =
      words
        .find((word) => word.startsWith("loi="))
        ?.slice("loi=".length)
        .split(",") ?? [];
    const loose = words.includes("dinh-dang");
    const around = words.find((word) => !word.startsWith("loi=") && word !== "dinh-dang");
    const [name = null, points = "5"] = around?.split("=") ?? [];
    const line = markdown.slice(0, match.index).split("\n").length;
    return { line, text: match[2] ?? "", frame: name, points, errors, loose };
  });
}

const HEADER = `BỘ TIÊU CHÍ "Ví dụ" mã vi-du phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số
`;
const criterion = (points: string) => `NHÓM 1 "Ví dụ" mã nhom-vi-du ${points} điểm
TIÊU CHÍ 1.1 "Ví dụ" mã tieu-chi-vi-du ${points} điểm
`;
const TWO_GROUPS = `NHÓM 1 "Nhóm 1" mã nhom-1 10 điểm
TIÊU CHÍ 1.1 "Đánh giá" mã danh-gia 10 điểm
  chấm theo đánh giá từ 0 đến 10 điểm, bước 1 điểm
NHÓM 2 "Nhóm 2" mã nhom-2 10 điểm
TIÊU CHÍ 2.1 "Vụ việc" mã vu-viec 10 điểm
  số liệu [vụ việc] mã so_vu: số đếm từ 0 vụ
  chấm sẵn 10 điểm
    - trừ 1 điểm mỗi 1 vụ [vụ việc]
`;

/** What stands around the fragment in each frame. */
const frames: Readonly<Record<string, (example: Example) => string>> = {
  nhom: ({ text }) => HEADER + text,
  moc: ({ text }) => HEADER + text,
  ky: ({ text }) => `${HEADER}  kỳ đánh giá năm 2026 đến 2030\n${text}`,
  "nhom-lam-tron": ({ text }) => `${HEADER}  làm tròn nhóm 2 chữ số\n${text}`,
  "tieu-chi": ({ text, points }) => HEADER + criterion(points) + text,
  "phan-dau": ({ text }) => `${text}${criterion("5")}  chấm theo đánh giá từ 0 đến 5 điểm, bước 1 điểm\n`,
  "xep-loai": ({ text }) => HEADER + TWO_GROUPS + text,
};

/** The whole text that an example stands for. */
export function frame(example: Example): string {
  if (example.frame === null) return example.text;
  const around = frames[example.frame];
  if (around === undefined) throw new Error(`no frame called ${example.frame}, line ${example.line}`);
  return around(example);
}
