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
  scoreCondition: (where: string) => `${where}: điều kiện về điểm chỉ dùng được trong xếp loại.`,
  item: (where: string, code: string) => `${where}: không có nhóm hay tiêu chí nào mang mã “${code}”.`,
  level: (where: string, title: string) => `${where}: không có mức nào tên “${title}”.`,
  endless: (where: string) =>
    `${where}: điểm tỷ lệ có thể có vô hạn chữ số; văn bản cần dòng “làm tròn tiêu chí … chữ số”.`,
  notApplicable: (where: string, name: string) =>
    `${where}: số liệu [${name}] có thể không áp dụng, nhưng tiêu chí không nói “khi không áp dụng” thì tính thế nào.`,
  model: "Mô hình",
  classification: "Xếp loại",
  criterion: (ordinal: string) => `Tiêu chí ${ordinal}`,
};
