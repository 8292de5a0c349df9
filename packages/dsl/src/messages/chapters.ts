/** The chapters of docs/ngon-ngu by the names of their files. */
export const chapters = {
  "02-bo-tieu-chi": "2. Bộ tiêu chí",
  "03-nhom-va-tieu-chi": "3. Nhóm và tiêu chí",
  "04-so-lieu": "4. Số liệu",
  "05-minh-chung": "5. Minh chứng",
  "06-dat-hay-khong": "6. Chấm đạt hay không đạt",
  "07-theo-bac": "7. Chấm theo bậc",
  "08-theo-ty-le": "8. Chấm theo tỷ lệ",
  "09-cong-va-tru": "9. Chấm bằng cộng và trừ",
  "10-danh-gia": "10. Chấm theo đánh giá",
  "11-dieu-kien": "11. Điều kiện",
  "12-xep-loai": "12. Xếp loại",
  "13-khong-ap-dung": "13. Không áp dụng, chưa biết và số 0",
  "14-kiem-thu": "14. Kiểm thử",
  "15-so-va-ngay": "15. Số, phần trăm và ngày",
  "16-loi-thuong-gap": "16. Lỗi thường gặp",
  "17-moc-va-ky-danh-gia": "17. Mốc theo năm và kỳ đánh giá",
  "18-dai-luong": "18. Đại lượng",
  "19-truong-hop-va-bang": "19. Trường hợp, phương án, danh mục và bảng",
  "20-nhieu-cach-cham": "20. Nhiều cách chấm",
  "21-gop-diem": "21. Gộp điểm: bình quân, thưởng, phạt",
  "22-khong-cham-diem": "22. Bộ tiêu chí không chấm điểm",
  "23-so-giua-cac-don-vi": "23. So giữa các đơn vị",
  "24-phien-ban-va-sua-doi": "24. Phiên bản và văn bản sửa đổi",
  "25-danh-muc-chi-tieu": "25. Danh mục chỉ tiêu",
} as const;

export type Chapter = keyof typeof chapters;
