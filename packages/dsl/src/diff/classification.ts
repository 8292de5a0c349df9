import type { Classification, Level, Ranking } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import { align, type Unlikeness } from "./align.ts";
import { applyRules, list, part, proposed, quoted, type Rule, type Rules, text, value } from "./rules.ts";
import { same } from "./same.ts";
import type { Telling } from "./telling.ts";
import { gateText, levelText, quotaText, rankingKeyText } from "./words/classification.ts";
import { conditionText } from "./words/names.ts";

const levelRules: Rules<Level> = {
  title: value("tên", text),
  condition: value("điều kiện", (condition, names) =>
    condition === null ? say.remaining : say.quoted(conditionText(condition, names)),
  ),
  validYears: part("thời hạn có giá trị", (years) => say.years(years)),
};

/** A level is the same where its title is, or else its condition. */
const unlikeness: Unlikeness<Level> = (before, after) =>
  before.title === after.title ? 0.5 : same(before.condition, after.condition) ? 1 : 1.9;

const levels: Rule<readonly Level[]> = (before, after, telling) => {
  for (const pair of align(before, after, unlikeness)) {
    if (pair.before === null || pair.after === null) {
      telling.part("mức", pair.before, pair.after, quoted(levelText));
    } else {
      applyRules(levelRules, pair.before, pair.after, telling.within(say.level(pair.after.title)));
    }
  }
};

const classificationRules: Rules<Classification> = {
  proposed: proposed("các mức"),
  levels,
  gates: list("điều kiện hạ mức", quoted(gateText)),
  quotas: list("giới hạn số đơn vị", quoted(quotaText)),
};

const rankingRules: Rules<Ranking> = {
  within: list("xếp trong từng", (code, names) => names.words.datum(code)),
  by: list("tiêu thức", quoted(rankingKeyText)),
};

export const tellClassification = whole(classificationRules, ({ levels: all }) =>
  all.map(({ title }) => say.quoted(title)).join(", "),
);
export const tellRanking = whole(rankingRules, ({ by }, telling) =>
  by.map((key) => say.quoted(rankingKeyText(key, telling.sides.after))).join(", "),
);

/** A part of the set that may be missing as a whole. */
function whole<T extends object>(rules: Rules<T>, head: (of: T, telling: Telling) => string): Rule<T | null> {
  return (before, after, telling) => {
    if (before !== null && after !== null) applyRules(rules, before, after, telling);
    else if (after !== null) telling.added(head(after, telling));
    else if (before !== null) telling.removed(head(before, telling));
  };
}
