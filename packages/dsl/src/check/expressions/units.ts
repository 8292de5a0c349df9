import { foldName } from "../../fold.ts";
import { type Exact, HUNDRED, ONE, over } from "../../numbers/exact.ts";

const PERCENT = "%";

/** Words above and below the fraction line; `%` is no word but a hundredth. */
interface Unit {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly percent: boolean;
}

/** Whether two units are written alike, apart from letter case and spaces. */
export const sameUnit = (a: string, b: string): boolean => foldName(a) === foldName(b);

/** What 1 of the unit is worth: a hundredth for percentages (`%`, `%/năm`). */
export const worthOf = (unit: string): Exact => (unit.startsWith(PERCENT) ? over(ONE, HUNDRED) : ONE);

/** `người` × `ngày` is `người ngày`; a percentage or a plain number of something stays that thing. */
export const productUnit = (units: readonly string[]): string => unitText(units.map(readUnit).reduce(join));

/** `m²` ÷ `học sinh` is `m²/học sinh`; what is divided by its like is a percentage, a plain number by a plain number a plain number. */
export function quotientUnit(above: string, below: string): string {
  if (above !== "" && sameUnit(above, below)) return PERCENT;
  const { above: over, below: under, percent } = readUnit(below);
  const dividend = readUnit(above);
  return unitText(join(dividend, { above: under, below: over, percent: percent && dividend.percent }));
}

function readUnit(text: string): Unit {
  const [first = "", ...below] = text.split("/").map((part) => part.trim());
  const percent = first === PERCENT;
  return { above: percent || first === "" || first === "1" ? [] : [first], below, percent };
}

function join(a: Unit, b: Unit): Unit {
  const above = [...a.above, ...b.above];
  const below: string[] = [];
  for (const word of [...a.below, ...b.below]) {
    const at = above.findIndex((other) => sameUnit(other, word));
    if (at === -1) below.push(word);
    else above.splice(at, 1);
  }
  return { above, below, percent: a.percent || b.percent };
}

function unitText({ above, below, percent }: Unit): string {
  const over = above.length > 0 ? above.join(" ") : percent ? PERCENT : below.length > 0 ? "1" : "";
  return [over, ...below].join("/");
}
