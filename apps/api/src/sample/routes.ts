import { z } from "@hono/zod-openapi";
import { Cycle } from "../cycles/schema.ts";
import { defineRoute, json } from "../route.ts";
import { Role } from "../session/schema.ts";

const SampleAccount = z.object({
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  oneTimePassword: z.string(),
});

export const createSample = defineRoute("sample.create", [409, 422], {
  operationId: "createSample",
  method: "post",
  path: "/api/sample",
  tags: ["sample"],
  responses: {
    201: json(
      z.object({ cycle: Cycle, accounts: z.array(SampleAccount) }).openapi("Sample"),
      "Đã nạp dữ liệu mẫu; mật khẩu dùng một lần chỉ hiện lúc này",
    ),
  },
});
