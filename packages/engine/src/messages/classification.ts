/** Levels and gates in the words of the language, and what became of them. */
import { formatQuantityVi } from "../format-vi.ts";
import { list } from "./explanation.ts";

export const classificationMessages = {
  classification: "Xếp loại",
  outcome: (level: string) => `xếp loại: “${level}”`,
  outcomeLowered: (level: string, reached: string, how: readonly string[]) =>
    `xếp loại: “${level}”; theo điều kiện xếp loại thì đạt “${reached}” nhưng ${how.join(" và ")}`,
  dropped: "bị hạ bậc",
  capped: "bị giới hạn lại",
  droppedOrCapped: "bị hạ bậc hoặc bị giới hạn lại",
  outcomeExcluded: "không xếp loại",
  outcomeNoLevel: "không xếp loại vì không đạt điều kiện của mức nào",
  outcomeNothing: "không xếp loại vì không có tiêu chí nào áp dụng",
  outcomeUnknown: (missing: readonly string[]) =>
    `xếp loại chưa biết${missing.length > 0 ? `: còn thiếu ${list(missing)}` : ""}`,
  levelText: (title: string, condition: string | null, validYears: number | null) =>
    `“${title}” ${condition === null ? "khi còn lại" : `khi ${condition}`}${
      validYears === null ? "" : `; có giá trị ${validYears} năm`
    }`,
  levelRest: "không mức nào ở trên đạt",
  levelPassedOver: "không xét vì đã đạt mức ở trên",
  levelWaits: "còn chờ các mức ở trên chưa biết",
  levelNothing: "không xét vì không có tiêu chí nào áp dụng",
  capText: (level: string, condition: string) => `không quá “${level}” khi ${condition}`,
  dropText: (levels: number, condition: string) => `hạ ${levels} bậc khi ${condition}`,
  excludeText: (condition: string) => `không xếp loại khi ${condition}`,
  gateHolds: "điều kiện này có hiệu lực",
  gateNoEffect: "kết quả dù sao cũng không cao hơn mức này",
  dropNoEffect: "kết quả đã ở mức thấp nhất",
  quotaText: (level: string, percent: string) =>
    `“${level}” nhiều nhất ${formatQuantityVi(percent, "%")} số đơn vị`,
  quotaLater: "chỉ xét khi đã có kết quả của mọi đơn vị",
};
