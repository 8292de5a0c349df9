import { formatDateVi, type Model } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import type { Change, ChangePlace } from "./change.ts";
import { tellClassification, tellRanking } from "./classification.ts";
import { datumKind, evidenceKind, heldData, heldEvidence } from "./datum.ts";
import { heldItems, itemKind, itemOrder } from "./item.ts";
import { tellMatched } from "./match.ts";
import {
  applyRules,
  either,
  list,
  order,
  part,
  points,
  type Rules,
  text,
  toldElsewhere,
  value,
} from "./rules.ts";
import { heldTargets, targetKind } from "./target.ts";
import { type Sides, Telling } from "./telling.ts";
import {
  percentText,
  periodText,
  roundingText,
  scaleNames,
  statusText,
  subjectText,
  transitionText,
} from "./words/header.ts";
import { Names } from "./words/names.ts";

/**
 * Tells how a set changed between two checked models, as an official would report it: what was added, taken away,
 * moved, renamed and changed, threshold by threshold and year by year. Parts are the same where their permanent
 * codes are. Models that mean the same give no change, all others at least one.
 *
 * The order is that of the text: the set, its targets and data, its items with their data and evidence, the levels,
 * the ranking.
 *
 * @example
 * diff(before, after).map(({ sentence }) => sentence);
 * // ["Tiêu chí 3.2: điểm tối đa 5 điểm → 4 điểm.", "Mốc [BHYT]: năm 2027 từ 97% → từ 97,5%."]
 */
export function diff(before: Model, after: Model): readonly Change[] {
  const changes: Change[] = [];
  const sides = { before: new Names(before), after: new Names(after) };
  const at = (kind: ChangePlace["kind"], name: string): Telling =>
    new Telling(changes, { kind, code: null, ordinal: null, name }, sides);
  applyRules(modelRules, before, after, at("set", say.set));
  tellParts(before, after, sides, changes);
  tellClassification(before.classification, after.classification, at("classification", say.classification));
  tellRanking(before.ranking, after.ranking, at("ranking", say.ranking));
  return changes.sort(inTextOrder);
}

const modelRules: Rules<Model> = {
  format: toldElsewhere,
  code: value("mã", text),
  title: (before, after, telling) => telling.renamed(say.quoted(before), say.quoted(after)),
  version: value("phiên bản", (version) => version),
  effectiveFrom: value("ngày có hiệu lực", formatDateVi),
  transition: part("quy định chuyển tiếp", (transition) => say.quoted(transitionText(transition))),
  subject: value("đối tượng", subjectText),
  status: value("trạng thái", statusText),
  basis: list("căn cứ", text),
  scale: value("thang", (scale) => scaleNames[scale]),
  period: part("kỳ đánh giá", periodText),
  roundings: (before, after, telling) => applyRules(roundingRules, before, after, telling),
  passMark: value("ngưỡng đạt của tiêu chí", percentText),
  data: order("thứ tự các số liệu", ({ name }) => `[${name}]`),
  targets: order("thứ tự các mốc", ({ name }) => `[${name}]`),
  maximum: value("tổng điểm tối đa", points),
  overflow: value("tổng điểm", either("được vượt điểm tối đa", "không được vượt điểm tối đa")),
  totalScale: part("quy tổng về", points),
  items: itemOrder,
  classification: toldElsewhere,
  ranking: toldElsewhere,
};

const roundingRules: Rules<Model["roundings"]> = {
  criterion: value("làm tròn điểm tiêu chí", roundingText),
  group: value("làm tròn điểm nhóm", roundingText),
  total: value("làm tròn tổng điểm", roundingText),
};

function tellParts(before: Model, after: Model, sides: Sides, changes: Change[]): void {
  tellMatched(targetKind, heldTargets(before), heldTargets(after), sides, changes);
  tellMatched(itemKind, heldItems(before), heldItems(after), sides, changes);
  tellMatched(datumKind, heldData(before), heldData(after), sides, changes);
  tellMatched(evidenceKind, heldEvidence(before), heldEvidence(after), sides, changes);
}

const sections = {
  set: 0,
  target: 1,
  group: 3,
  criterion: 3,
  datum: 3,
  evidence: 3,
  classification: 4,
  ranking: 5,
} satisfies Record<ChangePlace["kind"], number>;

/** By section, items by their ordinals; the sort is stable, so the rest stays as it was told. */
function inTextOrder({ place: a }: Change, { place: b }: Change): number {
  const section = (place: ChangePlace) =>
    place.kind === "datum" && place.ordinal === null ? 2 : sections[place.kind];
  return section(a) - section(b) || byOrdinal(a.ordinal ?? "", b.ordinal ?? "");
}

function byOrdinal(a: string, b: string): number {
  const [left, right] = [a, b].map((ordinal) => ordinal.split(".").map(Number));
  for (let index = 0; ; index++) {
    const [one, other] = [left?.[index], right?.[index]];
    if (one === undefined || other === undefined)
      return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    if (one !== other) return one - other;
  }
}
