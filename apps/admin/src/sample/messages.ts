export const messages = {
  title: "Chưa có dữ liệu nào",
  lead: "Nạp một kỳ chạy thử với vài đơn vị, người thẩm định và hồ sơ điền dở để làm quen ngay. Mọi thứ đều được đánh dấu là mẫu.",
  load: "Nạp dữ liệu mẫu",
  instead: "Hoặc bắt đầu bằng việc thật: tạo đơn vị, người dùng và kỳ chấm điểm.",
  administration: "Mở phần quản trị",
  accounts: "Tài khoản mẫu",
  accountsLead:
    "Mật khẩu dùng một lần chỉ hiện ở đây, lần này. Hãy chép lại trước khi rời trang; người quản trị có thể cấp lại bất cứ lúc nào.",
  username: "Tên đăng nhập",
  name: "Họ tên",
  roles: "Vai trò",
  password: "Mật khẩu dùng một lần",
  copyOne: (username: string) => `Chép mật khẩu của ${username}`,
  copyAll: "Chép cả bảng",
  done: "Đã chép xong, đến danh sách hồ sơ",
};
