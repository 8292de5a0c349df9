import { z } from "@hono/zod-openapi";
import type { ExplanationNode as EngineExplanation, Result as EngineResult } from "@tieuchi/engine";
import { Model } from "../criteria/schema.ts";
import { Cycle } from "../cycles/schema.ts";
import { Evidence } from "../evidence/schema.ts";
import { Hash, Id, Moment, orNull, PathId, PersonRef } from "../route.ts";
import { prose } from "../text.ts";
import { UnitRef } from "../units/schema.ts";

export const Layer = z.enum(["self", "appraisal"]).openapi("Layer");

export const Answer = z
  .union([
    z.number(),
    z.boolean(),
    z.string(),
    z.array(z.string()).readonly(),
    z.object({ notApplicable: z.literal(true) }),
  ])
  .openapi("Answer");

export const Score = z
  .discriminatedUnion("state", [
    z.object({ state: z.literal("known"), points: z.number(), maximum: z.number() }),
    z.object({
      state: z.literal("unknown"),
      points: z.number(),
      maximum: z.number(),
      missing: z.array(z.string()).readonly(),
    }),
    z.object({ state: z.literal("not-applicable") }),
  ])
  .openapi("Score");

export const ScoreSummary = z.object({ total: Score, level: z.string().nullable() }).openapi("ScoreSummary");
export type ScoreSummary = z.infer<typeof ScoreSummary>;

export const DossierState = z
  .enum(["self-assessing", "submitted", "appraising", "council"])
  .openapi("DossierState");

export const DossierSummary = z
  .object({
    id: Id,
    unit: UnitRef,
    cycle: Cycle,
    state: DossierState,
    answered: z.int().openapi({ description: "Số liệu đơn vị đã trả lời" }),
    wanted: z.int().openapi({ description: "Số liệu đơn vị phải trả lời" }),
    self: ScoreSummary,
    appraised: orNull(ScoreSummary).openapi({ description: "null: chưa ai thẩm định" }),
    updatedAt: Moment,
  })
  .openapi("DossierSummary");
export type DossierSummary = z.infer<typeof DossierSummary>;

export const FieldValue = z
  .object({
    answer: orNull(Answer),
    reason: z.string().nullable(),
    revision: z.int(),
    by: PersonRef,
    at: Moment,
  })
  .openapi("FieldValue");
export type FieldValue = z.infer<typeof FieldValue>;
const Values = z.record(z.string(), FieldValue);

export const AppraisalEntry = z
  .object({
    decision: z.literal("accepted").nullable(),
    note: z.string().nullable(),
    revision: z.int(),
    by: PersonRef,
    at: Moment,
  })
  .openapi("AppraisalEntry");
export type AppraisalEntry = z.infer<typeof AppraisalEntry>;

const Appraisals = z.record(z.string(), AppraisalEntry);

export const SetAside = z
  .object({ field: z.string(), code: z.string(), message: z.string(), answer: Answer })
  .openapi("SetAside", {
    description: "Trả lời đã lưu mà tiêu chí hiện hành không còn nhận: giữ lại, không chấm",
  });
export type SetAside = z.infer<typeof SetAside>;

export const DossierCriteria = z
  .object({
    set: z.string(),
    version: z.string(),
    hash: Hash,
    status: z.enum(["draft", "approved"]),
    change: z
      .object({ fromHash: Hash, toHash: Hash, at: Moment })
      .nullable()
      .openapi({ description: "Tiêu chí đã đổi từ lần lưu gần nhất" }),
    editedAfterApproval: z.boolean(),
  })
  .openapi("DossierCriteria");
export type DossierCriteria = z.infer<typeof DossierCriteria>;

export const Dossier = DossierSummary.extend({
  model: Model,
  criteria: DossierCriteria,
  values: z.object({ self: Values, appraisal: Values }),
  appraisals: Appraisals,
  evidence: z.array(Evidence),
  setAside: z.object({ self: z.array(SetAside), appraisal: z.array(SetAside) }),
  may: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    appraise: z.boolean(),
    complete: z.boolean(),
    attach: z.boolean(),
  }),
}).openapi("Dossier");
export type Dossier = z.infer<typeof Dossier>;

/** Answers are checked by the engine, whose sentences name the field; here any JSON passes. */
const Answers = z.record(z.string(), z.unknown()).openapi({
  type: "object",
  additionalProperties: {
    anyOf: [{ $ref: "#/components/schemas/Answer" }, { type: "null" }],
  },
});
const Revisions = z.record(z.string(), z.int().min(0)).default({});
const Reason = z.string().overwrite(prose).max(2000);

export const SelfAssessment = z.object({ answers: Answers, revisions: Revisions });
export const Appraisal = z.object({
  answers: Answers,
  reasons: z.record(z.string(), Reason.nullable()).default({}),
  revisions: Revisions,
});

export const Saved = z
  .object({
    values: Values,
    score: ScoreSummary,
    appraisals: Appraisals.openapi({
      description: "Kết luận sau khi lưu: tiêu chí có số liệu vừa đổi không còn là đã kết luận",
    }),
  })
  .openapi("Saved");
export type Saved = z.infer<typeof Saved>;

export const Conflict = z
  .object({
    error: z.object({ code: z.string(), message: z.string() }),
    conflicts: z
      .array(z.object({ field: z.string(), yours: z.unknown(), theirs: FieldValue }))
      .optional()
      .openapi({ description: "Có khi mã lỗi là `conflict`" }),
  })
  .openapi("Conflict");

/** `theirs` stands there when someone else decided, not when the step of the dossier is past. */
export const DecisionConflict = z
  .object({
    error: Conflict.shape.error,
    theirs: AppraisalEntry.optional(),
  })
  .openapi("DecisionConflict");

export const CriterionDecision = z.object({
  decision: z.literal("accepted").nullable(),
  note: Reason.nullable(),
  revision: z.int().min(0),
});
export const CriterionParams = z.object({ id: PathId, criterion: z.string() });
export const ResultQuery = z.object({ layer: Layer.default("self") });

export const Result = z
  .custom<EngineResult>((value) => typeof value === "object" && value !== null && "format" in value)
  .openapi("Result", {
    type: "object",
    description: "Kết quả chấm: kiểu `Result` của gói @tieuchi/engine",
    additionalProperties: true,
  });
export const Explanation = z
  .custom<EngineExplanation>((value) => typeof value === "object" && value !== null && "sentence" in value)
  .openapi("ExplanationNode", {
    type: "object",
    description: "Cây giải thích: kiểu `ExplanationNode` của gói @tieuchi/engine",
    additionalProperties: true,
  });

export const ResultAnswer = z
  .object({
    layer: Layer,
    result: Result,
    explanation: Explanation,
    criteria: DossierCriteria,
    setAside: z.array(SetAside),
  })
  .openapi("ResultAnswer");

export const LogEntry = z
  .object({
    seq: z.int(),
    at: Moment,
    who: orNull(PersonRef),
    action: z.string(),
    field: z.string().nullable(),
    before: z.unknown().openapi({ description: "Giá trị JSON; null: không có hoặc đã xóa" }),
    after: z.unknown().openapi({ description: "Giá trị JSON; null: không có hoặc đã xóa" }),
  })
  .openapi("LogEntry");
