import { z } from "@hono/zod-openapi";
import { Hash } from "../route.ts";

export const Verification = z
  .object({
    ok: z.boolean(),
    entries: z.int(),
    head: Hash.nullable(),
    brokenAt: z.int().nullable().openapi({ description: "Số thứ tự đầu tiên không khớp" }),
  })
  .openapi("Verification");
