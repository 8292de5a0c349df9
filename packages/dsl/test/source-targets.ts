import { readFileSync } from "node:fs";
import { plainText } from "./criteria-source.ts";

const folder = new URL("../../../docs/nguon/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** One value that the programme sets. Bounds are decimals ("97.8") or a fraction ("2/3"); null: no bound. */
export interface Target {
  /** A year, a span such as "2031-2035", "hằng năm"; null when the programme names none. */
  readonly year: number | string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromInclusive: boolean;
  readonly toInclusive: boolean;
  /** From that year on. */
  readonly onward?: true;
}

/** When a duty is due. `text` says it in the programme's words. */
export type Deadline =
  | { readonly kind: "yearly" | "period" | "same-day"; readonly text: string }
  | {
      readonly kind: "yearly-date";
      readonly text: string;
      readonly date: string;
      readonly inclusive: boolean;
    }
  | { readonly kind: "yearly-month"; readonly text: string; readonly month: number }
  | {
      readonly kind: "days-after";
      readonly text: string;
      readonly days: number;
      readonly after: string;
      readonly inclusive: boolean;
    };

/** One target or date of the programme; docs/nguon/README.md explains each field. */
export interface SourceTarget {
  readonly id: string;
  readonly passage: string;
  readonly quote: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly unit: string;
  readonly subject: string;
  readonly targets: readonly Target[];
  readonly state?: string;
  readonly deadline?: Deadline;
  readonly sets: readonly string[];
  readonly remark?: string;
}

export interface Ignored {
  readonly quote: string;
  readonly reason: string;
}

/** A place where the programme disagrees with itself, or seems to. */
export interface Contradiction {
  readonly measures: readonly string[];
  readonly kind: string;
  readonly entries: readonly string[];
  readonly otherPassages?: readonly { readonly passage: string; readonly quote: string }[];
  readonly explanation: string;
}

export const inventory: { readonly targets: readonly SourceTarget[]; readonly ignored: readonly Ignored[] } =
  JSON.parse(read("chi-tieu.json"));
export const contradictions: readonly Contradiction[] = JSON.parse(read("mau-thuan.json"));

/**
 * The programme cut into its sections, in order, each as running text: "" is what precedes section I, "II.3.1" a
 * task, "PL6" a row of the annex.
 */
export const sections: ReadonlyMap<string, string> = cut(read("chuong-trinh-hanh-dong.txt"));

/** The section that an address such as "Mục II.3.1" or "PL6, mục 3.1" lies in. */
export function sectionOf(passage: string): string | undefined {
  return sections.get(/^(?:Mục )?([A-Z\d.]+)(?=,|$)/.exec(passage)?.[1] ?? "none");
}

function cut(raw: string): Map<string, string> {
  const pieces = new Map<string, string[]>([["", []]]);
  let part = "";
  let key = "";
  for (const line of raw.split("\n")) {
    const row = /^(\d)\t/.exec(line)?.[1];
    const ordinal = /^(\d+(?:\.\d+)?)\. /.exec(line)?.[1];
    if (line === "PHỤ LỤC") part = key = "PL";
    else if (part === "PL") key = row === undefined ? key : `PL${row}`;
    else if (/^I+\. /.test(line)) part = key = line.slice(0, line.indexOf("."));
    else if (ordinal !== undefined && part !== "") key = `${part}.${ordinal}`;
    pieces.set(key, [...(pieces.get(key) ?? []), line]);
  }
  return new Map([...pieces].map(([name, lines]) => [name, plainText(lines.join("\n"))]));
}
