/** The one shape of every error answer. */
import { z } from "@hono/zod-openapi";

export const FieldProblem = z
  .object({ field: z.string(), code: z.string(), message: z.string() })
  .openapi("FieldProblem");
export type FieldProblem = z.infer<typeof FieldProblem>;

export const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string().openapi({ description: "Câu tiếng Việt cho người dùng" }),
      fields: z.array(FieldProblem).optional(),
    }),
  })
  .openapi("Problem");

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** Thrown anywhere below a route to answer with an error; `extra` stands beside `error` in the body. */
export class ProblemError extends Error {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: ProblemStatus,
    code: string,
    message: string,
    { fields, extra = {} }: { fields?: readonly FieldProblem[]; extra?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.extra = extra;
  }

  get body(): Record<string, unknown> {
    const { code, message, fields } = this;
    return { error: fields ? { code, message, fields } : { code, message }, ...this.extra };
  }
}
