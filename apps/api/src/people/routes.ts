import { z } from "@hono/zod-openapi";
import { staleAnswer } from "../revision.ts";
import { body, defineRoute, IdParams, json } from "../route.ts";
import { Handover, NewPerson, NewPersonAnswer, OneTimePassword, Person, PersonChange } from "./schema.ts";

const tags = ["people"];
const params = IdParams;

export const listPeople = defineRoute("people.manage", [], {
  operationId: "listPeople",
  method: "get",
  path: "/api/people",
  tags,
  responses: { 200: json(z.array(Person), "Mọi tài khoản, theo tên") },
});

export const createPerson = defineRoute("people.manage", [409, 422], {
  operationId: "createPerson",
  method: "post",
  path: "/api/people",
  tags,
  request: { body: body(NewPerson) },
  responses: { 201: json(NewPersonAnswer, "Đã thêm; mật khẩu dùng một lần chỉ hiện lúc này") },
});

export const changePerson = defineRoute("people.manage", [404, 422], {
  operationId: "changePerson",
  method: "patch",
  path: "/api/people/{id}",
  tags,
  request: { params, body: body(PersonChange) },
  responses: { 200: json(Person, "Đã đổi"), 409: staleAnswer("PersonConflict", Person) },
});

export const resetPassword = defineRoute("people.manage", [404, 409], {
  operationId: "resetPassword",
  method: "post",
  path: "/api/people/{id}/one-time-password",
  tags,
  request: { params },
  responses: { 200: json(OneTimePassword, "Mật khẩu dùng một lần; các phiên của người ấy đã kết thúc") },
});

export const handOver = defineRoute("people.manage", [404, 409, 422], {
  operationId: "handOver",
  method: "post",
  path: "/api/people/{id}/handover",
  tags,
  request: { params, body: body(Handover) },
  responses: { 200: json(Person, "Người nhận bàn giao; tài khoản cũ đã ngừng") },
});

export const erasePerson = defineRoute("people.manage", [404, 409], {
  operationId: "erasePerson",
  method: "post",
  path: "/api/people/{id}/erasure",
  tags,
  request: { params },
  responses: { 200: json(Person, "Đã xóa dữ liệu cá nhân; nhật ký vẫn kiểm được") },
});
