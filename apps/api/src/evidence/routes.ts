import { defineRoute, IdParams, json } from "../route.ts";
import { AttachQuery, Evidence, EvidenceParams } from "./schema.ts";

const tags = ["evidence"];
const bytes = { "application/octet-stream": { schema: { type: "string", format: "binary" } } } as const;

export const attachEvidence = defineRoute("evidence.write", [404, 409, 413, 415, 422], {
  operationId: "attachEvidence",
  method: "post",
  path: "/api/dossiers/{id}/evidence",
  tags,
  description:
    "Thân yêu cầu là chính tệp: tối đa 20 MB; PDF, PNG, JPEG, WebP, DOCX hoặc XLSX, xét theo nội dung.",
  request: { params: IdParams, query: AttachQuery, body: { required: true, content: bytes } },
  responses: { 201: json(Evidence, "Đã nhận tệp") },
});

export const readEvidence = defineRoute("dossiers.read", [404], {
  operationId: "readEvidence",
  method: "get",
  path: "/api/dossiers/{id}/evidence/{evidenceId}/content",
  tags,
  request: { params: EvidenceParams },
  responses: { 200: { description: "Nội dung tệp", content: bytes } },
});

export const removeEvidence = defineRoute("evidence.write", [404, 409], {
  operationId: "removeEvidence",
  method: "delete",
  path: "/api/dossiers/{id}/evidence/{evidenceId}",
  tags,
  request: { params: EvidenceParams },
  responses: { 204: { description: "Đã gỡ; tệp được giữ cho nhật ký" } },
});
