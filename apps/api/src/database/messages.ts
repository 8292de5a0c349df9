/** Every sentence of the storage floor that an operator may read. */
export const messages = {
  unwritableFolder: (folder: string, code: string) =>
    `Không ghi được vào thư mục dữ liệu «${folder}» (${code}). ` +
    "Hãy cấp quyền ghi cho tài khoản đang chạy chương trình, hoặc đặt TIEUCHI_DATA trỏ tới thư mục khác.",
  closedFolder: (folder: string, closed: string) =>
    `PostgreSQL không được phép chạy bằng quyền root, mà không tài khoản thường nào vào được thư mục dữ liệu «${folder}» ` +
    `(thư mục «${closed}» đang đóng với các tài khoản khác). ` +
    "Hãy đặt TIEUCHI_DATA trỏ tới một thư mục mà mọi tài khoản đi vào được, ví dụ /var/lib/tieuchi, " +
    "hoặc chạy chương trình bằng một tài khoản thường.",
  namelessAccount: (uid: number) =>
    `PostgreSQL không chạy được bằng tài khoản số ${uid} vì tài khoản này không có tên trên máy. ` +
    "Hãy chạy chương trình bằng một tài khoản có trong /etc/passwd, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL 15 trở lên.",
  foreignFolder: (folder: string) =>
    `Thư mục «${folder}» đã có nội dung nhưng không phải dữ liệu của PostgreSQL nên được để nguyên. ` +
    "Hãy dời nội dung đó đi nơi khác, hoặc đặt TIEUCHI_DATA trỏ tới thư mục khác.",
  otherVersion: (folder: string, found: string, needed: string) =>
    `Dữ liệu trong «${folder}» thuộc PostgreSQL ${found}, còn chương trình này đi kèm PostgreSQL ${needed}. ` +
    "Dữ liệu được để nguyên. Hãy chạy bản chương trình đã tạo ra dữ liệu này, " +
    "hoặc đặt TIEUCHI_DATA trỏ tới thư mục khác.",
  foreignSocketFolder: (folder: string) =>
    `Thư mục tạm «${folder}» cần cho PostgreSQL nhưng đang thuộc về tài khoản khác. ` +
    "Hãy xóa thư mục đó, hoặc đặt TIEUCHI_DATA trỏ tới thư mục có đường dẫn ngắn hơn.",
  noBinaries: (platform: string) =>
    `Chưa có PostgreSQL đi kèm cho máy này (${platform}). ` +
    "Hãy cài lại các gói của chương trình, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL 15 trở lên.",
  brokenBinaries: (folder: string, output: string) =>
    `Không chạy được PostgreSQL đi kèm trong «${folder}». Hãy cài lại các gói của chương trình, ` +
    `hoặc đặt DATABASE_URL trỏ tới một PostgreSQL 15 trở lên. Máy báo: ${output}`,
  initFailed: (folder: string, output: string) =>
    `Không tạo được cơ sở dữ liệu trong «${folder}». Hãy kiểm tra dung lượng đĩa và quyền ghi. PostgreSQL báo: ${output}`,
  startFailed: (logFile: string, output: string) =>
    `PostgreSQL không khởi động được; nhật ký ở «${logFile}». PostgreSQL báo: ${output}`,
  guardDied: "Tiến trình trông coi PostgreSQL kết thúc bất thường. Hãy khởi động lại chương trình.",
  unreachable: (server: string, reason: string) =>
    `Không kết nối được PostgreSQL ở ${server} (DATABASE_URL): ${reason}. ` +
    "Hãy kiểm tra địa chỉ, tên người dùng, mật khẩu và máy chủ.",
  badUrl:
    "DATABASE_URL không phải địa chỉ PostgreSQL. Hãy viết theo mẫu postgresql://tên:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu.",
  oldServer: (found: string) =>
    `PostgreSQL ở DATABASE_URL là bản ${found}; chương trình cần bản 15 trở lên. Dữ liệu được để nguyên.`,
  newerData:
    "Cơ sở dữ liệu này là dữ liệu của phiên bản mới hơn của chương trình (hoặc của một bản thử khác): " +
    "bản đang chạy không biết cấu trúc của nó nên để nguyên. Hãy chạy phiên bản mới hơn đó, hoặc đặt TIEUCHI_DATA (hay DATABASE_URL) trỏ tới dữ liệu khác.",
  log: {
    initialising: (folder: string) => `Đang tạo cơ sở dữ liệu trong «${folder}»…`,
    waiting: "PostgreSQL đang bận khôi phục hoặc đang dừng; chương trình chờ…",
    lost: "Mất kết nối với PostgreSQL; đang khởi động lại…",
    poolError: (reason: string) => `Một kết nối rỗi tới PostgreSQL bị ngắt: ${reason}`,
  },
} as const;
