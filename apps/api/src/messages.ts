/** Every sentence of the API that a user or an operator reads. */
import type { DossierState } from "./database/schema.ts";

const steps = {
  "self-assessing": "đang tự chấm",
  submitted: "đã nộp",
  appraising: "đang thẩm định",
  council: "đã thẩm định xong",
} as const satisfies Record<DossierState, string>;

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
  malformed: "Yêu cầu không đúng mẫu; hãy xem các trường được nêu.",
  malformedField: (field: string) => `Giá trị của «${field}» không đúng mẫu.`,
  bodyTooLarge: "Yêu cầu lớn quá 2 MB. Hãy lưu từng phần.",
  notFound: "Không tìm thấy.",
  noSuchRoute: "Không có địa chỉ này.",
  foreignOrigin: "Yêu cầu ghi phải đến từ chính trang của phần mềm này.",
  noDatabase: "Cơ sở dữ liệu đang không trả lời. Hãy thử lại sau ít phút.",
  failed: "Phần mềm gặp lỗi và chưa ghi gì. Hãy thử lại; nếu còn lỗi, hãy báo người quản trị.",

  notSignedIn: "Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại.",
  wrongCredentials: "Tên đăng nhập hoặc mật khẩu không đúng.",
  passwordExpired: "Mật khẩu dùng một lần đã hết hạn. Hãy xin người quản trị cấp mật khẩu mới.",
  tooManyTries: (minutes: number) =>
    `Đã thử sai quá nhiều lần. Hãy chờ ${minutes} phút rồi thử lại, hoặc xin người quản trị cấp mật khẩu mới.`,
  passwordChangeRequired: "Hãy đổi mật khẩu dùng một lần trước khi làm việc tiếp.",
  passwordTooShort: (least: number) => `Mật khẩu mới cần ít nhất ${least} ký tự.`,
  passwordSame: "Mật khẩu mới phải khác mật khẩu đang dùng.",
  currentPasswordWrong: "Mật khẩu đang dùng không đúng.",
  notAllowed: "Tài khoản của bạn không có quyền làm việc này.",

  unitCodeTaken: (code: string) => `Đã có đơn vị mang mã «${code}». Hãy chọn mã khác.`,
  unknownUnit: "Có đơn vị không còn trong danh sách. Hãy tải lại trang rồi chọn lại.",
  usernameTaken: (username: string) => `Đã có tài khoản «${username}». Hãy chọn tên đăng nhập khác.`,
  lastAdmin: "Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.",
  handoverTo: "Người nhận bàn giao phải là một tài khoản khác đang hoạt động.",
  handoverUnits: (units: readonly string[]) =>
    `Người nhận bàn giao phải có vai trò đơn vị để phụ trách ${units.map((name) => `«${name}»`).join(", ")}. ` +
    "Hãy thêm vai trò ấy cho người nhận, hoặc chọn người khác.",
  handoverAppraisals:
    "Người nhận bàn giao phải có vai trò thẩm định, vì người giao đang được phân công thẩm định. " +
    "Hãy thêm vai trò ấy cho người nhận, hoặc chọn người khác.",
  openDuties: (
    units: readonly string[],
    appraisals: readonly { readonly cycle: string; readonly unit: string | null }[],
  ) => {
    const open = [
      ...units.map((name) => `đơn vị «${name}»`),
      ...appraisals.map(
        ({ cycle, unit }) => `thẩm định ${unit ? `«${unit}»` : "mọi đơn vị"} trong «${cycle}»`,
      ),
    ];
    return (
      `Chỉ người này đang phụ trách: ${open.join("; ")}. ` +
      "Hãy bàn giao cho người khác, hoặc giao thêm người phụ trách trước."
    );
  },
  stale: {
    unit: "Có người vừa sửa đơn vị này sau khi bạn mở; chưa ghi gì. Hãy xem bản của họ rồi chọn.",
    person: "Có người vừa sửa tài khoản này sau khi bạn mở; chưa ghi gì. Hãy xem bản của họ rồi chọn.",
    assignments: "Có người vừa đổi phân công sau khi bạn mở; chưa ghi gì. Hãy xem bản của họ rồi làm lại.",
  },
  erasedName: "(đã xóa)",
  alreadyErased: "Dữ liệu cá nhân của tài khoản này đã được xóa.",

  versionNotFound: "Không có phiên bản tiêu chí này.",
  alreadyApproved: "Phiên bản này đã được phê duyệt.",
  changedSinceSeen: "Tiêu chí vừa thay đổi sau khi bạn xem. Hãy tải lại và xem lại trước khi phê duyệt.",
  noStatusLine:
    "Không đổi được dòng «trạng thái» của văn bản thành «ban hành». Hãy xem lại dòng ấy trong tệp.",
  notEdited: "Tệp của phiên bản này không khác văn bản đã phê duyệt, nên không có gì để tạo bản dự thảo mới.",
  criteriaNotWritable: (reason: string) =>
    `Không ghi được vào thư mục tiêu chí (${reason}). Nội dung đã sửa được giữ trong cơ sở dữ liệu.`,
  criteriaFile: {
    missing: "Tệp không còn trong thư mục tiêu chí; bản đã đọc gần nhất vẫn dùng.",
    outside:
      "Tệp là liên kết trỏ ra ngoài thư mục tiêu chí nên không đọc. Hãy chép chính tệp ấy vào thư mục.",
    unreadable:
      "Không đọc được tệp: đó là một thư mục, hoặc chương trình không có quyền đọc. Bản đã đọc gần nhất vẫn dùng.",
    "too-large": "Tệp lớn quá 4 MB nên không đọc.",
    "not-utf8": "Tệp không phải văn bản UTF-8. Hãy lưu lại với bảng mã UTF-8.",
    misplaced: (path: string, code: string, version: string) =>
      `Đầu tệp ghi mã «${code}» phiên bản «${version}», không khớp với tên tệp «${path}». ` +
      `Hãy sửa đầu tệp, hoặc đổi tên tệp thành «${code}/${version}.tieuchi».`,
  },

  notApproved:
    "Kỳ chính thức cần phiên bản đã được phê duyệt. Hãy trình lãnh đạo phê duyệt, hoặc tạo kỳ chạy thử.",
  unfitUnit: "Đơn vị không thuộc đối tượng của bộ tiêu chí, đã ngừng dùng, hoặc không có.",
  dossierExists: "Có đơn vị đã có hồ sơ trong kỳ này; chưa hồ sơ nào được mở thêm.",
  unfitAssignment: "Chỉ phân công cho người thẩm định đang hoạt động và đơn vị có trong danh sách.",

  dossierNotFound: "Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của bạn.",
  notYourDossier: "Bạn xem được hồ sơ này nhưng không phải người làm việc này.",
  steps,
  wrongStep: (step: string) => `Hồ sơ đang ở bước «${step}» nên không làm được việc này.`,
  dataRefused: "Chưa lưu gì: có dữ liệu không hợp lệ.",
  conflict: "Có người vừa sửa những ô này sau khi bạn mở. Hãy xem bản của họ rồi chọn.",
  yearOfCycle: "Năm đánh giá là năm của đợt chấm điểm, không nhập vào hồ sơ.",
  yearOutOfPeriod: (from: number, to: number) =>
    from === to
      ? `Bộ tiêu chí này chỉ chấm năm ${from}.`
      : `Bộ tiêu chí này chỉ chấm các năm từ ${from} đến ${to}.`,
  reasonForNothing: "Lý do phải kèm một số liệu hoặc tiêu chí của bộ tiêu chí này.",
  reasonRequired: "Số liệu khác với đơn vị khai: hãy ghi lý do.",
  criterionNotFound: "Bộ tiêu chí không có tiêu chí này.",
  notComplete: (count: number) => `Chưa hoàn tất thẩm định được: còn ${count} điểm phải xử lý.`,
  scoreUnknown: "Điểm còn chưa biết vì thiếu số liệu hoặc đánh giá.",
  notAccepted: "Tiêu chí chưa được kết luận.",

  evidenceGone: "Tệp này không còn trong kho minh chứng. Hãy báo người quản trị khôi phục từ bản sao lưu.",
  unusableName: "Tên tệp không dùng được. Hãy đổi tên tệp rồi gửi lại.",
  unknownRequirement: "Bộ tiêu chí không yêu cầu minh chứng này. Hãy tải lại trang rồi chọn lại.",
  evidenceRefused: {
    "too-large": "Tệp lớn quá 20 MB. Hãy chia nhỏ hoặc nén ảnh rồi gửi lại.",
    "wrong-type": "Chỉ nhận tệp PDF, PNG, JPEG, WebP, DOCX hoặc XLSX, xét theo nội dung chứ không theo tên.",
    empty: "Tệp rỗng.",
    interrupted: "Việc gửi tệp bị ngắt giữa chừng; chưa lưu gì.",
  },

  sample: {
    exists: "Dữ liệu mẫu đã được nạp trước đây; mỗi nơi chỉ nạp một lần.",
    noCriteria: "Chưa có bộ tiêu chí nào dùng được. Hãy đặt tệp tiêu chí hợp lệ vào thư mục tiêu chí trước.",
    mark: (name: string) => `${name} (mẫu)`,
  },

  log: {
    brokenCriteria: (path: string, errors: number) =>
      `Tệp tiêu chí «${path}» có ${errors} lỗi; bản đúng gần nhất (nếu có) vẫn dùng.`,
    strayCriteria: (path: string) =>
      `Bỏ qua «${path}»: tệp tiêu chí phải nằm ở «<mã bộ>/<phiên bản>.tieuchi».`,
    criteriaFailed: (path: string, reason: string) => `Không đọc được tiêu chí «${path}»: ${reason}`,
    approvedNotWritten: (path: string, reason: string) =>
      `Đã phê duyệt, nhưng chưa ghi được văn bản vào tệp «${path}»: ${reason}`,
    evidenceGone: (sha256: string) =>
      `Thiếu tệp minh chứng có mã băm ${sha256} trong thư mục dữ liệu. Hãy khôi phục từ bản sao lưu.`,
    requestFailed: (request: string, reason: string) => `Lỗi khi trả lời ${request}: ${reason}`,
  },
} as const;
