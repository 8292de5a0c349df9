import { type Analysis, analyse, applyEdits, complete, type TextEdit } from "../src/services/index.ts";

/** A sound text with something of every kind that can be named. */
export const servicesText = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

# hai nhóm,
# để thử
NHÓM 1 "Bảo hiểm" mã bhyt 15 điểm
  căn cứ "PL6"

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm
  số liệu [dân số] mã dan_so: số đếm từ 1 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số] người
  minh chứng bắt buộc "Báo cáo" mã bao-cao
  chấm theo [có thẻ] / [dân số]
    - từ 96%: 15 điểm
    - dưới 96%: tỷ lệ với 96% × 15 điểm

NHÓM 2 "Tiếp dân" mã tiep-dan 5 điểm

TIÊU CHÍ 2.1 "Tiếp nhận" mã tiep-nhan 5 điểm
  số liệu [kênh] mã kenh: một trong "trực tuyến"; "trực tiếp"
  chấm 5 điểm khi [kênh] là "trực tuyến"; không thì 3 điểm

XẾP LOẠI
  - "Tốt" khi tổng từ 18 điểm và tiêu chí 1.1 từ 10 điểm
  - "Khá" khi tổng từ 10 điểm
  - "Chưa đạt" khi còn lại
  - không quá "Khá" khi [kênh] là "trực tiếp"

KIỂM THỬ "đủ cả"
  cho [dân số] = 10.000; [Có  thẻ] = 9.600; [kênh] = "trực tuyến"
  thì tổng = 20 điểm; tiêu chí 1.1 = 15 điểm; xếp loại = "Tốt"

KIỂM THỬ "trực tiếp" dựa trên "đủ cả"
  cho [kênh] = "trực tiếp"
  thì xếp loại = "Khá"
`;

/** The offset right behind the first `piece` of a text, or `into` of its characters deep. */
export function at(piece: string, into = piece.length, text = servicesText): number {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`no ${piece}`);
  return start + into;
}

/** What can be written at the `|` of a line that is put into the text below another. */
export function completionsAt(
  line: string,
  below: string,
): { readonly text: string; readonly result: string }[] {
  const place = servicesText.indexOf("\n", servicesText.indexOf(below)) + 1;
  const text = `${servicesText.slice(0, place)}${line.replace("|", "")}\n${servicesText.slice(place)}`;
  return complete(analyse(text), place + line.indexOf("|")).map(({ text: put, span }) => ({
    text: put,
    result:
      applyEdits(text, [{ span, text: put }])
        .slice(place)
        .split("\n")[0] ?? "",
  }));
}

/** The pieces of a text that spans stand for. */
export const pieces = ({ text }: Analysis, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

export const edited = ({ text }: Analysis, edits: readonly TextEdit[]): string => applyEdits(text, edits);
