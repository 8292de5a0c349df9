import { formatQuantityVi, type Target, type TargetRow } from "@tieuchi/engine";

type Unit = Pick<Target, "unit" | "direction">;

/** `từ 97%`, `dưới 5 vụ`, `từ 70% đến 80%, lấy từ 70% đề xuất`, `đúng 97%, lấy từ 97% đề xuất` */
export function rowValueText(
  { value, inclusive, range, proposed }: TargetRow,
  { unit, direction }: Unit,
): string {
  const words = direction === "at-least" ? ["từ", "trên"] : ["đến", "dưới"];
  const bound = `${inclusive ? words[0] : words[1]} ${formatQuantityVi(value, unit)}`;
  const whole = range === null ? bound : `${rangeText(range, unit)}, lấy ${bound}`;
  return proposed ? `${whole} đề xuất` : whole;
}

/** What the source says; its bare number is no bound. */
function rangeText({ from, to }: NonNullable<TargetRow["range"]>, unit: string): string {
  const low = formatQuantityVi(from, unit);
  return from === to ? `đúng ${low}` : `từ ${low} đến ${formatQuantityVi(to, unit)}`;
}

/** `năm 2027–2029 “tiểu học”` */
export function keyText(from: number | null, to: number | null, option: string | null): string {
  const years = from === null ? "mọi năm" : from === to ? `năm ${from}` : `năm ${from}–${to}`;
  if (option === null) return years;
  return from === null ? `“${option}”` : `${years} “${option}”`;
}

export function rowText(row: TargetRow, unit: Unit): string {
  const { years, option } = row;
  return `${keyText(years?.from ?? null, years?.to ?? null, option)} ${rowValueText(row, unit)}`;
}
