import { z } from "@hono/zod-openapi";
import { staleAnswer } from "../revision.ts";
import { body, defineRoute, IdParams, json } from "../route.ts";
import { NewUnit, Unit, UnitChange } from "./schema.ts";

const tags = ["units"];

export const listUnits = defineRoute("units.read", [], {
  operationId: "listUnits",
  method: "get",
  path: "/api/units",
  tags,
  responses: { 200: json(z.array(Unit), "Các đơn vị, theo tên") },
});

export const createUnit = defineRoute("units.write", [409], {
  operationId: "createUnit",
  method: "post",
  path: "/api/units",
  tags,
  request: { body: body(NewUnit) },
  responses: { 201: json(Unit, "Đã thêm") },
});

export const changeUnit = defineRoute("units.write", [404], {
  operationId: "changeUnit",
  method: "patch",
  path: "/api/units/{id}",
  tags,
  request: { params: IdParams, body: body(UnitChange) },
  responses: { 200: json(Unit, "Đã đổi"), 409: staleAnswer("UnitConflict", Unit) },
});
