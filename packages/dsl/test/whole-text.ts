/** A text that holds every clause of the language in every form. */
export const wholeText = `BỘ TIÊU CHÍ "Sức khỏe (ví dụ)" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026 đề xuất
  chuyển tiếp: hồ sơ mở trước 01/07/2026 theo phiên bản 2025.2
  đối tượng chi đoàn
  trạng thái dự thảo
  căn cứ "PL6, mục “3.1”"
  không chấm điểm
  kỳ đánh giá năm 2026
  kỳ đánh giá năm 2026 đến 2030, từ 01/07 năm trước đến 30/06 năm sau
  ngưỡng đạt 50% điểm tối đa đề xuất
  làm tròn tiêu chí 2 chữ số
  làm tròn nhóm 1 chữ số, lên
  làm tròn tổng đến 0,25 điểm, xuống
  tổng được vượt điểm tối đa
  quy tổng về 100 điểm

MỐC [BHYT] mã moc-bhyt theo năm đề xuất: 2026 trên 96%; 2027–2029 từ 97%;
    2030 từ 70% đến 80%, lấy từ 70% đề xuất
  căn cứ "PL6"
  chỉ tiêu bhyt
MỐC [diện tích] mã dien-tich theo năm và [loại trường]: 2026 "tiểu học" từ 10 m²/học sinh
MỐC [trễ] mã tre theo [loại trường]: "tiểu học" đến 5%; "thcs" dưới 3%

NHÓM 1 "Bảo hiểm y tế" mã bhyt 20 điểm đề xuất  # ghi chú
  tính điểm bằng bình quân có trọng số
  tính điểm bằng bình quân
  tính điểm bằng tích
  tính điểm bằng mục thấp nhất
  tính điểm bằng mục cao nhất
  chia lại điểm khi có mục không áp dụng
  chỉ áp dụng khi [hình thức] là "a"
  trọng số 2
NHÓM 2 "Thưởng" mã thuong cộng tối đa 5 điểm đề xuất
NHÓM 3 "Vi phạm" mã vi-pham trừ tối đa 10 điểm
NHÓM 4 "Không điểm" mã khong-diem
TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm đề xuất
  giới hạn điểm từ -5 điểm đến 20 điểm đề xuất
  giới hạn điểm từ 0 điểm
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
  số liệu [nội dung] mã noi-dung: chọn trong "a"; "b", chỉ tiêu niem-yet, nguồn "khảo sát"
  số liệu [dân cũ] mã dan-cu: số đếm từ 0 người, là [dân số] năm trước
  số liệu [bh] mã bh: có/không
  minh chứng bắt buộc "Báo cáo" mã bc
  khi không áp dụng: không tính
  khi không áp dụng: 5 điểm
  chấm 5 điểm đề xuất khi [bh] là có và ([hình thức] là "a" hoặc [ngày] trước 15/02/2026); không thì 0 điểm
  chấm đạt đề xuất khi [nội dung] có "a" và số mục [nội dung] từ 2 mục
  chấm theo [có thẻ] / [dân số] đề xuất
    - từ 96%: 15 điểm
    - từ 80% đến dưới 96%: tỷ lệ với 96% × 15 điểm
    - dưới 80%: 0 điểm
    - trên 5 đến 10 vụ: 1,5 điểm
    - đúng 3 vụ: 1 điểm
    - đạt mốc [BHYT]: 50% điểm tối đa
    - từ 80% mốc [BHYT] mà chưa đạt mốc [BHYT]: tỷ lệ với mốc [BHYT] × 15 điểm
    - chưa đạt mốc [BHYT]: tỷ lệ với [có thẻ] / [dân số] × 15 điểm
    - từ [dân cũ] đến dưới ([dân số] × 2 + 5 người): 3 điểm
    - từ 3.500 người: 10 điểm cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm
    - dưới 90%: 10 điểm trừ 2 điểm mỗi 1% dưới 90%, tính cả phần lẻ; tối thiểu 0 điểm
  chấm theo [hình thức]
    - "a" hoặc "b": 5 điểm
    - "c": 0 điểm
  chấm theo trường hợp đề xuất
    - khi ([tl] + [tl2]) / 2 từ 50%: 5 điểm
    - còn lại: 0 điểm
  chấm theo bảng [dân số] và [có thẻ] / [dân số] đề xuất
    cột dưới 50%; từ 50% đến dưới 80%;
      từ 80%
    - từ 100 người: 1 điểm; 2 điểm; 3 điểm
    - dưới 100 người: 0 điểm; 1 điểm; 2 điểm
  chấm sẵn 5 điểm đề xuất
    - trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm
    - cộng 0,5 điểm mỗi đủ 100 người [dân số]
    - a) trừ 0,5 điểm mỗi 1 ngày (số ngày làm việc từ 15/06 hằng năm năm trước đến [ngày] + 3 ngày làm việc)
    - b) trừ 10% điểm đạt được chỉ khi tiêu chí 1.2 đạt và nhóm 3 không áp dụng
    - đ) cộng 1 điểm mỗi 5% [tl], tính cả phần lẻ khi tiêu chí 1.2 chưa đạt trừ khi nhóm 2 áp dụng; tối đa 2 điểm
    - các dòng a, b: tối đa 3 điểm
    - các dòng trừ: tối đa 5 điểm
    - các dòng cộng: chỉ tính dòng cao nhất
  chấm theo đánh giá từ 2 đến 5 điểm, bước 0,5 điểm đề xuất
  chấm bằng 40 điểm − (100% − [tl]) × 2 điểm + số nhỏ nhất của ([tl]; số lớn nhất của ([tl2]; 5%)) × 1 điểm đề xuất
  chấm so với đơn vị cao nhất theo [có thẻ] / [dân số], mẫu số bằng 0 thì lấy 100%: 10 điểm đề xuất
  chấm so với đơn vị dẫn đầu theo [có thẻ], kế hoạch [dân số] × 90%: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm đề xuất
  chấm theo cách cao nhất đề xuất
    cách "một"
      chấm sẵn 5 điểm
        - trừ 1 điểm khi [bh] là không
    cách "hai" khi [bh] là có
      chấm bằng [tl] × 5 điểm
  chấm theo cách đầu tiên
    cách "một" khi [bh] là có
      chấm 5 điểm khi [tl] từ 50%; không thì 0 điểm
    cách "hai" khi còn lại
      chấm 5 điểm khi [tl] từ 60%; không thì 0 điểm

XẾP LOẠI đề xuất
  - "Mức 3" khi tổng không kể nhóm 2, nhóm 3 từ 90 điểm; có giá trị 2 năm
  - "Mức 2" khi tổng từ 90% điểm tối đa và mỗi nhóm từ 80% điểm tối đa
  - "Mức 1" khi còn lại
  - không quá "Mức 1" khi [phản ánh đúng] từ 3 vụ hoặc nhóm 1 dưới 5 điểm hoặc tiêu chí 1.1 từ 3 điểm
  - không quá "Mức 2" khi mỗi tiêu chí trên 0 điểm hoặc mỗi tiêu chí của nhóm 1 đạt hoặc tỷ lệ tiêu chí đạt từ 80%
  - hạ 1 bậc khi số tiêu chí đạt của nhóm 1 dưới 3 tiêu chí hoặc điểm nhóm 1 / điểm tiêu chí 1.1 từ 150%
  - hạ 2 bậc khi số ngày từ 01/01/2026 đến 15/02 hằng năm từ 3 ngày hoặc kết quả bộ suc-khoe từ "Mức 2"
  - không xếp loại khi [bh] là không
  - không xếp loại khi tỷ lệ đơn vị trực thuộc đạt "Mức 2" theo bộ thon dưới 80%
  - "Mức 2" nhiều nhất 20% số đơn vị

XẾP HẠNG trong từng [vùng], [loại trường]
  - theo tổng
  - theo [tl], thấp hơn xếp trước

KIỂM THỬ "x" dựa trên "y"
  cho [dân số] = 10.000; [có thẻ] = 9.000 người; [tl] = 97,8%;
      [bh] = không; [hình thức] = "a"; [ngày] = 15/02/2026; [dt] = không áp dụng; [a] = chưa biết;
      tiêu chí 1.2 = 3 điểm; năm = 2026; [nội dung] = "a", "b"; [nội dung] = không mục nào
  thì tiêu chí 1.1 = 14,06 điểm; tổng = 18,31 điểm; nhóm 1 = chưa biết; xếp loại = "Mức 1"; xếp loại = không xếp loại;
      tiêu chí 1.2 = đạt; tiêu chí 1.1 = chưa đạt; tổng = 27 tiêu chí
`;
