/** Groups and the total: how the scores of their items came together. */
import { formatNumberVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Group, Item, Model } from "../model.ts";
import type { GroupResult, ItemResult, Result, Score } from "../result.ts";
import { showExact } from "./exact.ts";
import type { Names } from "./names.ts";
import { roundedText } from "./rounding.ts";

type Known = Extract<Score, { state: "known" }>;

/** `Nhóm 1: 14,06 + 4,25 = 18,31/20 điểm` */
export function groupSentence(group: Group, result: GroupResult, model: Model, names: Names): string {
  const { score, aggregated, held, rescaledFrom, beforeRounding } = result;
  const subject = names.item(group.code);
  const open = unsettled(subject, score, result.items, names);
  if (open !== null || score.state !== "known" || aggregated === null) return open ?? subject;
  const reached = showExact(aggregated);
  const cut = held === null ? reached : formatNumberVi(rescaledFrom ?? score.maximum);
  const full = formatNumberVi(group.maximum);
  const steps = [
    held === null ? "" : say.heldAt.ceiling(cut, names.unit),
    rescaledFrom === null
      ? ""
      : say.rescaled(cut, formatNumberVi(rescaledFrom), full, exact(score, beforeRounding, names)),
    roundedText(model.roundings.group, beforeRounding, names.points(score.points)),
  ].join("");
  const terms =
    group.aggregate === "sum"
      ? plainSum(result.items, group.items)
      : say.aggregated(say.aggregates[group.aggregate], reachedParts(group, result), full);
  return (
    settledText(subject, terms, `${reached} ${names.unit}`, steps, score, names) +
    leftOut(result.items, names)
  );
}

/** `Tổng điểm: 18,31 + 20 − 2 = 36,31/40 điểm` */
export function totalSentence(model: Model, result: Result, names: Names): string {
  const { total, totalTrace: trace, items } = result;
  const subject = names.pointless ? say.totalCriteria : say.total;
  const open = unsettled(subject, total, items, names);
  if (open !== null || total.state !== "known" || !trace) return open ?? subject;
  const maximum = formatNumberVi(trace.maximum);
  const sum = formatNumberVi(trace.sum);
  const cut = trace.held === "floor" ? "0" : trace.held === "ceiling" ? maximum : sum;
  const scale = model.totalScale;
  const steps = [
    trace.held === null ? "" : say.heldAt[trace.held](cut, names.unit),
    scale === null || trace.maximum === "0"
      ? ""
      : say.scaled(cut, maximum, formatNumberVi(scale), exact(total, trace.beforeRounding, names)),
    roundedText(model.roundings.total, trace.beforeRounding, names.points(total.points)),
  ].join("");
  const terms = plainSum(items, model.items);
  return settledText(subject, terms, names.points(trace.sum), steps, total, names) + leftOut(items, names);
}

/** The points before they were rounded. */
function exact({ points }: Known, before: string | null, names: Names): string {
  return before === null ? names.points(points) : `${showExact(before)} ${names.unit}`;
}

function unsettled(subject: string, score: Score, parts: readonly ItemResult[], names: Names): string | null {
  if (score.state === "not-applicable") return say.sumNotApplicable(subject);
  if (score.state === "known") return null;
  const soFar = names.outOf(score.points, score.maximum);
  return say.sumUnknown(subject, soFar, names.answers(score.missing)) + leftOut(parts, names);
}

function settledText(
  subject: string,
  terms: string | null,
  reached: string,
  steps: string,
  score: Known,
  names: Names,
): string {
  const end = names.outOf(score.points, score.maximum);
  if (steps === "") return say.outcome(subject, terms === null ? end : say.equals(terms, end));
  const worked = terms === null ? reached : say.equals(terms, reached);
  return say.outcome(subject, say.settled(worked + steps, end));
}

/** `14,06 + 4,25 − 2`; null for a single term, which the end says. */
function plainSum(results: readonly ItemResult[], items: readonly Item[]): string | null {
  const roles = new Map(items.map((item) => [item.code, item.kind === "group" ? item.role : "base"]));
  const terms = results.flatMap(({ code, score }) =>
    score.state === "known"
      ? [{ points: formatNumberVi(score.points), penalty: roles.get(code) === "penalty" }]
      : [],
  );
  const [first, ...more] = terms;
  if (!first || (more.length === 0 && !first.penalty)) return null;
  return (
    (first.penalty ? say.takeTerm(first.points).trimStart() : first.points) +
    more.map(({ points, penalty }) => (penalty ? say.takeTerm(points) : say.addTerm(points))).join("")
  );
}

function reachedParts(group: Group, result: GroupResult): readonly string[] {
  const weights = new Map(group.items.map(({ code, weight }) => [code, weight]));
  return result.items.flatMap(({ code, score }) => {
    if (score.state !== "known" || score.maximum === 0) return [];
    const part = say.partOf(formatNumberVi(score.points), formatNumberVi(score.maximum));
    const weight = group.aggregate === "weighted-mean" ? weights.get(code) : null;
    return [weight ? say.weighted(part, formatNumberVi(weight)) : part];
  });
}

function leftOut(parts: readonly ItemResult[], names: Names): string {
  const out = parts
    .filter(({ score }) => score.state === "not-applicable")
    .map(({ code }) => names.item(code));
  return out.length > 0 ? say.leftOut(out) : "";
}
