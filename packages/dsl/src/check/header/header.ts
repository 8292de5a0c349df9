import type { Model, SubjectKind } from "@tieuchi/engine";
import type { Clause } from "../../ast.ts";
import { insertLine } from "../../fixes.ts";
import { SUBJECTS } from "../../lexer/vocabulary.ts";
import { clausePhrases } from "../../messages/clause-phrases.ts";
import { compare, exact, exactText, HUNDRED, ZERO } from "../../numbers/exact.ts";
import type { SetNode } from "../document/tree.ts";
import { readPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { checkPeriod } from "./period.ts";
import { checkRoundings } from "./roundings.ts";

type Header = Pick<
  Model,
  | "code"
  | "title"
  | "version"
  | "effectiveFrom"
  | "transition"
  | "subject"
  | "status"
  | "basis"
  | "scale"
  | "period"
  | "roundings"
  | "passMark"
  | "overflow"
  | "totalScale"
>;
/** What each word after `đối tượng` stands for. */
export const subjects = {
  xã: "commune",
  thôn: "village",
  trường: "school",
  "cơ sở": "business",
  "chi đoàn": "youth-branch",
  "đoàn viên": "youth-member",
  "cơ quan": "office",
} satisfies Record<(typeof SUBJECTS)[number], SubjectKind>;

/** The clauses of the header; null when one is missing or unsound. */
export function checkHeader(node: SetNode, scope: Scope): Header | null {
  const { clause, effective, subject, status, period } = node;
  reportMissing(node, scope);
  const pointless = node.scale !== null && reportPointless(node, scope);
  const transition = checkTransition(node, scope);
  const roundings = checkRoundings(node, scope);
  const passMark = checkPassMark(node, scope);
  const totalScale = checkTotalScale(node, scope);
  if (period !== null) checkPeriod(period, scope);

  const kind = new Map<string, SubjectKind>(Object.entries(subjects)).get(subject?.subject?.value ?? "");
  const { title, code, version } = clause;
  if (title === null || code === null || version === null || kind === undefined) return null;
  if (!effective?.date || !status?.status || pointless || scope.period === "unknown") return null;
  if (transition === "unsound" || totalScale === "unsound") return null;
  if (roundings === null || passMark === null) return null;
  return {
    code: code.value,
    title: title.value,
    version: version.value,
    effectiveFrom: effective.date.value,
    transition,
    subject: kind,
    status: status.status.value,
    basis: node.basis.map(({ text }) => text?.value ?? ""),
    scale: scope.scale,
    period: scope.period,
    roundings,
    passMark,
    overflow: node.overflow !== null,
    totalScale,
  };
}

function reportMissing({ clause, effective, subject, status, end, doubtful }: SetNode, scope: Scope): void {
  if (doubtful) return;
  const required = [
    [effective, clausePhrases.effective, "01/01/2026"],
    [subject, clausePhrases.subject, SUBJECTS[0]],
    [status, clausePhrases.status, "dự thảo"],
  ] as const;
  for (const [found, phrase, value] of required) {
    if (found !== null) continue;
    const example = `${phrase} ${value}`;
    scope.findings.add("header-clause-missing", clause.span, [phrase, example], insertLine(end, example));
  }
}

/** `không chấm điểm`: criteria pass or fail. */
export const readScale = (set: SetNode | null): Model["scale"] => (set?.scale ? "criteria" : "points");

/** Clauses about points in a set without points; tells whether there are any. */
function reportPointless(
  { roundings, passMark, overflow, totalScale }: SetNode,
  { findings }: Scope,
): boolean {
  const needless: readonly (Clause | null)[] = [
    ...Object.values(roundings),
    ...[passMark, overflow, totalScale],
  ];
  const found = needless.filter((clause) => clause !== null);
  for (const clause of found) {
    findings.add("clause-needs-points", clause.span, [clausePhrases[clause.kind], clausePhrases.scale]);
  }
  return found.length > 0;
}

/** `chuyển tiếp: hồ sơ mở trước 01/07/2026 theo phiên bản 2026.1` */
function checkTransition(
  { transition, clause }: SetNode,
  { findings }: Scope,
): Header["transition"] | "unsound" {
  if (transition === null) return null;
  const { openedBefore, version } = transition;
  if (openedBefore === null || version === null) return "unsound";
  if (version.value === clause.version?.value) {
    findings.add("transition-to-itself", version.span, [version.value]);
    return "unsound";
  }
  return { openedBefore: openedBefore.value, version: version.value };
}

/** `ngưỡng đạt 50% điểm tối đa`; null after a diagnostic. */
function checkPassMark({ passMark }: SetNode, { findings }: Scope): string | null {
  if (passMark === null) return exactText(HUNDRED);
  if (passMark.percent === null) return null;
  const percent = exact(passMark.percent.value);
  if (compare(percent, ZERO) > 0 && compare(percent, HUNDRED) <= 0) return exactText(percent);
  findings.add("pass-mark-out-of-range", passMark.percent.span, []);
  return null;
}

/** `quy tổng về 100 điểm` */
function checkTotalScale({ totalScale }: SetNode, scope: Scope): string | null | "unsound" {
  if (totalScale === null) return null;
  const points = readPoints(totalScale.points, scope);
  if (points === null || totalScale.points === null) return "unsound";
  if (compare(points, ZERO) <= 0) {
    scope.findings.add("total-scale-not-positive", totalScale.points.span, []);
    return "unsound";
  }
  return exactText(points);
}
