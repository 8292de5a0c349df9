import {
  type DatumType,
  formatDateVi,
  formatNumberVi,
  formatQuantityVi,
  type Limit,
  type Limits,
} from "@tieuchi/engine";
import type { Names } from "./names.ts";

type Of<K extends DatumType["kind"]> = Extract<DatumType, { kind: K }>;

const texts = {
  boolean: () => "có/không",
  count: (type, names) => `số đếm${rangeText(type, type.unit, names)}`,
  decimal: (type, names) => `số thập phân ${type.digits} chữ số${rangeText(type, type.unit, names)}`,
  percent: (type, names) => `phần trăm ${type.digits} chữ số${rangeText(type, "%", names)}`,
  date: ({ from, to }) =>
    `ngày${from === null ? "" : ` từ ${formatDateVi(from)}`}${to === null ? "" : ` đến ${formatDateVi(to)}`}`,
  choice: ({ options }) => `một trong ${optionList(options)}`,
  checklist: ({ options }) => `chọn trong ${optionList(options)}`,
} satisfies { [K in DatumType["kind"]]: (type: Of<K>, names: Names) => string };

/** `số đếm từ 0 đến [dân số] người` */
export function datumTypeText(type: DatumType, names: Names): string {
  const text = texts[type.kind] as (type: DatumType, names: Names) => string;
  return text(type, names);
}

const optionList = (options: readonly string[]): string => options.map((option) => `“${option}”`).join("; ");

function rangeText({ from, to }: Limits, unit: string, names: Names): string {
  const lower = from === null ? "" : ` từ ${limitText(from, unit, names)}`;
  const upper = to === null ? "" : ` đến ${limitText(to, unit, names)}`;
  return unit === "%" ? lower + upper : `${lower}${upper} ${unit}`;
}

function limitText(limit: Limit, unit: string, names: Names): string {
  if (limit.kind === "datum") return names.words.datum(limit.code);
  return unit === "%" ? formatQuantityVi(limit.value, unit) : formatNumberVi(limit.value);
}
