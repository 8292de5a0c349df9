import { body, defineRoute, json } from "../route.ts";
import { ChangePassword, Me, SignIn } from "./schema.ts";

const tags = ["session"];

export const signIn = defineRoute("public", [401, 403, 429], {
  operationId: "signIn",
  method: "post",
  path: "/api/session",
  tags,
  request: { body: body(SignIn) },
  responses: { 200: json(Me, "Đã đăng nhập; cookie phiên đi kèm") },
});

export const whoAmI = defineRoute("session", [], {
  operationId: "whoAmI",
  method: "get",
  path: "/api/session",
  tags,
  responses: { 200: json(Me, "Người đang đăng nhập") },
});

export const signOut = defineRoute("session", [], {
  operationId: "signOut",
  method: "delete",
  path: "/api/session",
  tags,
  responses: { 204: { description: "Đã đăng xuất" } },
});

export const changePassword = defineRoute("session", [422, 429], {
  operationId: "changePassword",
  method: "post",
  path: "/api/session/password",
  tags,
  request: { body: body(ChangePassword) },
  responses: { 200: json(Me, "Đã đổi mật khẩu; các phiên khác đã kết thúc") },
});
