/** Every sentence that a user of the API reads. */
export const messages = {
  problemTitles: {
    400: "Yêu cầu không đúng mẫu",
    401: "Chưa đăng nhập",
    403: "Không được phép",
    404: "Không tìm thấy",
    409: "Xung đột với dữ liệu hiện có",
    413: "Quá lớn",
    415: "Loại tệp không nhận",
    422: "Dữ liệu không hợp lệ",
    429: "Thử quá nhiều lần",
    503: "Tạm thời không phục vụ được",
  },
  notSignedIn: "Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại.",
  passwordChangeRequired: "Hãy đổi mật khẩu một lần trước khi dùng tiếp.",
  notAllowed: "Tài khoản của bạn không có quyền làm việc này.",
} as const;
