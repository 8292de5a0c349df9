/** Random sets as texts, of the idioms that authors use most, without any test. */
import fc from "fast-check";

type Draw = (from: number, to: number) => number;

/** Not every one is sound: a draw may make two bands meet or a level out of order. */
export const anySet: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const draw: Draw = (from, to) => gen(fc.integer, { min: from, max: to });
  const pick = (...clauses: readonly ((id: string) => string)[]) =>
    clauses[draw(0, clauses.length - 1)] as never;
  const low = draw(3, 7) * 10;
  const high = low + draw(1, 2) * 10;
  const scorings = [
    (id: string) => `  số liệu [a ${id}] mã a${id}: có/không
  chấm 10 điểm khi [a ${id}] là có; không thì ${draw(0, 4)} điểm`,
    (id: string) => `  số liệu [b ${id}] mã b${id}: số đếm từ 0 lần
  chấm theo [b ${id}]
    - từ ${high} lần: 10 điểm
    - từ ${low} đến dưới ${high} lần: 5 điểm
    - dưới ${low} lần: 0 điểm`,
    (
      id: string,
    ) => `  số liệu [tổng ${id}] mã t${id}: số đếm từ 1 hộ${draw(0, 1) === 0 ? "" : ", có thể không áp dụng"}
  số liệu [đạt ${id}] mã d${id}: số đếm từ 0 đến [tổng ${id}] hộ
  khi không áp dụng: ${draw(0, 1) === 0 ? "10 điểm" : "không tính"}
  chấm theo [đạt ${id}] / [tổng ${id}]
    - từ ${high}%: 10 điểm
    - từ ${low}% đến dưới ${high}%: tỷ lệ với ${high}% × 8 điểm
    - dưới ${low}%: 0 điểm`,
    (id: string) => `  số liệu [vụ ${id}] mã v${id}: số đếm từ 0 vụ
  số liệu [khắc phục ${id}] mã k${id}: có/không
  chấm sẵn 10 điểm
    - trừ ${draw(1, 3)} điểm mỗi 1 vụ [vụ ${id}]; tối đa 6 điểm
    - trừ 2 điểm khi [vụ ${id}] từ ${draw(4, 6)} vụ trừ khi [khắc phục ${id}] là có`,
    (id: string) => `  số liệu [mức ${id}] mã m${id}: một trong "tốt"; "khá"; "kém"
  số liệu [ngày ${id}] mã n${id}: ngày từ 01/01/2026 đến 31/12/2026
  chấm theo trường hợp
    - khi [mức ${id}] là "tốt" và [ngày ${id}] trước 15/06/2026: 10 điểm
    - khi [mức ${id}] là "khá": ${draw(3, 6)} điểm
    - còn lại: 0 điểm`,
    () => "  chấm theo đánh giá từ 0 đến 10 điểm, bước 1 điểm",
  ];
  const groups = Array.from({ length: draw(1, 2) }, (_, index) => {
    const items = Array.from({ length: draw(1, 3) }, (_, inner) => {
      const id = `${index + 1}${inner + 1}`;
      const scoring = (pick(...scorings) as (id: string) => string)(id);
      return `TIÊU CHÍ ${index + 1}.${inner + 1} "Tiêu chí ${id}" mã c${id} 10 điểm\n${scoring}`;
    });
    return [`NHÓM ${index + 1} "Nhóm" mã g${index + 1} ${items.length * 10} điểm`, ...items].join("\n\n");
  });
  return `BỘ TIÊU CHÍ "Bất kỳ" mã bat-ky phiên bản 1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

${groups.join("\n\n")}

XẾP LOẠI
  - "Tốt" khi tổng từ ${draw(7, 9)}0% điểm tối đa và mỗi nhóm từ 50% điểm tối đa
  - "Đạt" khi tổng từ ${draw(4, 6)}0% điểm tối đa
  - "Chưa đạt" khi còn lại
  - không quá "Đạt" khi nhóm 1 dưới ${draw(5, 9)} điểm
`;
});
