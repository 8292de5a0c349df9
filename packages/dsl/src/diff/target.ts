import type { Model, Target, TargetRow } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import type { Held, Kind } from "./match.ts";
import { applyRules, either, list, part, proposed, type Rules, text, toldElsewhere, value } from "./rules.ts";
import { same } from "./same.ts";
import type { Telling } from "./telling.ts";
import { keyText, rowText, rowValueText } from "./words/target.ts";

const directions = {
  "at-least": "càng cao càng tốt",
  "at-most": "càng thấp càng tốt",
} satisfies Record<Target["direction"], string>;

const rules: Rules<Target> = {
  code: toldElsewhere,
  name: (before, after, telling) => telling.renamed(`[${before}]`, `[${after}]`),
  unit: value("đơn vị", text),
  direction: value("chiều đánh giá", (direction) => directions[direction]),
  byYear: value("cách đặt", either("theo từng năm", "chung cho mọi năm")),
  by: part("số liệu phân loại", (code, names) => names.words.datum(code)),
  rows: toldElsewhere,
  measure: part("chỉ tiêu", text),
  proposed: proposed("các mốc"),
  basis: list("căn cứ", text),
};

export const targetKind: Kind<Target> = {
  place: ({ of }) => ({ kind: "target", code: of.code, ordinal: null, name: say.target(of.name) }),
  head: (target) => target.rows.map((row) => rowText(row, target)).join("; "),
  holder: () => say.wholeSet,
  impliedByHolder: false,
  tell(before, after, telling) {
    applyRules(rules, before.of, after.of, telling);
    tellRows(before.of, after.of, telling);
  },
};

export function heldTargets({ targets }: Model): readonly Held<Target>[] {
  return targets.map((of) => ({ of, holder: null }));
}

/** Year by year, whatever rows the years stand in; years in a row with the same change are told together. */
function tellRows(before: Target, after: Target, telling: Telling): void {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const keys = [...new Map([...now, ...old].map(([id, { key }]) => [id, key])).entries()].sort(byYear);
  const told: { from: Key; to: Key; old: string | null; now: string | null }[] = [];
  for (const [id, key] of keys) {
    const [was, is] = [old.get(id)?.text ?? null, now.get(id)?.text ?? null];
    const last = told.at(-1);
    if (last && follows(last.to, key) && last.old === was && last.now === is) last.to = key;
    else told.push({ from: key, to: key, old: was, now: is });
  }
  const changed = told.filter((one) => one.old !== one.now);
  for (const { from, to, old: was, now: is } of changed) {
    telling.part(keyText(from.year, to.year, from.option), was, is, (written) => written);
  }
  if (changed.length === 0 && !same(before.rows, after.rows)) {
    telling.value("cách ghi các dòng", before, after, (target) =>
      say.quoted(target.rows.map((row) => rowText(row, target)).join("; ")),
    );
  }
}

interface Key {
  readonly year: number | null;
  readonly option: string | null;
}
interface Value {
  readonly key: Key;
  readonly text: string;
}

/** What holds for each year and option that a row names; of two rows for the same one the first. */
function valuesOf(target: Target): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const row of target.rows) {
    for (const year of yearsOf(row)) {
      const key = { year, option: row.option };
      const id = `${year ?? ""}|${row.option ?? ""}`;
      if (!values.has(id)) values.set(id, { key, text: rowValueText(row, target) });
    }
  }
  return values;
}

/** A checked row spans a few years; of a wider one only the ends are looked at. */
const MOST_YEARS = 200;

function yearsOf({ years }: TargetRow): readonly (number | null)[] {
  if (years === null) return [null];
  const { from, to } = years;
  if (to - from >= MOST_YEARS) return [from, to];
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}

function byYear([, a]: readonly [string, Key], [, b]: readonly [string, Key]): number {
  const option = (a.option ?? "").localeCompare(b.option ?? "", "vi");
  return option !== 0 ? option : (a.year ?? 0) - (b.year ?? 0);
}

const follows = (a: Key, b: Key): boolean =>
  a.option === b.option && a.year !== null && b.year === a.year + 1;
