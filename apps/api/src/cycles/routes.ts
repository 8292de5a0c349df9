import { z } from "@hono/zod-openapi";
import { DossierSummary } from "../dossiers/schema.ts";
import { staleAnswer } from "../revision.ts";
import { body, defineRoute, IdParams, json } from "../route.ts";
import { Assignments, Cycle, NewCycle, OpenDossiers } from "./schema.ts";

const tags = ["cycles"];
const params = IdParams;

export const listCycles = defineRoute("cycles.read", [], {
  operationId: "listCycles",
  method: "get",
  path: "/api/cycles",
  tags,
  responses: { 200: json(z.array(Cycle), "Các kỳ chấm điểm, mới nhất trước") },
});

export const createCycle = defineRoute("cycles.write", [404, 422], {
  operationId: "createCycle",
  method: "post",
  path: "/api/cycles",
  tags,
  request: { body: body(NewCycle) },
  responses: { 201: json(Cycle, "Đã tạo kỳ chấm điểm") },
});

export const openDossiers = defineRoute("cycles.write", [404, 409, 422], {
  operationId: "openDossiers",
  method: "post",
  path: "/api/cycles/{id}/dossiers",
  tags,
  request: { params, body: body(OpenDossiers) },
  responses: { 201: json(z.array(DossierSummary), "Hồ sơ vừa mở") },
});

export const listAssignments = defineRoute("cycles.read", [404], {
  operationId: "listAssignments",
  method: "get",
  path: "/api/cycles/{id}/assignments",
  tags,
  request: { params },
  responses: { 200: json(Assignments, "Ai thẩm định đơn vị nào") },
});

export const replaceAssignments = defineRoute("cycles.write", [404, 422], {
  operationId: "replaceAssignments",
  method: "put",
  path: "/api/cycles/{id}/assignments",
  tags,
  request: { params, body: body(Assignments) },
  responses: {
    200: json(Assignments, "Phân công mới"),
    409: staleAnswer("AssignmentsConflict", Assignments),
  },
});
