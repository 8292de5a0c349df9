import type { GroupClause } from "../ast.ts";
import { kindWord, pointsWords as points } from "./words.ts";

type ItemKind = Parameters<typeof kindWord>[0];
type Floor = ItemKind | "total";

const floors = { criterion: "tiêu chí", group: "nhóm", total: "tổng" } satisfies Record<Floor, string>;
const roles = { base: "", bonus: "cộng", penalty: "trừ" } satisfies Record<GroupClause["role"], string>;

/** What is said about groups and criteria: their points and how they add up. */
export const itemMessages = {
  "ordinal-repeated": (ordinal: string) =>
    `Số thứ tự ${ordinal} đã dùng cho một nhóm hoặc tiêu chí ở trên. Hãy đánh số khác.`,
  "ordinal-without-parent": (ordinal: string, parent: string) =>
    `Mục ${ordinal} phải nằm trong nhóm ${parent}, nhưng không có \`NHÓM ${parent}\`. Hãy thêm nhóm đó hoặc sửa số thứ tự.`,
  "parent-below": (ordinal: string, parent: string) =>
    `Mục ${ordinal} đứng trước nhóm ${parent} chứa nó. Hãy đưa \`NHÓM ${parent}\` lên trên.`,
  "parent-is-criterion": (ordinal: string, parent: string) =>
    `Mục ${ordinal} nằm trong ${parent}, nhưng ${parent} là tiêu chí, không chứa mục con được. Hãy đổi ${parent} thành \`NHÓM\` hoặc sửa số thứ tự.`,
  "criterion-without-group": (ordinal: string) =>
    `Tiêu chí ${ordinal} chưa nằm trong nhóm nào. Hãy đánh số theo nhóm, như \`TIÊU CHÍ ${ordinal}.1\` trong \`NHÓM ${ordinal}\`.`,
  "group-empty": (ordinal: string) =>
    `Nhóm ${ordinal} chưa có tiêu chí nào. Hãy thêm \`TIÊU CHÍ ${ordinal}.1 …\` hoặc bỏ nhóm này.`,
  "base-group-missing": () =>
    'Bộ này chỉ có nhóm cộng, trừ thêm, nên chưa có điểm nào để cộng trừ vào. Hãy thêm một nhóm thường, như `NHÓM 1 "…" mã … 100 điểm`.',
  "role-not-at-top": (role: GroupClause["role"], ordinal: string) =>
    `Chỉ nhóm ngoài cùng mới \`${roles[role]} tối đa\`, mà nhóm ${ordinal} nằm trong nhóm khác. Hãy đánh số thành một nhóm riêng, hoặc bỏ \`${roles[role]} tối đa\`.`,
  "sum-differs": (ordinal: string, declared: string, total: string) =>
    `Nhóm ${ordinal} ghi ${points(declared)}, nhưng các mục bên trong cộng lại là ${points(total)}. Hãy sửa cho hai số bằng nhau.`,
  "cap-above-items": (ordinal: string, declared: string, total: string) =>
    `Nhóm ${ordinal} ghi tối đa ${points(declared)}, nhưng các mục bên trong cộng lại chỉ ${points(total)}. Hãy hạ mức tối đa hoặc xem lại các mục.`,
  "points-missing": (kind: ItemKind, ordinal: string) =>
    `${kind === "group" ? "Nhóm" : "Tiêu chí"} ${ordinal} chưa ghi điểm tối đa. Hãy ghi ở cuối dòng, như \`10 điểm\`; nếu cả bộ chỉ xét đạt hay không đạt thì thêm dòng \`không chấm điểm\` vào phần đầu.`,
  "points-in-set-without-points": () =>
    "Bộ này ghi `không chấm điểm`: mỗi tiêu chí chỉ đạt hay không đạt (`chấm đạt khi …`), nên không dùng chỗ này được. Hãy bỏ nó, hoặc bỏ dòng `không chấm điểm` ở phần đầu.",
  "maximum-not-positive": (kind: ItemKind) => `Điểm tối đa của ${kindWord(kind)} phải lớn hơn 0.`,
  "maximum-unreachable": (maximum: string, best: string) =>
    `Tiêu chí ghi tối đa ${points(maximum)}, nhưng cách chấm cho cao nhất chỉ ${points(best)}. Hãy sửa điểm tối đa hoặc cách chấm.`,
  "range-without-maximum": (maximum: string | null) =>
    `Giới hạn điểm phải đi từ 0 điểm hoặc thấp hơn đến ${maximum === null ? "điểm tối đa" : points(maximum)} hoặc cao hơn, để từ 0 đến điểm tối đa đều cho được. Hãy sửa hai đầu.`,
  "weight-missing": (ordinal: string) =>
    `Nhóm chứa mục ${ordinal} tính bằng bình quân có trọng số, mà mục này chưa có trọng số. Hãy thêm dòng \`trọng số 1\` (hoặc số khác) dưới mục này.`,
  "weight-misplaced": () =>
    "Trọng số chỉ dùng cho các mục nằm ngay trong nhóm có dòng `tính điểm bằng bình quân có trọng số`. Hãy bỏ dòng này, hoặc thêm dòng đó vào nhóm.",
  "weight-not-positive": () => "Trọng số phải lớn hơn 0.",
  "rescale-dead": (why: "nothing-leaves" | "full-anyway") =>
    why === "nothing-leaves"
      ? "Trong nhóm này không mục nào có thể không áp dụng, nên không có điểm để chia lại. Hãy bỏ dòng này."
      : "Nhóm tính bằng bình quân, tích, mục thấp nhất hay cao nhất luôn tính trên cả điểm tối đa của nhóm, nên không có điểm để chia lại. Hãy bỏ dòng này.",
  "score-circle": (names: readonly string[]) =>
    `Điểm ở đây dựa vào chính nó: ${names.join(" → ")}. Hãy bỏ một chỗ dựa vào điểm trong vòng này.`,

  // what does not apply
  "measure-link-repeated": (code: string) =>
    `Tiêu chí này đã có dòng \`chỉ tiêu ${code}\`. Hãy bỏ dòng lặp lại.`,
  "not-applicable-rule-missing": (what: string) =>
    `${what} có thể không áp dụng, nhưng tiêu chí chưa nói khi đó tính thế nào. Hãy thêm dòng \`khi không áp dụng: … điểm\` hoặc \`khi không áp dụng: không tính\`.`,
  "not-applicable-rule-dead": () =>
    "Không có gì dùng để chấm tiêu chí này có thể không áp dụng, nên dòng này không bao giờ dùng đến. Hãy bỏ dòng này, hoặc thêm `, có thể không áp dụng` vào số liệu hay `, mẫu số bằng 0 thì không áp dụng` vào phép chia.",

  // points
  "points-negative": (value: string) =>
    `Số điểm không được âm (đang ghi ${points(value)}). Muốn trừ điểm, hãy dùng dòng \`- trừ … điểm\`; muốn tiêu chí có điểm âm, hãy thêm dòng \`giới hạn điểm từ … điểm\`.`,
  "points-too-long": (whole: number, decimals: number) =>
    `Số điểm này quá dài. Số điểm có nhiều nhất ${whole} chữ số trước và ${decimals} chữ số sau dấu phẩy.`,
  "points-finer-than-rounding": (value: string, step: string, of: Floor) =>
    `Bộ tiêu chí làm tròn ${floors[of]} đến ${points(step)}, nên không bao giờ cho đúng ${points(value)}. Hãy sửa số điểm hoặc dòng \`làm tròn ${floors[of]}\`.`,
} as const;
