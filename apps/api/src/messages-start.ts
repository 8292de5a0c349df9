/** What the operator reads in the terminal. */
export const startMessages = {
  starting: "Phần mềm đang khởi động.",
  badPort: (port: string) => `PORT=«${port}» không phải cổng mạng. Hãy dùng một số từ 0 đến 65535.`,
  busyPort: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình ấy, hoặc đặt PORT sang số khác, ví dụ PORT=${port + 1}.`,
  closedPort: (port: number) =>
    `Tài khoản đang chạy không được mở cổng ${port}. Hãy đặt PORT sang một số từ 1024 trở lên, ví dụ PORT=3000.`,
  unwritableFolder: (folder: string, code: string) =>
    `Không ghi được vào thư mục dữ liệu «${folder}» (${code}). ` +
    "Hãy cấp quyền ghi cho tài khoản đang chạy chương trình, hoặc đặt TIEUCHI_DATA trỏ tới thư mục khác.",
  noCriteriaFolder: (folder: string) =>
    `Không đọc được thư mục tiêu chí «${folder}». Hãy tạo thư mục ấy, hoặc đặt TIEUCHI_CRITERIA trỏ tới thư mục khác.`,
  noPages: (folder: string) =>
    `Chưa có giao diện trong «${folder}» nên chỉ phục vụ API. Hãy chạy «npx pnpm@12 build» rồi khởi động lại.`,
  running: (address: string) => `Phần mềm đang chạy tại ${address}`,
  stopHint: "Nhấn Ctrl+C để dừng.",
  firstPassword: (username: string, password: string) =>
    `Lần chạy đầu tiên. Đăng nhập với tên «${username}» và mật khẩu một lần «${password}»; ` +
    "hãy đổi mật khẩu ngay. Mật khẩu này chỉ hiện một lần và hết hạn sau 7 ngày.",
  stopping: "Đang dừng…",
  stopped: "Đã dừng.",
  demo: {
    intro: "Bản dùng thử: mọi dữ liệu nằm trong thư mục tạm và mất khi dừng.",
    criteria: (folder: string) => `Tệp tiêu chí để thử sửa: ${folder}`,
    accounts: "Tài khoản mẫu (mật khẩu một lần, đổi khi đăng nhập lần đầu):",
    account: (username: string, password: string, name: string) =>
      `  ${username.padEnd(16)}${password}   ${name}`,
  },
  failed: (reason: string) => `Chương trình dừng vì lỗi không lường trước: ${reason}`,
} as const;
