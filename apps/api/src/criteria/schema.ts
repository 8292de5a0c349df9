import { z } from "@hono/zod-openapi";
import type { Model as EngineModel } from "@tieuchi/engine";
import { Hash, Moment, orNull, PersonRef } from "../route.ts";
import { setPattern, versionPattern } from "./paths.ts";

export const Model = z
  .custom<EngineModel>((value) => typeof value === "object" && value !== null && "format" in value)
  .openapi("Model", {
    type: "object",
    description: "Bộ tiêu chí đã kiểm tra: kiểu `Model` của gói @tieuchi/engine",
    additionalProperties: true,
  });

const Span = z.object({ start: z.int(), end: z.int() });

export const Diagnostic = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    span: Span,
    line: z.int(),
    column: z.int(),
    message: z.string(),
    fix: z.object({ title: z.string(), span: Span, text: z.string() }).nullable(),
  })
  .openapi("Diagnostic");
export type Diagnostic = z.infer<typeof Diagnostic>;

export const VersionSummary = z
  .object({
    version: z.string(),
    title: z.string(),
    effectiveFrom: z.iso.date().nullable(),
    file: z.string().openapi({ description: "Đường dẫn trong thư mục tiêu chí" }),
    status: z.enum(["draft", "approved"]),
    hash: Hash.nullable().openapi({
      description:
        "Mã băm của quy tắc trong bản đang dùng, không kể trạng thái và chú thích; null: chưa bản nào hợp lệ",
    }),
    broken: z.boolean().openapi({ description: "Tệp trên đĩa có lỗi; bản đúng gần nhất vẫn dùng" }),
    editedAfterApproval: z.boolean(),
    errors: z.int(),
    warnings: z.int(),
    approvedBy: orNull(PersonRef),
    approvedAt: Moment.nullable(),
  })
  .openapi("VersionSummary");
export type VersionSummary = z.infer<typeof VersionSummary>;

export const CriteriaSet = z
  .object({ set: z.string(), title: z.string(), versions: z.array(VersionSummary) })
  .openapi("CriteriaSet");
export type CriteriaSet = z.infer<typeof CriteriaSet>;

export const HistoryEntry = z.object({
  hash: Hash,
  textHash: Hash,
  loadedAt: Moment,
  current: z.boolean(),
});

export const VersionDetail = VersionSummary.extend({
  text: z.string().nullable().openapi({ description: "Bản đang dùng" }),
  fileText: z.string().nullable().openapi({ description: "Tệp trên đĩa lúc này; null: không còn tệp" }),
  diagnostics: z.array(Diagnostic).openapi({ description: "Của tệp trên đĩa" }),
  model: orNull(Model),
  history: z.array(HistoryEntry),
}).openapi("VersionDetail");
export type VersionDetail = z.infer<typeof VersionDetail>;

export const VersionParams = z.object({
  set: z.string().regex(setPattern),
  version: z.string().regex(versionPattern),
});
export const Approval = z.object({ hash: Hash });
export const NewDraft = z.object({ version: z.string() }).openapi("NewDraft");
