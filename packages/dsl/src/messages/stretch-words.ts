import { formatQuantityVi } from "@tieuchi/engine";
import { clip, type Domain, extremes, type Stretch } from "../numbers/cut.ts";
import { compare, type Exact, exactText } from "../numbers/exact.ts";

/** Says which values a stretch holds: `đúng 98%`, `từ 3 vụ đến 5 vụ`, `trên 98% đến dưới 99%`, `từ 6 vụ trở lên`. */
export function stretchWords(stretch: Stretch, step: Exact | null, unit: string): string {
  const say = (value: Exact) => formatQuantityVi(exactText(value), unit);
  const { least, greatest } = extremes(stretch, step);
  if (least === null) {
    if (greatest === null) return "mọi giá trị";
    return greatest.reached ? `từ ${say(greatest.value)} trở xuống` : `dưới ${say(greatest.value)}`;
  }
  if (greatest === null) return least.reached ? `từ ${say(least.value)} trở lên` : `trên ${say(least.value)}`;
  if (compare(least.value, greatest.value) === 0) return `đúng ${say(least.value)}`;
  const from = least.reached ? "từ" : "trên";
  const to = greatest.reached ? "đến" : "đến dưới";
  return `${from} ${say(least.value)} ${to} ${say(greatest.value)}`;
}

/** Which values a measure can have, said in the same way. */
export const domainWords = (domain: Domain, unit: string): string =>
  stretchWords(clip(domain, domain), domain.step, unit);
