import type { Model, SubjectKind } from "@tieuchi/engine";
import { clausePhrases } from "../messages/clause-phrases.ts";
import { SUBJECTS } from "../vocabulary.ts";
import { insertLine } from "./fixes.ts";
import { MOST_DECIMALS } from "./points.ts";
import type { Scope } from "./symbols.ts";
import type { SetNode } from "./tree.ts";

type Header = Pick<
  Model,
  "code" | "title" | "version" | "effectiveFrom" | "subject" | "status" | "basis" | "rounding"
>;

const subjects = {
  xã: "commune",
  thôn: "village",
  trường: "school",
  "cơ sở": "business",
  "chi đoàn": "youth-branch",
  "đoàn viên": "youth-member",
  "cơ quan": "office",
} satisfies Record<(typeof SUBJECTS)[number], SubjectKind>;

/** The clauses of the header; null when one is missing or unreadable. */
export function checkHeader(node: SetNode, scope: Scope): Header | null {
  const { clause, effective, subject, status, rounding } = node;
  if (!node.doubtful) {
    const required = [
      [effective, clausePhrases.effective, "01/01/2026"],
      [subject, clausePhrases.subject, SUBJECTS[0]],
      [status, clausePhrases.status, "dự thảo"],
    ] as const;
    for (const [found, phrase, value] of required) {
      if (found !== null) continue;
      const example = `${phrase} ${value}`;
      scope.findings.add(
        "header-clause-missing",
        clause.span,
        [phrase, example],
        insertLine(node.end, example),
      );
    }
  }
  const digits = rounding === null ? null : readRounding(node);
  if (rounding?.digits && digits === null) {
    scope.findings.add("decimals-out-of-range", rounding.digits.span, [MOST_DECIMALS]);
  }
  const kind = new Map<string, SubjectKind>(Object.entries(subjects)).get(subject?.subject?.value ?? "");
  const { title, code, version } = clause;
  if (title === null || code === null || version === null || kind === undefined) return null;
  if (!effective?.date || !status?.status || (rounding !== null && digits === null)) return null;
  return {
    code: code.value,
    title: title.value,
    version: version.value,
    effectiveFrom: effective.date.value,
    subject: kind,
    status: status.status.value,
    basis: node.basis.map(({ text }) => text?.value ?? ""),
    rounding: digits === null ? null : { digits },
  };
}

/** Digits of `làm tròn tiêu chí`; null without a usable clause. */
export function readRounding(node: SetNode | null): number | null {
  const written = node?.rounding?.digits?.value ?? "";
  return /^\d+$/.test(written) && Number(written) <= MOST_DECIMALS ? Number(written) : null;
}
