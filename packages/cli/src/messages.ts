/** Everything the command says by itself; sentences about texts and data come from the packages below. */
export const messages = {
  usage: `Cách dùng:
  tieuchi check TỆP… [--witnesses THƯ_MỤC]
                                         tìm lỗi trong văn bản, và những chỗ không hồ sơ nào dùng đến;
                                         --witnesses ghi ra mỗi mức xếp loại một hồ sơ đạt mức đó
  tieuchi test TỆP… [--propose]          chạy các KIỂM THỬ ghi trong văn bản, nói chỗ nào chưa thử;
                                         --propose in ra những KIỂM THỬ nên thêm
  tieuchi format TỆP… [--check]          định dạng lại văn bản; --check chỉ xem, không ghi
  tieuchi score TỆP --data SỐ_LIỆU       chấm điểm: tổng điểm, xếp loại, điểm từng mục
  tieuchi explain TỆP --data SỐ_LIỆU     giải thích từng điểm được cho hay không được cho
  tieuchi schema TỆP                     JSON Schema của số liệu mà bộ tiêu chí cần
  tieuchi diff TỆP_CŨ TỆP_MỚI            nói rõ văn bản mới khác văn bản cũ ở đâu
  tieuchi consolidate TỆP SỬA_ĐỔI [-o TỆP_MỚI]
                                         hợp nhất văn bản với văn bản sửa đổi, ghi ra tệp mới
  tieuchi lsp                            phục vụ trình soạn thảo (giao thức LSP qua stdin, stdout)

TỆP là tệp .tieuchi, hoặc thư mục chứa các tệp .tieuchi. SỐ_LIỆU là tệp JSON, hoặc - để đọc từ đầu vào.
Lệnh nào cũng nhận --json (chỉ in một giá trị JSON) và --strict (cảnh báo tính như lỗi).
Mã kết thúc: 0 không có lỗi; 1 có lỗi, kiểm thử sai hoặc (format --check)
có văn bản chưa đúng dạng; 2 không chạy được.`,
  unknownCommand: (name: string) =>
    `Không có lệnh “${name}”. Các lệnh: check, test, format, score, explain, schema, diff, consolidate, lsp; xem \`tieuchi --help\`.`,
  noFile: (command: string) => `Lệnh ${command} cần ít nhất một tệp .tieuchi hoặc một thư mục.`,
  badOption: (option: string | null) =>
    option === null
      ? "Không hiểu các tùy chọn của lệnh; xem `tieuchi --help`."
      : `Không hiểu tùy chọn “${option}”, hoặc nó còn thiếu giá trị; xem \`tieuchi --help\`.`,
  noSet: (command: string) =>
    `Lệnh ${command} cần một bộ tiêu chí (tệp mở đầu bằng \`BỘ TIÊU CHÍ\`), nhưng không có tệp nào như thế.`,
  oneSetOnly: (command: string) =>
    `Lệnh ${command} dùng đúng một văn bản tiêu chí. Hãy chỉ ghi một tệp .tieuchi.`,
  baseAndAmendment:
    "Lệnh consolidate cần đúng hai tệp: văn bản được sửa đổi trước, văn bản sửa đổi (SỬA ĐỔI …) sau.",
  consolidatedText: "(văn bản hợp nhất)",
  written: (path: string) => `Đã ghi văn bản hợp nhất vào “${path}”.`,
  notWritten: "Chưa ghi văn bản hợp nhất: hãy sửa các lỗi trên trước.",
  twoSetsOnly: "Lệnh diff so đúng hai văn bản tiêu chí. Hãy ghi tệp cũ trước, tệp mới sau.",
  noData: (command: string) => `Lệnh ${command} cần số liệu: thêm \`--data TỆP.json\`.`,
  optionUnused: (command: string, option: string) => `Lệnh ${command} không có \`${option}\`. Hãy bỏ đi.`,
  lspArgument: (seen: string) =>
    `Lệnh lsp không nhận “${seen}”: trình soạn thảo tự gửi văn bản cho nó. Chỉ cần \`tieuchi lsp\`.`,
  lspByHand:
    "Lệnh lsp do trình soạn thảo gọi, không chạy bằng tay. Cách nối vào trình soạn thảo: docs/huong-dan/soan-thao.md.",

  noSuchFile: (path: string) => `Không tìm thấy “${path}”. Hãy kiểm tra lại đường dẫn.`,
  isFolder: (path: string) => `“${path}” là thư mục. Hãy ghi đường dẫn của một tệp.`,
  unreadable: (path: string, code: string) =>
    `Không đọc được “${path}” (${code}). Hãy kiểm tra quyền đọc tệp.`,
  unwritable: (path: string, code: string) =>
    `Không ghi được “${path}” (${code}); tệp còn nguyên như cũ. Hãy kiểm tra quyền ghi tệp và thư mục.`,
  witnessesWritten: (count: number, folder: string) =>
    `Đã ghi ${count} hồ sơ vào “${folder}”: mỗi mức xếp loại một tệp, chấm được bằng \`tieuchi score --data\`.`,
  alreadyThere: (path: string) =>
    `“${path}” đã có, không ghi đè. Hãy chọn tên tệp khác, hoặc xóa tệp đó trước.`,
  notCreated: (path: string, code: string) =>
    `Không ghi được “${path}” (${code}). Hãy kiểm tra thư mục và quyền ghi.`,
  emptyFolder: (path: string, extension: string) => `Thư mục “${path}” không có tệp ${extension} nào.`,
  notUtf8: (path: string) => `“${path}” không phải là tệp chữ UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.`,
  notJson: (path: string, reason: string) =>
    `“${path}” không phải là JSON đúng. Hãy xem lại các dấu phẩy, ngoặc và dấu nháy (${reason}).`,
  emptyData: (path: string) => `“${path}” đang trống. Số liệu phải là JSON như {"dan_so": 10000}.`,

  severities: { error: "lỗi", warning: "cảnh báo" },
  fix: (title: string) => `cách sửa: ${title}`,
  checked: (files: number, errors: number, warnings: number) =>
    `Đã kiểm tra ${files} văn bản: ${errors} lỗi, ${warnings} cảnh báo.`,
  formatted: (path: string) => `${path}: đã định dạng lại.`,
  notFormatted: (path: string) => `${path}: chưa đúng dạng.`,
  linesLeft: (path: string, errors: number) =>
    `${path}: còn ${errors} lỗi; những dòng có lỗi được giữ nguyên. Xem bằng \`tieuchi check\`.`,
  formattedAll: (files: number, changed: number) =>
    `Đã định dạng ${files} văn bản: ${changed} văn bản thay đổi.`,
  formatChecked: (files: number, changed: number) =>
    `Đã xem ${files} văn bản: ${changed} văn bản chưa đúng dạng.`,
  testedNothing: (path: string) => `${path}: chưa chạy được kiểm thử vì văn bản còn lỗi.`,
  coverage: (path: string, percent: number, reached: number, reachable: number) =>
    `${path}: độ phủ kiểm thử ${percent}% (${reached}/${reachable}).`,
  moreUntested: (rest: number) => `… và ${rest} chỗ nữa; xem hết bằng \`--json\`.`,
  nothingToPropose: (path: string) => `# ${path}: các kiểm thử đã thử đủ mọi chỗ, không có gì để đề xuất.`,
  noTests: (path: string) => `${path}: không có KIỂM THỬ nào.`,
  testFailed: (title: string) => `kiểm thử sai: "${title}"`,
  mismatch: (subject: string, expected: string, actual: string) =>
    `${subject}: mong đợi ${expected}, nhưng kết quả là ${actual}`,
  tested: (passed: number, failed: number) => `Kiểm thử: ${passed} đúng, ${failed} sai.`,
  textHasErrors: (path: string) => `${path}: chưa dùng được vì văn bản còn lỗi.`,
  changes: (count: number) => (count === 0 ? "Hai văn bản có cùng nội dung." : `Tất cả ${count} thay đổi.`),
  proposed: "(đề xuất)",
  basis: (text: string) => `căn cứ: ${text}`,
  wrongData: (path: string) => `Số liệu trong “${path}” có lỗi, nên chưa chấm:`,
};
