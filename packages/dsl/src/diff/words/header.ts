import {
  formatDateVi,
  formatNumberVi,
  type Model,
  type Period,
  type Rounding,
  type SubjectKind,
  type Transition,
  type YearDay,
} from "@tieuchi/engine";
import { subjects } from "../../check/header/header.ts";
import { STATUSES } from "../../lexer/vocabulary.ts";
import type { Names } from "./names.ts";

/** `đến 0,25 điểm, xuống` */
export function roundingText(rounding: Rounding | null, names: Names): string {
  if (rounding === null) return "không làm tròn";
  const modes = { "half-up": "", up: ", lên", down: ", xuống" } satisfies Record<Rounding["mode"], string>;
  return `đến ${names.words.points(rounding.step)}${modes[rounding.mode]}`;
}

const offsets = { "-1": " năm trước", "0": "", "1": " năm sau" } as const;

/** `30/06`, `01/07 năm trước` */
function yearDayText({ month, day, offset }: YearDay): string {
  const [dd, mm] = [day, month].map((part) => String(part).padStart(2, "0"));
  return `${dd}/${mm}${offsets[offset]}`;
}

/** `năm 2026 đến 2030, từ 01/07 năm trước đến 30/06` */
export function periodText({ firstYear, lastYear, from, to }: Period): string {
  const years = firstYear === lastYear ? `${firstYear}` : `${firstYear} đến ${lastYear}`;
  return `năm ${years}, từ ${yearDayText(from)} đến ${yearDayText(to)}`;
}

export function transitionText({ openedBefore, version }: Transition): string {
  return `hồ sơ mở trước ${formatDateVi(openedBefore)} theo phiên bản ${version}`;
}

const nameOf = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(words).find((word) => words[word] === value) ?? value;

export const subjectText = (subject: SubjectKind): string => nameOf(subjects, subject);

export const statusText = (status: Model["status"]): string => nameOf(STATUSES, status);

export const scaleNames = {
  points: "chấm điểm",
  criteria: "không chấm điểm",
} satisfies Record<Model["scale"], string>;

export const percentText = (value: string): string => `${formatNumberVi(value)}%`;
