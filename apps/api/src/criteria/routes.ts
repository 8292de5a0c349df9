import { z } from "@hono/zod-openapi";
import { body, defineRoute, json } from "../route.ts";
import { Approval, CriteriaSet, NewDraft, VersionDetail, VersionParams, VersionSummary } from "./schema.ts";

const tags = ["criteria"];
const params = VersionParams;

export const listCriteria = defineRoute("criteria.read", [], {
  operationId: "listCriteria",
  method: "get",
  path: "/api/criteria",
  tags,
  responses: { 200: json(z.array(CriteriaSet), "Các bộ tiêu chí và phiên bản") },
});

export const readVersion = defineRoute("criteria.read", [404], {
  operationId: "readVersion",
  method: "get",
  path: "/api/criteria/{set}/{version}",
  tags,
  request: { params },
  responses: { 200: json(VersionDetail, "Một phiên bản") },
});

export const approveVersion = defineRoute("criteria.approve", [404, 409], {
  operationId: "approveVersion",
  method: "post",
  path: "/api/criteria/{set}/{version}/approval",
  tags,
  request: { params, body: body(Approval) },
  responses: { 200: json(VersionSummary, "Đã phê duyệt") },
});

export const draftFromEdit = defineRoute("criteria.draft", [404, 409], {
  operationId: "draftFromEdit",
  method: "post",
  path: "/api/criteria/{set}/{version}/draft",
  tags,
  request: { params },
  responses: { 201: json(NewDraft, "Tệp đã sửa thành dự thảo mới; văn bản đã phê duyệt trở lại tệp cũ") },
});
