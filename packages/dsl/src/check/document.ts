import type {
  BandLine,
  BandsClause,
  BasisClause,
  CapLine,
  ClassificationClause,
  Clause,
  CountClause,
  CountLine,
  CriterionClause,
  DatumClause,
  EffectiveClause,
  EvidenceClause,
  ExcludeLine,
  ExpectClause,
  GivenClause,
  GroupClause,
  GuidanceClause,
  JudgementClause,
  LevelLine,
  NotApplicableClause,
  OfficeClause,
  PassClause,
  RoundingClause,
  SetClause,
  Span,
  StatusClause,
  SubjectClause,
  TestClause,
} from "../ast.ts";
import type { Findings } from "./findings.ts";
import { nestItems } from "./nesting.ts";
import { placeClauses } from "./placement.ts";
import { type Section, splitSections } from "./sections.ts";

/** The document as its author sees it: a header, groups that hold criteria, levels, tests. */
export interface DocumentTree {
  readonly set: SetNode | null;
  /** Top groups; the rest hangs below. */
  readonly groups: readonly GroupNode[];
  /** Every group and criterion in text order, also those whose place could not be found. */
  readonly items: readonly ItemNode[];
  readonly classification: ClassificationNode | null;
  readonly tests: readonly TestNode[];
  /** A line somewhere could not be read at all, so what is missing may stand there. */
  readonly doubtful: boolean;
}
export interface SetNode {
  readonly clause: SetClause;
  readonly effective: EffectiveClause | null;
  readonly subject: SubjectClause | null;
  readonly status: StatusClause | null;
  readonly basis: readonly BasisClause[];
  readonly rounding: RoundingClause | null;
  /** End of the header's last clause: where a missing clause can be put. */
  readonly end: number;
  readonly doubtful: boolean;
}
export type ItemNode = GroupNode | CriterionNode;
export interface GroupNode {
  readonly kind: "group";
  readonly clause: GroupClause;
  readonly basis: readonly BasisClause[];
  readonly children: ItemNode[];
  doubtful: boolean;
}
export interface CriterionNode {
  readonly kind: "criterion";
  readonly clause: CriterionClause;
  readonly basis: readonly BasisClause[];
  readonly office: OfficeClause | null;
  readonly guidance: readonly GuidanceClause[];
  readonly data: readonly DatumClause[];
  readonly evidence: readonly EvidenceClause[];
  readonly notApplicable: NotApplicableClause | null;
  readonly scoring: ScoringNode | null;
  readonly doubtful: boolean;
}
export type ScoringNode =
  | { readonly kind: "pass"; readonly clause: PassClause }
  | { readonly kind: "bands"; readonly clause: BandsClause; readonly lines: readonly BandLine[] }
  | { readonly kind: "count"; readonly clause: CountClause; readonly lines: readonly CountLine[] }
  | { readonly kind: "judgement"; readonly clause: JudgementClause };
export interface ClassificationNode {
  readonly clause: ClassificationClause;
  readonly levels: readonly LevelLine[];
  readonly gates: readonly (CapLine | ExcludeLine)[];
  readonly doubtful: boolean;
}
export interface TestNode {
  readonly clause: TestClause;
  readonly given: readonly GivenClause[];
  readonly expect: readonly ExpectClause[];
  readonly doubtful: boolean;
}

/** Gives each clause its place. `lost` are the lines of which not even the kind of clause could be read, `broken` tells of the others. */
export function buildDocument(
  clauses: readonly Clause[],
  lost: readonly Span[],
  broken: (span: Span) => boolean,
  findings: Findings,
): DocumentTree {
  const sections = splitSections(clauses, lost, findings);
  const items: ItemNode[] = [];
  const tests: TestNode[] = [];
  let set: SetNode | null = null;
  let classification: ClassificationNode | null = null;

  for (const section of sections) {
    const body = placeClauses(section, findings);
    const { head } = section;
    if (head === null) continue;
    const { doubtful } = section;
    switch (head.kind) {
      case "set":
        if (set !== null) findings.add("clause-repeated", head.span, ["BỘ TIÊU CHÍ"]);
        set ??= { clause: head, ...headerOf(body, findings), end: endOf(section), doubtful };
        break;
      case "group":
        items.push({ kind: "group", clause: head, basis: pick(body, "basis"), children: [], doubtful });
        break;
      case "criterion":
        items.push({ kind: "criterion", clause: head, ...criterionOf(body, doubtful, findings), doubtful });
        break;
      case "classification":
        if (classification !== null) findings.add("clause-repeated", head.span, ["XẾP LOẠI"]);
        classification ??= {
          clause: head,
          levels: pick(body, "level"),
          gates: body.filter((clause) => clause.kind === "cap" || clause.kind === "exclude"),
          doubtful,
        };
        break;
      case "test":
        tests.push({ clause: head, given: pick(body, "given"), expect: pick(body, "expect"), doubtful });
        break;
    }
  }
  if (set === null && lost.length === 0) {
    findings.add("set-missing", clauses[0]?.span ?? { start: 0, end: 0 }, []);
  }
  return {
    set,
    groups: nestItems(items, broken, findings),
    items,
    classification,
    tests,
    doubtful: lost.length > 0,
  };
}

function headerOf(body: readonly Clause[], findings: Findings) {
  return {
    effective: once(body, "effective", "hiệu lực từ", findings),
    subject: once(body, "subject", "đối tượng", findings),
    status: once(body, "status", "trạng thái", findings),
    basis: pick(body, "basis"),
    rounding: once(body, "rounding", "làm tròn tiêu chí", findings),
  };
}

function criterionOf(body: readonly Clause[], doubtful: boolean, findings: Findings) {
  const scorings: ScoringNode[] = [];
  for (const clause of body) {
    if (clause.kind === "pass" || clause.kind === "judgement") {
      scorings.push(clause.kind === "pass" ? { kind: "pass", clause } : { kind: "judgement", clause });
    } else if (clause.kind === "bands") {
      scorings.push({ kind: "bands", clause, lines: linesBelow(body, clause, "band") });
    } else if (clause.kind === "count") {
      scorings.push({ kind: "count", clause, lines: linesBelow(body, clause, "count-line") });
    }
  }
  const [scoring = null, ...further] = scorings;
  if (!doubtful) {
    for (const { clause } of further) findings.add("scoring-repeated", clause.span, []);
  }
  return {
    basis: pick(body, "basis"),
    office: once(body, "office", "phụ trách", findings),
    guidance: pick(body, "guidance"),
    data: pick(body, "datum"),
    evidence: pick(body, "evidence"),
    notApplicable: once(body, "not-applicable", "khi không áp dụng", findings),
    scoring,
  };
}

type ClauseOf<K extends Clause["kind"]> = Extract<Clause, { kind: K }>;

function pick<K extends Clause["kind"]>(body: readonly Clause[], kind: K): ClauseOf<K>[] {
  return body.filter((clause): clause is ClauseOf<K> => clause.kind === kind);
}

/** The first clause of its kind; further ones are faults. */
function once<K extends Clause["kind"]>(
  body: readonly Clause[],
  kind: K,
  phrase: string,
  findings: Findings,
): ClauseOf<K> | null {
  const [first = null, ...further] = pick(body, kind);
  for (const clause of further) findings.add("clause-repeated", clause.span, [phrase]);
  return first;
}

/** The lines of one scoring head: up to the next head, whatever stands between. */
function linesBelow<K extends "band" | "count-line">(
  body: readonly Clause[],
  head: BandsClause | CountClause,
  kind: K,
): ClauseOf<K>[] {
  const after = body.slice(body.indexOf(head) + 1);
  const next = after.findIndex((clause) => clause.kind === "bands" || clause.kind === "count");
  return pick(next === -1 ? after : after.slice(0, next), kind);
}

const endOf = ({ head, clauses }: Section): number => (clauses.at(-1) ?? head)?.span.end ?? 0;
