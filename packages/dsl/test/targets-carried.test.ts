import type { Target as ModelTarget, SubjectKind, TargetRow } from "@tieuchi/engine";
import { describe, expect, test } from "vitest";
import { type Citation, citationsOf, numbersOf, type Place, placesOf } from "./criteria-places.ts";
import { type CriteriaSet, criteriaSets } from "./criteria-sets.ts";
import { contradictions, inventory, type SourceTarget, type Target } from "./source-targets.ts";

const SUBJECTS: Record<SubjectKind, string> = {
  commune: "xã",
  village: "thôn",
  school: "trường",
  business: "cơ sở",
  "youth-branch": "chi đoàn",
  "youth-member": "đoàn viên",
  office: "cơ quan",
};

/**
 * What no criterion can hold, because it is about the scoring itself or about money: cited, nothing more. What the
 * programme sets for the commune in a set that scores others (the share of villages that pass) is cited likewise.
 */
const ONLY_CITED: Readonly<Record<string, string>> = {
  "pl1-muc-do-4": "the level that this very set gives",
  "pl1-cham-diem-hang-nam": "the yearly scoring itself",
  "pl1-tham-dinh": "what the appraisers do once the points are known",
  "pl1-bao-cao-ket-qua": "what the appraisers do once the points are known",
  "chinh-quyen-than-thien/pl6-chinh-quyen-than-thien": "the level that this very set gives",
  "pl3-xep-loai-hang-nam": "the yearly scoring itself",
  "pl3-cham-diem-hang-nam": "the yearly scoring itself",
  "pl7-lo-trinh": "the years that the set scores",
  "pl7-von-co-so-vat-chat": "a plan of money for all schools together",
};

/** Where the programme contradicts itself: the numbers that a set cites but does not score by. */
const OUTRULED: Readonly<Record<string, string>> = {
  "pl6-bhyt": "the targets year by year of the same row are taken, with which II.8.1 agrees",
};

/** Sets for which the programme gives a name and no target: each number of them is a proposal. */
const NAMED_ONLY: Readonly<Record<string, string>> = {
  "thon-khong-ma-tuy": "a model that PL3, mục 2.4 names",
  "tuyen-duong-sang-xanh-sach-dep": "a model that PL3, mục 2.4 names",
};

const targetsOf = ({ code }: CriteriaSet): SourceTarget[] =>
  inventory.targets.filter(({ sets }) => sets.includes(code));

const onlyCited = ({ code, model }: CriteriaSet, { id, subject }: SourceTarget): boolean =>
  subject !== SUBJECTS[model.subject] || id in ONLY_CITED || `${code}/${id}` in ONLY_CITED;

/** The criteria, or the set itself, that cite the target's passage and link its measure. */
const carriersOf = ({ model }: CriteriaSet, target: SourceTarget): Place[] =>
  placesOf(model).filter(
    ({ citations, measures }) => measures.has(target.measure) && citations.some((one) => cites(one, target)),
  );

const section = (passage: string): string => passage.replace(/,.*$/, "");

/** A shorter quote will do when it holds the target's numbers: long sentences carry several targets. */
function cites({ passage, quotes }: Citation, target: SourceTarget): boolean {
  return (
    section(passage) === section(target.passage) &&
    quotes.some(
      (quote) =>
        quote.includes(target.quote) ||
        (target.quote.includes(quote) && bounds(target).every((bound) => numbersOf(quote).includes(bound))),
    )
  );
}

/** Its numbers; a fraction is two. */
const bounds = ({ targets }: SourceTarget): string[] =>
  targets.flatMap(({ from, to }) => [from, to].flatMap((bound) => bound?.split("/") ?? []));

const states = (set: CriteriaSet, target: SourceTarget): boolean =>
  bounds(target).every((bound) => carriersOf(set, target).some(({ numbers }) => numbers.has(bound)));

describe.each(criteriaSets)("$label", (set) => {
  const targets = targetsOf(set);
  const own = targets.filter((target) => !onlyCited(set, target));

  test("has targets in the programme, unless it gives the set a name alone", () => {
    expect(targets.length === 0).toBe(set.code in NAMED_ONLY);
  });

  test("carries each target of the programme by a criterion that cites it and links its measure", () => {
    const missed = own.filter((target) => carriersOf(set, target).length === 0);
    expect(missed.map(({ id, measure, quote }) => ({ id, measure, quote }))).toEqual([]);
  });

  test("cites what no criterion of it can carry", () => {
    const cited = citationsOf(set.model);
    const missed = targets.filter((target) => !cited.some((one) => cites(one, target)));
    expect(missed.map(({ id, quote }) => ({ id, quote }))).toEqual([]);
  });

  test("states each number of its targets", () => {
    const unstated = own.filter((target) => !(target.id in OUTRULED) && !states(set, target));
    expect(unstated.map((target) => ({ id: target.id, bounds: bounds(target) }))).toEqual([]);
  });

  test("gives each year its own number where a MỐC goes by year", () => {
    const yearly = set.model.targets.filter(({ byYear }) => byYear);
    const misplaced = own.flatMap(({ id, measure, targets: values }) => {
      const rows = yearly.filter((target) => target.measure === measure).flatMap((target) => target.rows);
      const dated = rows.length === 0 || id in OUTRULED ? [] : values;
      return dated.filter((value) => !rows.some((row) => says(row, value))).map((value) => ({ id, value }));
    });
    expect(misplaced).toEqual([]);
  });

  test("marks as proposed each number of a MỐC, and each reading, that the programme does not give", () => {
    const rows = set.model.targets.flatMap((target) => target.rows.map((row) => ({ target, row })));
    const unmarked = rows.filter(({ target, row }) => !proposed(target, row) && !given(target, row));
    expect(unmarked.map(({ target, row }) => ({ name: target.name, row }))).toEqual([]);
  });

  test("keeps each range that it reads one way as the programme gives it", () => {
    const ranges = set.model.targets.flatMap(({ measure, rows }) =>
      rows.flatMap(({ range }) => (range === null ? [] : [{ measure, range }])),
    );
    const foreign = ranges.filter(
      ({ measure, range }) =>
        !sourcesOf(measure).some(({ from, to }) => from === range.from && to === range.to),
    );
    expect(foreign).toEqual([]);
  });
});

const proposed = (target: ModelTarget, row: TargetRow): boolean => target.proposed || row.proposed;

/** The row holds in the year of the programme's value, and its number is that value. */
const says = ({ years, value }: TargetRow, { year, from, to }: Target): boolean =>
  typeof year !== "number" ||
  (years !== null && years.from <= year && year <= years.to && (value === from || value === to)) ||
  (from === "1" && value === "100");

const sourcesOf = (measure: string | null): Target[] =>
  inventory.targets.filter((entry) => entry.measure === measure).flatMap((entry) => entry.targets);

/**
 * The programme says this bound for that year, or names no year. A bare number ("đạt 97%") says no bound: reading it
 * as one is a proposal, except for the 100 % that nothing exceeds.
 */
function given({ measure, direction, unit }: ModelTarget, row: TargetRow): boolean {
  return sourcesOf(measure).some((source) => {
    const { from, to, fromInclusive, toInclusive } = source;
    const atLeast = direction === "at-least";
    const [bound, other] = atLeast ? [from, to] : [to, from];
    const inclusive = atLeast ? fromInclusive : toInclusive;
    // "mỗi phòng học là 01 phòng học thông minh" is 100 % of the rooms.
    const whole = unit === "%" && row.value === "100" && (bound === "100" || bound === "1");
    const same = whole || (bound === row.value && other === null);
    return same && inclusive === row.inclusive && inYears(source, row.years);
  });
}

const inYears = ({ year, onward }: Target, years: TargetRow["years"]): boolean =>
  years === null ||
  year === null ||
  (Number(year) <= years.from && (onward === true || Number(year) >= years.to));

describe("what is only cited", () => {
  test.each(Object.keys(ONLY_CITED))("%s is a target of the programme", (key) => {
    const id = key.slice(key.indexOf("/") + 1);
    expect(inventory.targets.map((target) => target.id)).toContain(id);
  });

  test.each(Object.keys(OUTRULED))("%s contradicts another target", (id) => {
    const against = contradictions.filter(({ entries }) => entries.includes(id) && entries.length > 1);
    expect(against).not.toEqual([]);
  });
});
