import { inBrackets } from "./fixes.ts";
import { meantWords } from "./words.ts";

/** What is said about MỐC and where it is used. */
export const targetMessages = {
  "target-name-taken": (name: string, by: "datum" | "target", line: number) =>
    by === "target"
      ? `Đã có mốc [${name}] ở dòng ${line}. Hãy đặt tên khác.`
      : `Tên [${name}] đã dùng cho số liệu ở dòng ${line}, nên dễ nhầm. Hãy đặt tên khác cho mốc, như [${name} phải đạt].`,
  "target-unknown": (name: string, suggestion: string | null) =>
    `Chưa có mốc nào tên [${name}].${meantWords(suggestion, inBrackets) || ` Hãy thêm dòng \`MỐC [${name}] mã …\` sau phần đầu, hoặc sửa tên.`}`,
  "target-as-datum": (name: string) =>
    `[${name}] là mốc, không phải số liệu. Muốn so với mốc, hãy viết \`đạt mốc [${name}]\` hoặc \`từ mốc [${name}]\`.`,
  "target-unused": (name: string) =>
    `Mốc [${name}] được khai nhưng không dùng vào đâu. Hãy bỏ dòng này, hoặc dùng nó khi chấm.`,
  "target-key-missing": (key: "year" | "option") =>
    key === "year"
      ? "Mốc này `theo năm`, nên mỗi mức phải ghi năm ở đầu, như `2026 từ 95%` hoặc `2027–2029 từ 97%`."
      : 'Mốc này theo một số liệu, nên mỗi mức phải ghi phương án trong ngoặc kép ở đầu, như `"tiểu học" từ 10 m²`.',
  "target-key-needless": (key: "year" | "option") =>
    key === "year"
      ? "Mức này ghi năm, nhưng mốc không `theo năm`. Hãy thêm `theo năm` sau mã của mốc, hoặc bỏ năm."
      : "Mức này ghi phương án, nhưng mốc không theo số liệu nào. Hãy thêm `theo [tên số liệu]` sau mã của mốc, hoặc bỏ phương án.",
  "target-row-missing": (name: string, places: readonly string[], more: boolean) =>
    `Mốc [${name}] chưa có mức cho ${places.join("; ")}${more ? "; …" : ""}. Hãy thêm mức, hoặc nới một mức đã có.`,
  "target-rows-overlap": (place: string) =>
    place === ""
      ? "Mốc này có hai mức. Hãy giữ lại một, hoặc nói mốc theo năm hay theo số liệu nào."
      : `Mức này trùng với một mức đứng trước: ${place} có hai mức. Hãy bỏ một, hoặc sửa năm.`,
  "target-row-dead": (first: number, last: number) =>
    `Mức này chỉ dành cho những năm ngoài kỳ đánh giá (${first}–${last}), nên không bao giờ dùng đến. Hãy bỏ mức này hoặc sửa \`kỳ đánh giá\`.`,
  "target-directions-differ": (name: string) =>
    `Các mức của mốc [${name}] phải cùng một chiều: hoặc đều \`từ\`, \`trên\` (cao hơn là tốt hơn), hoặc đều \`đến\`, \`dưới\` (thấp hơn là tốt hơn).`,
  "target-units-differ": (name: string, written: string, unit: string) =>
    `Các mức của mốc [${name}] phải cùng đơn vị: ở đây ghi “${written}”, mức đầu ghi “${unit}”.`,
  "target-not-a-number": () => "Mức của mốc phải là một con số kèm đơn vị, như `từ 95%`.",
  "target-exact": (example: string) =>
    `Mốc phải nói chiều nào là đạt: hãy viết \`từ\` hoặc \`trên\` (cao hơn là tốt hơn), \`đến\` hoặc \`dưới\` (thấp hơn là tốt hơn). Nếu văn bản gốc chỉ ghi con số, hãy nói rõ cách hiểu, như \`đúng ${example}, lấy từ ${example} đề xuất\`.`,
  "target-reading-missing": () =>
    "Văn bản gốc cho một khoảng, nên phải nói lấy mức nào làm mốc. Hãy thêm ở sau, như `, lấy từ 70% đề xuất`.",
  "target-reading-needless": () =>
    "`lấy` chỉ dùng sau một khoảng như `từ 70% đến 80%`, hoặc sau `đúng 97%`. Hãy bỏ phần này, hoặc ghi đúng như văn bản gốc.",
  "target-reading-unclear": () => "Sau `lấy` chỉ ghi một cận, như `lấy từ 70%`.",
  "target-reading-outside": () =>
    "Mức được lấy nằm ngoài khoảng đứng trước nó. Hãy chọn một số trong khoảng.",
  "target-on-other-side": (name: string, direction: "at-least" | "at-most") =>
    direction === "at-most"
      ? `Mốc [${name}] càng thấp càng tốt, nên “chưa đạt” là cao hơn mốc. Hãy viết cận kia bằng \`đến\` hoặc \`dưới\`, như \`đến 10 vụ mà chưa đạt mốc [${name}]\`.`
      : `Mốc [${name}] càng cao càng tốt, nên “chưa đạt” là thấp hơn mốc. Hãy viết cận kia bằng \`từ\` hoặc \`trên\`, như \`từ 80% mà chưa đạt mốc [${name}]\`.`,
} as const;

export const targetWarnings = ["target-unused", "target-row-dead"] as const;
