import type { Role } from "../api/types.ts";

export const messages = {
  title: "Đăng nhập",
  lead: "Chấm điểm bộ tiêu chí, kèm lý do cho từng điểm.",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  submit: "Đăng nhập",
  forgotten: "Quên mật khẩu? Người quản trị cấp lại mật khẩu dùng một lần cho bạn.",
  changeTitle: "Đặt mật khẩu của riêng bạn",
  changeLead:
    "Bạn vừa đăng nhập bằng mật khẩu dùng một lần. Hãy đặt mật khẩu mới; chỉ một mình bạn biết mật khẩu này.",
  changeOwn: "Đổi mật khẩu",
  current: "Mật khẩu đang dùng",
  currentOneTime: "Mật khẩu dùng một lần",
  next: "Mật khẩu mới",
  nextHint: "Ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
  repeat: "Nhập lại mật khẩu mới",
  differ: "Hai lần nhập không giống nhau.",
  tooShort: "Mật khẩu mới cần ít nhất 12 ký tự.",
  save: "Lưu mật khẩu",
  saved: "Đã đổi mật khẩu.",
  roles: {
    author: "Soạn tiêu chí",
    unit: "Đơn vị",
    evaluator: "Thẩm định",
    leader: "Lãnh đạo",
    admin: "Quản trị",
  } satisfies Record<Role, string>,
};
