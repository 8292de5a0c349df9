import type {
  BandLine,
  BandsClause,
  BasisClause,
  CapLine,
  ClassificationClause,
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
  StatusClause,
  SubjectClause,
  TestClause,
} from "../ast.ts";

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
