import { z } from "@hono/zod-openapi";
import { body, defineRoute, IdParams, json } from "../route.ts";
import {
  Appraisal,
  AppraisalEntry,
  Conflict,
  CriterionDecision,
  CriterionParams,
  DecisionConflict,
  Dossier,
  DossierSummary,
  LogEntry,
  ResultAnswer,
  ResultQuery,
  Saved,
  SelfAssessment,
} from "./schema.ts";

const tags = ["dossiers"];
const params = IdParams;
const conflicting = "Có người vừa sửa, hoặc hồ sơ không còn ở bước này";
const conflict = json(Conflict, conflicting);

export const listDossiers = defineRoute("dossiers.read", [], {
  operationId: "listDossiers",
  method: "get",
  path: "/api/dossiers",
  tags,
  responses: { 200: json(z.array(DossierSummary), "Những hồ sơ người hỏi được xem") },
});

export const readDossier = defineRoute("dossiers.read", [404], {
  operationId: "readDossier",
  method: "get",
  path: "/api/dossiers/{id}",
  tags,
  request: { params },
  responses: { 200: json(Dossier, "Một hồ sơ") },
});

export const saveSelfAssessment = defineRoute("dossiers.assess", [404, 422], {
  operationId: "saveSelfAssessment",
  method: "patch",
  path: "/api/dossiers/{id}/self-assessment",
  tags,
  request: { params, body: body(SelfAssessment) },
  responses: { 200: json(Saved, "Đã lưu tất cả"), 409: conflict },
});

export const saveAppraisal = defineRoute("dossiers.appraise", [404, 422], {
  operationId: "saveAppraisal",
  method: "patch",
  path: "/api/dossiers/{id}/appraisal",
  tags,
  request: { params, body: body(Appraisal) },
  responses: { 200: json(Saved, "Đã lưu tất cả"), 409: conflict },
});

export const decideCriterion = defineRoute("dossiers.appraise", [404, 422], {
  operationId: "decideCriterion",
  method: "put",
  path: "/api/dossiers/{id}/appraisal/{criterion}",
  tags,
  request: { params: CriterionParams, body: body(CriterionDecision) },
  responses: {
    200: json(AppraisalEntry, "Ý kiến thẩm định của tiêu chí"),
    409: json(DecisionConflict, `${conflicting}; kèm bản hiện có khi mã lỗi là \`conflict\``),
  },
});

export const submitDossier = defineRoute("dossiers.assess", [404, 409], {
  operationId: "submitDossier",
  method: "post",
  path: "/api/dossiers/{id}/submission",
  tags,
  request: { params },
  responses: { 200: json(Dossier, "Đã nộp") },
});

export const completeAppraisal = defineRoute("dossiers.appraise", [404, 409, 422], {
  operationId: "completeAppraisal",
  method: "post",
  path: "/api/dossiers/{id}/completion",
  tags,
  request: { params },
  responses: { 200: json(Dossier, "Đã thẩm định xong, chuyển hội đồng") },
});

export const readResult = defineRoute("dossiers.read", [404], {
  operationId: "readResult",
  method: "get",
  path: "/api/dossiers/{id}/result",
  tags,
  request: { params, query: ResultQuery },
  responses: { 200: json(ResultAnswer, "Kết quả và giải thích") },
});

export const readLog = defineRoute("dossiers.read", [404], {
  operationId: "readLog",
  method: "get",
  path: "/api/dossiers/{id}/log",
  tags,
  request: { params },
  responses: { 200: json(z.array(LogEntry), "Nhật ký của hồ sơ, cũ trước") },
});
