import type {
  AggregateClause,
  AlternativesClause,
  AppliesClause,
  BandLine,
  BandsClause,
  BasisClause,
  BestPeerClause,
  CapLine,
  CaseLine,
  CasesClause,
  ChoiceLine,
  ClassificationClause,
  ColumnsClause,
  CountClause,
  CountLine,
  CriterionClause,
  DatumClause,
  DropLine,
  EffectiveClause,
  EvidenceClause,
  ExcludeLine,
  ExpectClause,
  FormulaClause,
  GivenClause,
  GroupClause,
  GuidanceClause,
  JudgementClause,
  LeaderClause,
  LevelLine,
  LineCapLine,
  MeasureLinkClause,
  NotApplicableClause,
  OfficeClause,
  OverflowClause,
  PassClause,
  PassMarkClause,
  PeriodClause,
  QuotaLine,
  RangeClause,
  RankingClause,
  RankingLine,
  RescaleClause,
  RoundingClause,
  ScaleClause,
  SetClause,
  StatusClause,
  SubjectClause,
  TableClause,
  TargetClause,
  TestClause,
  TotalScaleClause,
  TransitionClause,
  WayClause,
  WeightClause,
} from "../../ast.ts";

/** The document as its author sees it: a header, targets, groups that hold criteria, levels, ranks, tests. */
export interface DocumentTree {
  readonly set: SetNode | null;
  readonly targets: readonly TargetNode[];
  /** Top groups; the rest hangs below. */
  readonly groups: readonly GroupNode[];
  /** Of items with one ordinal the first. */
  readonly byOrdinal: ReadonlyMap<string, ItemNode>;
  /** Every group and criterion in text order, also those whose place could not be found. */
  readonly items: readonly ItemNode[];
  readonly classification: ClassificationNode | null;
  readonly ranking: RankingNode | null;
  readonly tests: readonly TestNode[];
  /** A line somewhere could not be read at all, so what is missing may stand there. */
  readonly doubtful: boolean;
}
export interface SetNode {
  readonly clause: SetClause;
  readonly effective: EffectiveClause | null;
  readonly transition: TransitionClause | null;
  readonly subject: SubjectClause | null;
  readonly status: StatusClause | null;
  readonly basis: readonly BasisClause[];
  readonly scale: ScaleClause | null;
  readonly period: PeriodClause | null;
  readonly passMark: PassMarkClause | null;
  readonly roundings: Readonly<Record<RoundingClause["of"], RoundingClause | null>>;
  readonly overflow: OverflowClause | null;
  readonly totalScale: TotalScaleClause | null;
  readonly data: readonly DatumClause[];
  /** End of the header's last clause: where a missing clause can be put. */
  readonly end: number;
  readonly doubtful: boolean;
}
export interface TargetNode {
  readonly clause: TargetClause;
  readonly basis: readonly BasisClause[];
  readonly measureLink: MeasureLinkClause | null;
  readonly doubtful: boolean;
}
export type ItemNode = GroupNode | CriterionNode;
export interface GroupNode {
  readonly kind: "group";
  readonly clause: GroupClause;
  readonly basis: readonly BasisClause[];
  readonly applies: AppliesClause | null;
  readonly weight: WeightClause | null;
  readonly aggregate: AggregateClause | null;
  readonly rescale: RescaleClause | null;
  readonly children: ItemNode[];
  doubtful: boolean;
}
export interface CriterionNode {
  readonly kind: "criterion";
  readonly clause: CriterionClause;
  readonly basis: readonly BasisClause[];
  readonly applies: AppliesClause | null;
  readonly weight: WeightClause | null;
  readonly range: RangeClause | null;
  readonly office: OfficeClause | null;
  readonly guidance: readonly GuidanceClause[];
  readonly measureLinks: readonly MeasureLinkClause[];
  readonly data: readonly DatumClause[];
  readonly evidence: readonly EvidenceClause[];
  readonly notApplicable: NotApplicableClause | null;
  readonly scoring: ScoringNode | null;
  readonly doubtful: boolean;
}

/** A way of scoring with all that stands below it. */
export type ScoringNode = (
  | { readonly kind: "pass"; readonly clause: PassClause }
  | {
      readonly kind: "bands";
      readonly clause: BandsClause;
      readonly bands: readonly (BandLine | ChoiceLine)[];
    }
  | { readonly kind: "cases"; readonly clause: CasesClause; readonly cases: readonly CaseLine[] }
  | { readonly kind: "count"; readonly clause: CountClause }
  | { readonly kind: "judgement"; readonly clause: JudgementClause }
  | {
      readonly kind: "table";
      readonly clause: TableClause;
      readonly columns: ColumnsClause | null;
      readonly rows: readonly BandLine[];
    }
  | { readonly kind: "formula"; readonly clause: FormulaClause }
  | {
      readonly kind: "alternatives";
      readonly clause: AlternativesClause;
      readonly ways: readonly WayNode[];
    }
  | { readonly kind: "best-peer"; readonly clause: BestPeerClause }
  | { readonly kind: "leader"; readonly clause: LeaderClause }
) & {
  readonly lines: readonly CountLine[];
  readonly caps: readonly LineCapLine[];
};
export type ScoringNodeOf<K extends ScoringNode["kind"]> = Extract<ScoringNode, { kind: K }>;
export interface WayNode {
  readonly clause: WayClause;
  readonly scoring: ScoringNode | null;
}

export interface ClassificationNode {
  readonly clause: ClassificationClause;
  readonly levels: readonly LevelLine[];
  readonly gates: readonly (CapLine | DropLine | ExcludeLine)[];
  readonly quotas: readonly QuotaLine[];
  readonly doubtful: boolean;
}
export interface RankingNode {
  readonly clause: RankingClause;
  readonly keys: readonly RankingLine[];
  readonly doubtful: boolean;
}
export interface TestNode {
  readonly clause: TestClause;
  readonly given: readonly GivenClause[];
  readonly expect: readonly ExpectClause[];
  readonly doubtful: boolean;
}

/** Items so that those that a group holds come before it. */
export function childrenFirst(items: readonly ItemNode[]): readonly ItemNode[] {
  // A group stands above what it holds, so from the end upwards every child comes before its parent.
  const groups = items.filter(({ kind }) => kind === "group");
  return [...items.filter(({ kind }) => kind === "criterion"), ...groups.toReversed()];
}
