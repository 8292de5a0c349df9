import { defineRoute, json } from "../route.ts";
import { Verification } from "./schema.ts";

export const verifyAudit = defineRoute("audit.verify", [], {
  operationId: "verifyAudit",
  method: "get",
  path: "/api/audit/verification",
  tags: ["audit"],
  responses: { 200: json(Verification, "Chuỗi nhật ký vừa được tính lại") },
});
