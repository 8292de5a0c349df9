import { describe, expect, test } from "vitest";
import { programme } from "./criteria-source.ts";
import {
  contradictions,
  type Deadline,
  inventory,
  type SourceTarget,
  sectionOf,
  sections,
  type Target,
} from "./source-targets.ts";

const { targets, ignored } = inventory;
const sets = [
  "chinh-quyen-than-thien",
  "tuan-thu-phap-luat",
  "van-minh-hanh-phuc",
  "doi-moi-sang-tao",
  "co-so-than-thien-moi-truong",
  "moi-truong-cap-xa",
  "suc-khoe-toan-dan",
  "truong-hoc-xhcn",
  "chi-doan-xhcn",
  "doan-vien-xhcn",
];
const code = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** Digits, and the words that set a least number, a zero or a yearly duty without a digit. */
const NUMBER = /\d+(?:[.,/]\d+)*%?/g;
const BOUND =
  /(?<!\p{L})(?:ít nhất|tối thiểu|trở lên|h[ằà]ng (?:năm|tuần)|thường niên|trong ngày|không (?:có|để|xảy ra)|mỗi (?:học sinh|phòng)|hai)(?!\p{L})/giu;
/** "2.6.1. Bộ", "1.1 Mục tiêu chung", the row number before "Mô hình". */
const ORDINAL =
  /(?<=^|\s)\d{1,2}(?:\.\d{1,2}){0,2}\.(?=\s\p{Lu})|(?<=\s)1\.1(?= Mục tiêu chung)|^\d(?= Mô hình)/gu;

/** What the section says in numbers, or as a bound, that neither a target nor an ignored passage quotes. */
function missed(section: string, pattern: RegExp): string[] {
  const quoted = new Uint8Array(section.length);
  const quotes = targets.filter(({ passage }) => sectionOf(passage) === section).map(({ quote }) => quote);
  for (const quote of [...quotes, ...ignored.map((passage) => passage.quote)]) {
    for (let at = section.indexOf(quote); at >= 0; at = section.indexOf(quote, at + 1)) {
      quoted.fill(1, at, at + quote.length);
    }
  }
  for (const { 0: ordinal, index } of section.matchAll(ORDINAL)) {
    quoted.fill(1, index, index + ordinal.length);
  }
  return [...section.matchAll(pattern)]
    .filter(({ 0: found, index }) => quoted.subarray(index, index + found.length).includes(0))
    .map(({ 0: found, index }) => section.slice(Math.max(0, index - 40), index + found.length + 40));
}

/** Every way to read the numbers of a quote: "97,8", "1.000", "06", "1,2 thôn", "2/3", "một". */
function numbersOf(quote: string): Set<string> {
  const words = { một: "1", hai: "2", không: "0" };
  const found = new Set<string>();
  for (const [number] of quote.matchAll(/\d+(?:[.,/]\d+)*/g)) {
    found.add(plain(number));
    for (const part of number.split(/[/]/)) found.add(plain(part));
    if (/^\d,\d$/.test(number)) for (const part of number.split(",")) found.add(part);
  }
  for (const [word, digit] of Object.entries(words)) {
    if (new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(quote)) found.add(digit);
  }
  return found;
}

const plain = (number: string): string =>
  number
    .replace(/^0+(?=\d)/, "")
    .replaceAll(".", "")
    .replace(",", ".");

function numbersIn({ targets: values, deadline }: SourceTarget): string[] {
  const given = values.flatMap(({ year, from, to }) => [
    ...(String(year).match(/\d+/g) ?? []),
    ...[from, to].filter((bound) => bound !== null),
  ]);
  return [...given, ...(deadline === undefined ? [] : numbersInDeadline(deadline))];
}

function numbersInDeadline(deadline: Deadline): string[] {
  const written = (deadline.text.match(/\d+/g) ?? []).map(plain);
  if (deadline.kind === "yearly-date") return [...written, ...deadline.date.split("/").map(plain)];
  if (deadline.kind === "yearly-month") return [...written, String(deadline.month)];
  return deadline.kind === "days-after" ? [...written, String(deadline.days)] : written;
}

/** The entries of the same passage whose quotes begin alike and go on past that place. */
function sharing(entry: SourceTarget, at: number): SourceTarget[] {
  const start = entry.quote.slice(0, at);
  return targets.filter(
    ({ passage, quote }) => passage === entry.passage && quote.length > at && quote.startsWith(start),
  );
}

/** Whether the entry gives the number as a bound, a year, a date or in the name of what is measured. */
function states(entry: SourceTarget, number: string): boolean {
  const readings = numbersOf(number);
  const named = [...numbersOf(`${entry.measureTitle} ${entry.unit}`)];
  return [...numbersIn(entry), ...named].some((given) => readings.has(given));
}

describe("the inventory of targets", () => {
  test("quotes each target word for word, at one place of the section it names", () => {
    const astray = targets.filter(({ passage, quote }) => sectionOf(passage)?.split(quote).length !== 2);
    expect(astray.map(({ id, passage, quote }) => ({ id, passage, quote }))).toEqual([]);
  });

  test("stands in the order of the programme", () => {
    const order = [...sections.values()];
    const places = targets.map(({ passage, quote }) => {
      const section = sectionOf(passage) ?? "";
      return order.indexOf(section) * programme.length + section.indexOf(quote);
    });
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("gives each entry its own code", () => {
    const ids = targets.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at || !code.test(id))).toEqual([]);
  });

  test("states no number that the quote does not", () => {
    const foreign = targets.filter((entry) => {
      const quoted = numbersOf(entry.quote);
      return numbersIn(entry).some((number) => !quoted.has(number));
    });
    expect(foreign.map(({ id, quote }) => ({ id, quote }))).toEqual([]);
  });

  test("leaves no number of a quote unstated", () => {
    const unstated = targets.flatMap((entry) =>
      [...entry.quote.matchAll(NUMBER)]
        .filter(({ 0: number, index }) => !sharing(entry, index).some((other) => states(other, number)))
        .map(({ 0: number }) => `${entry.id}: ${number}`),
    );
    expect(unstated).toEqual([]);
  });

  test("states a number, a state to reach or a date", () => {
    const empty = targets.filter(
      ({ targets: values, state, deadline }) =>
        deadline === undefined &&
        (values.length === 0 ||
          (state === undefined && values.some(({ from, to }) => from === null && to === null))),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test("excludes a bound only where the programme says more than it", () => {
    const strict = targets.filter(({ targets: values }) =>
      values.some(({ from, fromInclusive }) => from !== null && !fromInclusive),
    );
    expect(strict.filter(({ quote }) => !/trên|>/i.test(quote)).map(({ id }) => id)).toEqual([]);
    expect(strict.map(({ id }) => id)).toContain("pl6-luong-hoa-bhyt");
  });

  test("writes the same measure with the same title and the same unit", () => {
    const named = new Map<string, string>();
    for (const { measure, measureTitle, unit } of targets) {
      expect(measure).toMatch(code);
      expect(named.get(measure) ?? `${measureTitle}; ${unit}`).toBe(`${measureTitle}; ${unit}`);
      named.set(measure, `${measureTitle}; ${unit}`);
    }
    expect(new Set(named.values()).size).toBe(named.size);
  });

  test("gives every set its targets", () => {
    expect(new Set(targets.flatMap(({ sets: of }) => of))).toEqual(new Set(sets));
  });
});

describe("nothing of the programme is missed:", () => {
  test.each([...sections.keys()])("every number in section “%s”", (key) => {
    expect(missed(sections.get(key) ?? "", NUMBER)).toEqual([]);
  });

  test.each([...sections.keys()])("every least, zero and yearly duty in section “%s”", (key) => {
    expect(missed(sections.get(key) ?? "", BOUND)).toEqual([]);
  });

  test("what is left out is quoted, carries no percentage, and has its reason", () => {
    const doubtful = ignored.filter(
      ({ quote, reason }) => !programme.includes(quote) || quote.includes("%") || reason === "",
    );
    expect(doubtful).toEqual([]);
  });

  test("the sections hold the whole programme", () => {
    expect([...sections.values()].join(" ").replace(/\s+/g, " ").trim()).toBe(programme.trim());
    expect([...sections.keys()]).toEqual(
      expect.arrayContaining([
        "II.1.1",
        "II.12",
        "III.4",
        "PL1",
        "PL2",
        "PL3",
        "PL4",
        "PL5",
        "PL6",
        "PL7",
        "PL8",
      ]),
    );
  });
});

describe("the contradictions", () => {
  const known = new Map(targets.map((entry) => [entry.id, entry]));

  test.each(contradictions)("name entries of the inventory: $explanation", (contradiction) => {
    const entries = contradiction.entries.map((id) => known.get(id));
    expect(entries).not.toContain(undefined);
    expect(new Set(entries.map((entry) => entry?.measure))).toEqual(new Set(contradiction.measures));
    const others = contradiction.otherPassages ?? [];
    expect(others.filter(({ quote }) => !programme.includes(quote))).toEqual([]);
    expect(entries.length + others.length).toBeGreaterThan(1);
  });

  test("cover each measure that two passages set differently for one year", () => {
    const listed = (one: SourceTarget, other: SourceTarget): boolean =>
      contradictions.some(({ entries }) => entries.includes(one.id) && entries.includes(other.id));
    const unlisted = targets.flatMap((one, at) =>
      targets
        .slice(at + 1)
        .filter((other) => other.measure === one.measure && disagree(one.targets, other.targets))
        .filter((other) => !listed(one, other))
        .map((other) => [one.id, other.id]),
    );
    expect(unlisted).toEqual([]);
  });
});

function disagree(one: readonly Target[], other: readonly Target[]): boolean {
  const written = ({ from, to, fromInclusive, toInclusive }: Target) =>
    [from, fromInclusive, to, toInclusive].join();
  return one.some((target) =>
    other.some(({ year, ...rest }) => year === target.year && written({ year, ...rest }) !== written(target)),
  );
}
