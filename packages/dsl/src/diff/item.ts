import type {
  Aggregate,
  Criterion,
  Group,
  Item,
  Model,
  NotApplicableRule,
  PointRange,
} from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import type { Held, Kind } from "./match.ts";
import {
  applyRules,
  either,
  list,
  order,
  part,
  points,
  proposed,
  quoted,
  type Rule,
  type Rules,
  text,
  toldElsewhere,
  value,
} from "./rules.ts";
import { tellScoring } from "./scoring.ts";
import type { Telling, Words } from "./telling.ts";
import type { Names } from "./words/names.ts";
import { conditionText } from "./words/names.ts";

const aggregates = {
  sum: "cộng điểm",
  mean: "bình quân",
  "weighted-mean": "bình quân có trọng số",
  product: "tích",
  lowest: "mục thấp nhất",
  highest: "mục cao nhất",
} satisfies Record<Aggregate, string>;

const roles = {
  base: "nhóm tính vào điểm tối đa",
  bonus: "nhóm điểm cộng",
  penalty: "nhóm điểm trừ",
} satisfies Record<Group["role"], string>;

/** Order among those that kept their ordinals: a new ordinal is told of by itself. */
export const itemOrder: Rule<readonly Item[]> = (before, after, telling) => {
  const ordinals = new Map(before.map(({ code, ordinal }) => [code, ordinal]));
  const kept = after.filter(({ code, ordinal }) => ordinals.get(code) === ordinal);
  order<Item>("thứ tự các mục", ({ code }, names) => names.words.item(code))(before, kept, telling);
};

type Common = Pick<Item, keyof Group & keyof Criterion>;

const commonRules: Rules<Omit<Common, "kind">> = {
  code: toldElsewhere,
  ordinal: toldElsewhere,
  title: (before, after, telling) => telling.renamed(say.quoted(before), say.quoted(after)),
  maximum: value("điểm tối đa", points),
  proposed: proposed("điểm tối đa"),
  basis: list("căn cứ", text),
  appliesWhen: part("điều kiện áp dụng", quoted(conditionText)),
  weight: part("trọng số", (weight) => weight.replace(".", ",")),
};

const groupRules: Rules<Omit<Group, keyof Common>> = {
  role: value("vai trò", (role) => roles[role]),
  aggregate: value("cách tính điểm nhóm", (aggregate) => aggregates[aggregate]),
  rescaled: value("điểm của mục không áp dụng", either("chia lại", "không chia lại")),
  items: itemOrder,
};

const criterionRules: Rules<Omit<Criterion, keyof Common>> = {
  office: part("cơ quan phụ trách", text),
  guidance: list("hướng dẫn", text),
  measures: list("chỉ tiêu của chương trình", (code) => code),
  data: order("thứ tự các số liệu", ({ name }) => `[${name}]`),
  evidence: order("thứ tự các minh chứng", ({ title }) => say.quoted(title)),
  scoring: tellScoring,
  range: toldElsewhere,
  notApplicable: tellNotApplicable,
};

function tellNotApplicable(
  before: NotApplicableRule | null,
  after: NotApplicableRule | null,
  telling: Telling,
): void {
  const what = "điểm khi không áp dụng";
  const isProposed = (rule: NotApplicableRule | null) => rule?.kind === "points" && rule.proposed;
  telling.proposed(what, isProposed(before), isProposed(after));
  const given = (rule: NotApplicableRule | null) => rule && (rule.kind === "points" ? rule.points : "");
  telling.part(what, given(before), given(after), (amount, names) =>
    amount === "" ? say.notCounted : names.words.points(amount),
  );
}

/** The range follows the maximum where the text says nothing else; only one that says so is told of. */
function tellRange(before: Criterion, after: Criterion, telling: Telling): void {
  const own = ({ range, maximum }: Criterion) => (range.from === "0" && range.to === maximum ? null : range);
  telling.part("giới hạn điểm", own(before), own(after), rangeText);
}

const rangeText: Words<PointRange> = ({ from, to }, names) =>
  say.range(names.words.points(from), to === null ? null : names.words.points(to));

export const itemKind: Kind<Item> = {
  place(now, before, _names) {
    const { code, kind, ordinal } = now.of;
    const name = say.item(kind, ordinal);
    const renumbered = before !== null && before.of.ordinal !== ordinal;
    return {
      kind,
      code,
      ordinal,
      name: renumbered ? say.renumbered(name, before.of.ordinal) : name,
    };
  },
  head: ({ title, code, maximum }, names) => say.itemHead(title, code, names.words.points(maximum)),
  holder: (code, names) => (code === null ? say.topLevel : names.words.item(code)),
  impliedByHolder: false,
  tell(before, after, telling) {
    if (
      before.holder === after.holder &&
      ownOrdinal(before, telling.sides.before) !== ownOrdinal(after, telling.sides.after)
    ) {
      telling.value("số thứ tự", before.of.ordinal, after.of.ordinal, (ordinal) => ordinal);
    }
    applyRules(commonRules, before.of, after.of, telling);
    if (before.of.kind === "group" && after.of.kind === "group") {
      applyRules(groupRules, before.of, after.of, telling);
    } else if (before.of.kind === "criterion" && after.of.kind === "criterion") {
      tellRange(before.of, after.of, telling);
      applyRules(criterionRules, before.of, after.of, telling);
    }
  },
};

/** `2` of `1.2` in group 1: what a new number of the group leaves alone. */
function ownOrdinal({ of, holder }: Held<Item>, names: Names): string {
  const prefix = holder === null ? "" : `${names.ordinal(holder)}.`;
  return of.ordinal.startsWith(prefix) ? of.ordinal.slice(prefix.length) : of.ordinal;
}

export function heldItems({ items }: Model): readonly Held<Item>[] {
  const held = (of: Item, holder: string | null): readonly Held<Item>[] => [
    { of, holder },
    ...(of.kind === "group" ? of.items.flatMap((inner) => held(inner, of.code)) : []),
  ];
  return items.flatMap((item) => held(item, null));
}
