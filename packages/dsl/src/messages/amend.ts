/** What is said about an amendment: that it cannot be read, or that it does not fit the text that it amends. */
export const amendMessages = {
  // the amendment itself
  "amendment-head-missing": () =>
    "Văn bản sửa đổi phải mở đầu bằng dòng `SỬA ĐỔI <mã> phiên bản <cũ> thành <mới> hiệu lực từ <ngày>`.",
  "amendment-line-unknown": (seen: string, near: string | null) =>
    near === null
      ? `Dòng bắt đầu bằng “${seen}” không phải là chỉ dẫn sửa đổi. Mỗi chỉ dẫn là một dòng như \`- tiêu chí 1.2 (ma): … thành …\`, \`- bãi bỏ …\`, \`- bổ sung sau …:\`, \`- thay … bằng:\`, \`- đánh số lại … thành …\`.`
      : `Dòng bắt đầu bằng “${seen}” không phải là chỉ dẫn sửa đổi; có phải ý bạn là \`${near}\`?`,
  "amendment-empty": () =>
    "Văn bản sửa đổi chưa có chỉ dẫn nào. Hãy thêm ít nhất một dòng như `- tiêu chí 1.2 (ma): … thành …`.",
  "amendment-lines-missing": () =>
    "Sau dấu `:` phải có những dòng mới, viết ở các dòng dưới như trong bộ tiêu chí. Hãy thêm các dòng đó.",
  "amendment-lines-differ": (seen: string, wanted: string) =>
    `Những dòng mới mở đầu bằng ${seen}, nhưng chỉ dẫn này cần ${wanted}.`,
  "amendment-same": () => "Chữ cũ và chữ mới giống nhau, nên chỉ dẫn này không sửa gì. Hãy xem lại.",
  "amendment-versions": (from: string, to: string) =>
    `Phiên bản mới (${to}) phải có số lớn hơn phiên bản cũ (${from}).`,

  // the amendment and its base
  "amendment-base-broken": (errors: number) =>
    `Văn bản được sửa đổi còn ${errors} lỗi. Hãy sửa hết lỗi của nó trước (xem bằng \`tieuchi check\`).`,
  "amendment-base-differs": (wanted: string, found: string) =>
    `Văn bản sửa đổi này dành cho ${wanted}, nhưng văn bản đưa vào là ${found}. Hãy chọn đúng văn bản; nếu đã hợp nhất rồi thì không làm lại.`,
  "amendment-too-early": (date: string, base: string) =>
    `Ngày có hiệu lực ${date} sớm hơn ngày có hiệu lực của phiên bản được sửa đổi (${base}).`,
  "amendment-place-unknown": (place: string, near: string | null) =>
    `Văn bản được sửa đổi không có ${place}.${near === null ? "" : ` Có phải ý bạn là ${near}?`}`,
  "amendment-place-differs": (place: string, found: string) =>
    `Số thứ tự và mã không cùng chỉ một mục: ${place}, nhưng trong văn bản được sửa đổi, ${found}.`,
  "amendment-words-missing": (words: string, place: string, done: boolean) =>
    done
      ? `Không tìm thấy “${words}” ở ${place}, mà đã có sẵn chữ mới: có thể chỗ này đã được sửa rồi.`
      : `Không tìm thấy “${words}” ở ${place}. Hãy chép đúng chữ cũ của văn bản được sửa đổi.`,
  "amendment-words-repeated": (words: string, place: string, lines: readonly number[]) =>
    `“${words}” có ${lines.length} lần ở ${place} (dòng ${lines.join(", ")} của văn bản được sửa đổi), nên không rõ sửa chỗ nào. Hãy ghi dài hơn để chỉ trúng một chỗ.`,
  "amendment-overlap": (line: number) =>
    `Chỉ dẫn này sửa cùng một chỗ với chỉ dẫn ở dòng ${line}. Hãy gộp hai chỉ dẫn làm một.`,
  "amendment-still-mentioned": (place: string, lines: readonly number[]) =>
    `Bãi bỏ ${place} nhưng văn bản được sửa đổi còn nhắc tới ở dòng ${lines.join(", ")}. Hãy thêm chỉ dẫn sửa những dòng đó.`,
} as const;

export type AmendCode = keyof typeof amendMessages;

/** How sentences about an amendment name the parts of the text. */
export const amendWords = {
  item: (kind: "group" | "criterion", ordinal: string, code: string) =>
    `${kind === "group" ? "nhóm" : "tiêu chí"} ${ordinal} (${code})`,
  target: (name: string, code: string) => `mốc [${name}] (${code})`,
  test: (title: string) => `kiểm thử "${title}"`,
  places: { classification: "phần xếp loại", ranking: "phần xếp hạng", header: "phần đầu" },
  thereIs: (item: string) => `chỉ có ${item}`,
  ownLines: "những dòng nằm ngay trong mục đó (mục mới thì dùng `bổ sung sau`)",
  heads: "một mục mới: `NHÓM`, `TIÊU CHÍ`, `MỐC`, `XẾP LOẠI`, `XẾP HẠNG` hoặc `KIỂM THỬ`",
  draft: "trạng thái dự thảo",
  transition: (before: string, version: string) =>
    `chuyển tiếp: hồ sơ mở trước ${before} theo phiên bản ${version}`,
  note: (from: string, effective: string, basis: readonly string[]) => {
    const by = basis.length === 0 ? "" : `, theo ${basis.join("; ")}`;
    return `# Văn bản hợp nhất: phiên bản ${from} với những sửa đổi có hiệu lực từ ${effective}${by}.`;
  },
  set: (code: string, version: string) => `bộ tiêu chí ${code} phiên bản ${version}`,
  noSet: "một văn bản không phải bộ tiêu chí",
};
