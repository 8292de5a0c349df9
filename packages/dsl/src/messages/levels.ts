import { formatNumberVi as number } from "@tieuchi/engine";
import { listWords as list } from "./words.ts";

/** What is said about XẾP LOẠI and XẾP HẠNG. */
export const levelMessages = {
  "levels-missing": () => 'XẾP LOẠI chưa có mức nào. Hãy thêm các dòng như `- "Mức 2" khi tổng từ 80 điểm`.',
  "level-repeated": (title: string, line: number) => `Mức "${title}" đã có ở dòng ${line}. Hãy đặt tên khác.`,
  "level-unknown": (title: string, titles: readonly string[]) =>
    `XẾP LOẠI không có mức "${title}". Các mức: ${list(titles)}.`,
  "level-order": (title: string, above: string) =>
    `Mức "${title}" đứng dưới mức "${above}" mà lại đòi tổng điểm không thấp hơn. Các mức phải xếp từ cao xuống thấp; hãy đổi ngưỡng hoặc đổi chỗ hai dòng.`,
  "otherwise-missing": () =>
    'Mức cuối cùng phải nhận mọi trường hợp còn lại. Hãy thêm ở cuối một dòng như `- "Chưa đạt" khi còn lại`.',
  "otherwise-not-last": (title: string) =>
    `Mức "${title}" nhận mọi trường hợp \`còn lại\`, nên các mức bên dưới không bao giờ dùng đến. Hãy đưa dòng này xuống cuối.`,
  "cap-at-top": (level: string) =>
    `"${level}" là mức cao nhất, nên “không quá” mức này không có tác dụng. Hãy chọn mức thấp hơn.`,
  "drop-out-of-range": (most: number) =>
    `Số bậc hạ phải là số nguyên từ 1 đến ${number(most)}: XẾP LOẠI chỉ có ${number(most + 1)} mức.`,
  "gate-order": (line: number) =>
    `Các dòng \`hạ … bậc\` được tính trước các dòng \`không quá\` và \`không xếp loại\`, mà dòng này đứng dưới dòng ${line}. Hãy đưa nó lên trên để đọc sao tính vậy.`,
  "valid-years-wrong": () => "Số năm có giá trị phải là số nguyên từ 1 đến 100, như `có giá trị 2 năm`.",
  "quota-out-of-range": () => "Tỷ lệ phải lớn hơn 0% và nhỏ hơn 100% số đơn vị.",
  "quota-repeated": (title: string, line: number) =>
    `Mức "${title}" đã có tỷ lệ ở dòng ${line}. Hãy giữ một dòng.`,
  "quota-at-bottom": (title: string) =>
    `"${title}" là mức thấp nhất: đơn vị vượt tỷ lệ không còn mức nào thấp hơn để xuống. Hãy đặt tỷ lệ cho mức cao hơn.`,

  // ranking
  "ranking-without-keys": () =>
    "XẾP HẠNG chưa nói xếp theo gì. Hãy thêm ít nhất một dòng, như `- theo tổng`.",
  "ranking-key-repeated": (line: number) =>
    `Dòng ${line} đã xếp theo đại lượng này, nên dòng này không phân định thêm được gì. Hãy bỏ hoặc đổi sang đại lượng khác.`,
  "ranking-within-not-choice": (name: string) =>
    `Chỉ xếp hạng trong từng nhóm theo số liệu loại \`một trong …\`, mà [${name}] không phải loại đó. Hãy chọn số liệu khác.`,
  "ranking-within-not-of-set": (name: string) =>
    `Số liệu để chia nhóm xếp hạng phải là của cả đơn vị. Hãy chuyển dòng \`số liệu [${name}] …\` lên phần đầu, dưới \`BỘ TIÊU CHÍ\`.`,
  "ranking-within-repeated": (name: string) => `[${name}] được nêu hai lần. Hãy bỏ một.`,
} as const;

/** Codes of what may be meant so. */
export const levelWarnings = ["gate-order"] as const satisfies readonly (keyof typeof levelMessages)[];
