/** Why a model is refused. */
export const modelMessages = {
  format: (found: unknown, wanted: number) =>
    `Mô hình thuộc định dạng ${typeof found === "number" ? found : "không rõ"}, còn bản này chỉ đọc định dạng ${wanted}; hãy biên dịch lại văn bản tiêu chí.`,
  unknownKind: (where: string, kind: string) =>
    `${where}: mô hình dùng cấu trúc “${kind}” mà bản này không biết; hãy dùng bản mới hơn.`,
  damaged: (where: string, path: string) =>
    `${where}: mô hình bị hỏng ở “${path}”; hãy biên dịch lại văn bản tiêu chí.`,
  decimal: (where: string, text: string) => `${where}: “${text}” không phải là số thập phân của mô hình.`,
  positive: (where: string, text: string) => `${where}: “${text}” phải lớn hơn 0.`,
  datum: (where: string, code: string) => `${where}: không có số liệu nào mang mã “${code}”.`,
  kind: (where: string, name: string) => `${where}: số liệu [${name}] không thuộc kiểu mà quy tắc này cần.`,
  duplicate: (code: string) => `Mã “${code}” được dùng hơn một lần trong bộ tiêu chí.`,
  target: (where: string, code: string) => `${where}: không có mốc nào mang mã “${code}”.`,
  targetBound: (where: string) => `${where}: “đạt mốc” chỉ đứng với một mốc.`,
  period: (where: string) => `${where}: có chỗ phụ thuộc vào năm, nhưng bộ tiêu chí không có kỳ đánh giá.`,
  date: (where: string, text: string) => `${where}: “${text}” không phải là ngày của mô hình.`,
  manyScores: (where: string) => `${where}: điểm của nhiều mục không phải là một số để tính toán.`,
  judgementInside: (where: string) => `${where}: điểm đánh giá không đứng trong một cách.`,
  table: (where: string) => `${where}: số điểm của bảng không khớp với số dòng và số cột.`,
  lineCap: (where: string) =>
    `${where}: mức chung của nhiều dòng chỉ đặt cho các dòng có thật, cùng trừ hoặc cùng cộng, mức trong trước mức ngoài.`,
  circle: (names: readonly string[]) =>
    `Điểm của các mục này phụ thuộc vào nhau thành vòng: ${names.join(" → ")}; hãy bỏ một chỗ nhìn vào điểm của mục sau.`,
  item: (where: string, code: string) => `${where}: không có nhóm hay tiêu chí nào mang mã “${code}”.`,
  level: (where: string, title: string) => `${where}: không có mức nào tên “${title}”.`,
  endless: (where: string) =>
    `${where}: điểm có thể có vô hạn hoặc quá nhiều chữ số thập phân; văn bản cần dòng “làm tròn … chữ số” cho chỗ này.`,
  zeroNotApplicable: (where: string) =>
    `${where}: một phép chia không áp dụng khi mẫu số bằng 0 nhưng mô hình không nói tiêu chí khi đó được gì.`,
  notApplicable: (where: string, name: string) =>
    `${where}: số liệu [${name}] có thể không áp dụng, nhưng tiêu chí không nói “khi không áp dụng” thì tính thế nào.`,
  model: "Mô hình",
  classification: "Xếp loại",
  total: "Tổng điểm",
  group: (ordinal: string) => `Nhóm ${ordinal}`,
  criterion: (ordinal: string) => `Tiêu chí ${ordinal}`,
  targetName: (name: string) => `Mốc [${name}]`,
};
