/** One rubric of 60 criteria in 5 groups as a criteria text, the same by hand in JavaScript, and seeded data. */

const groups = [1, 2, 3, 4, 5];
const perGroup = 12;
type Kind = "pass" | "bands" | "proportional" | "count";
const kinds: readonly Kind[] = ["pass", "bands", "proportional", "count"];

interface Entry {
  readonly code: string;
  readonly kind: Kind;
}
export const entries: readonly Entry[] = groups.flatMap((group) =>
  Array.from({ length: perGroup }, (_, index) => ({
    code: `c${group}_${index + 1}`,
    kind: kinds[index % kinds.length] as Kind,
  })),
);

const clauses: Record<Kind, (code: string) => string> = {
  pass: (code) => `  số liệu [${code}] mã ${code}: có/không
  chấm 2 điểm khi [${code}] là có; không thì 0 điểm`,
  bands: (code) => `  số liệu [${code}] mã ${code}: số đếm từ 0 đến 100 lượt
  chấm theo [${code}]
    - từ 80 lượt: 2 điểm
    - từ 50 đến dưới 80 lượt: 1,25 điểm
    - dưới 50 lượt: 0 điểm`,
  proportional: (code) => `  số liệu [${code}] mã ${code}: phần trăm 1 chữ số từ 0% đến 100%
  chấm theo [${code}]
    - từ 95%: 2 điểm
    - dưới 95%: tỷ lệ với 95% × 2 điểm`,
  count: (code) => `  số liệu [${code}] mã ${code}: số đếm từ 0 vụ
  chấm sẵn 2 điểm
    - trừ 0,25 điểm mỗi 1 vụ [${code}]; tối đa 1,5 điểm`,
};

export function text(): string {
  const head = `BỘ TIÊU CHÍ "Đo tốc độ" mã do-toc-do phiên bản 1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số`;
  const items = groups.flatMap((group) => [
    `NHÓM ${group} "Nhóm ${group}" mã nhom-${group} ${perGroup * 2} điểm`,
    ...entries
      .slice((group - 1) * perGroup, group * perGroup)
      .map(
        (entry, index) =>
          `TIÊU CHÍ ${group}.${index + 1} "Tiêu chí ${entry.code}" mã t-${entry.code.replace("_", "-")} 2 điểm\n${clauses[entry.kind](entry.code)}`,
      ),
  ]);
  const levels = `XẾP LOẠI
  - "Tốt" khi tổng từ 80% điểm tối đa và mỗi nhóm từ 50% điểm tối đa
  - "Khá" khi tổng từ 60% điểm tối đa
  - "Chưa đạt" khi còn lại`;
  return [head, ...items, levels].join("\n\n");
}

export type Row = Record<string, number | boolean>;
export interface HandResult {
  readonly total: number;
  readonly level: string;
  readonly reasons: { code: string; rule: string; value: number | boolean; points: number }[];
}

/** What a programmer writes by hand for this one rubric: binary floats, one rounding, a reason for each criterion. */
export function byHand(row: Row): HandResult {
  const reasons: HandResult["reasons"] = [];
  const sums = groups.map(() => 0);
  let total = 0;
  for (let index = 0; index < entries.length; index++) {
    const { code, kind } = entries[index] as Entry;
    const value = row[code] as number | boolean;
    let points = 0;
    let rule = "";
    if (kind === "pass") {
      points = value ? 2 : 0;
      rule = value ? "yes" : "no";
    } else if (kind === "bands") {
      rule = (value as number) >= 80 ? "from 80" : (value as number) >= 50 ? "50 to 80" : "below 50";
      points = (value as number) >= 80 ? 2 : (value as number) >= 50 ? 1.25 : 0;
    } else if (kind === "proportional") {
      rule = (value as number) >= 95 ? "full" : "proportional";
      points = (value as number) >= 95 ? 2 : Math.round(((value as number) / 95) * 200) / 100;
    } else {
      rule = "deducted";
      points = 2 - Math.min(1.5, 0.25 * (value as number));
    }
    reasons.push({ code, rule, value, points });
    const group = Math.floor(index / perGroup);
    sums[group] = (sums[group] as number) + points;
    total += points;
  }
  const level = total >= 96 && sums.every((sum) => sum >= 12) ? "Tốt" : total >= 72 ? "Khá" : "Chưa đạt";
  return { total: Math.round(total * 100) / 100, level, reasons };
}

/** `count` rows, the same on every run. */
export function rows(count: number): Row[] {
  let state = 20_260_101;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const values: Record<Kind, () => number | boolean> = {
    pass: () => random() < 0.8,
    bands: () => Math.floor(random() * 101),
    proportional: () => Math.floor(random() * 1001) / 10,
    count: () => Math.floor(random() * 8),
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(entries.map((entry) => [entry.code, values[entry.kind]()])),
  );
}
