/** A text that holds every clause of the language in every form. */
export const wholeText = `BỘ TIÊU CHÍ "Sức khỏe (ví dụ)" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026 đề xuất
  đối tượng chi đoàn
  trạng thái dự thảo
  căn cứ "PL6, mục “3.1”"
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Bảo hiểm y tế" mã bhyt 20 điểm đề xuất  # ghi chú
TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm đề xuất
  phụ trách “Trạm y tế”
  hướng dẫn "xem"
  số liệu [dân số] mã dan_so: số đếm từ 1 đến 100.000 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số] người, có thể không áp dụng
  số liệu [diện tích] mã dt: số thập phân 2 chữ số từ 0 m²/học sinh
  số liệu [tl] mã tl: phần trăm từ 0% đến 100%
  số liệu [tl2] mã tl2: phần trăm 1 chữ số
  số liệu [ngày] mã ngay: ngày từ 01/01/2026 đến 31/12/2026
  số liệu [hình thức] mã hinh-thuc: một trong "a";
     "b"; "c"
  số liệu [bh] mã bh: có/không
  minh chứng bắt buộc "Báo cáo" mã bc
  khi không áp dụng: không tính
  khi không áp dụng: 5 điểm
  chấm 5 điểm đề xuất khi [bh] là có và ([hình thức] là "a" hoặc [ngày] trước 15/02/2026); không thì 0 điểm
  chấm theo [có thẻ] / [dân số] đề xuất
    - từ 96%: 15 điểm
    - từ 80% đến dưới 96%: tỷ lệ với 96% × 15 điểm
    - dưới 80%: 0 điểm
    - trên 5 đến 10 vụ: 1,5 điểm
    - đúng 3 vụ: 1 điểm
  chấm sẵn 5 điểm đề xuất
    - trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm
    - cộng 0,5 điểm mỗi đủ 100 người [dân số]
  chấm theo đánh giá từ 2 đến 5 điểm, bước 0,5 điểm đề xuất

XẾP LOẠI đề xuất
  - "Mức 2" khi tổng từ 90% điểm tối đa và mỗi nhóm từ 80% điểm tối đa
  - "Mức 1" khi còn lại
  - không quá "Mức 1" khi [phản ánh đúng] từ 3 vụ hoặc nhóm 1 dưới 5 điểm hoặc tiêu chí 1.1 từ 3 điểm
  - không xếp loại khi [bh] là không

KIỂM THỬ "x" dựa trên "y"
  cho [dân số] = 10.000; [có thẻ] = 9.000 người; [tl] = 97,8%;
      [bh] = không; [hình thức] = "a"; [ngày] = 15/02/2026; [dt] = không áp dụng; [a] = chưa biết;
      tiêu chí 1.2 = 3 điểm
  thì tiêu chí 1.1 = 14,06 điểm; tổng = 18,31 điểm; nhóm 1 = chưa biết; xếp loại = "Mức 1"; xếp loại = không xếp loại
`;
