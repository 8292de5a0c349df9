import type { z } from "@hono/zod-openapi";
import { expect } from "vitest";
import { type FieldProblem, Problem } from "../../src/problem.ts";

interface Answering {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

interface AnyRoute {
  readonly method: string;
  readonly path: string;
  readonly responses: object;
}
interface JsonOf<S> {
  readonly content: { readonly "application/json": { readonly schema: S } };
}
/** What a route answers with when all goes well. */
type Success<R extends AnyRoute> = R["responses"] extends { 200: JsonOf<infer S extends z.ZodType> }
  ? z.infer<S>
  : R["responses"] extends { 201: JsonOf<infer S extends z.ZodType> }
    ? z.infer<S>
    : undefined;

export interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: NonNullable<RequestInit["body"]>;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fields: readonly FieldProblem[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls routes as a browser does, and checks each JSON answer against what its route declares. */
export class Client {
  readonly #app: Answering;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(app: Answering, origin = "http://localhost") {
    this.#app = app;
    this.#origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async ok<R extends AnyRoute>(route: R, input: Input = {}): Promise<Success<R>> {
    const { status, body } = await this.#call(route, input);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body as Success<R>;
  }

  async refused(route: AnyRoute, input: Input = {}): Promise<Refusal> {
    const { status, body } = await this.#call(route, input);
    expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
    const { error } = Problem.parse(body);
    return {
      status,
      code: error.code,
      message: error.message,
      fields: error.fields ?? [],
      body: body as Record<string, unknown>,
    };
  }

  /** The bare answer, for what is no JSON. */
  async response(
    route: AnyRoute,
    { params = {}, query, json, headers, body }: Input = {},
  ): Promise<Response> {
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ""));
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const response = await this.#app.request(`${path}${search}`, {
      method: route.method.toUpperCase(),
      headers: {
        origin: this.#origin,
        cookie: this.cookie,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(body === undefined ? {} : { body }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#take(cookie);
    return response;
  }

  async #call(route: AnyRoute, input: Input): Promise<{ status: number; body: unknown }> {
    const response = await this.response(route, input);
    const { status } = response;
    const declared = Object.entries(route.responses).find(([key]) => Number(key) === status)?.[1];
    expect(
      declared,
      `${route.method} ${route.path} does not declare ${status}: ${await peek(response)}`,
    ).toBeDefined();
    const schema: z.ZodType | undefined = declared?.content?.["application/json"]?.schema;
    if (!schema) return { status, body: undefined };
    const body: unknown = await response.json();
    // Parsing drops what is not declared: the answer holds what its schema says, and nothing else.
    const parsed = schema.parse(body);
    if (status < 300) expect(parsed).toEqual(body);
    return { status, body };
  }

  #take(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split("; ");
    const [name = "", value = ""] = pair.split("=");
    if (attributes.some((attribute) => attribute.toLowerCase() === "max-age=0")) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

async function peek(response: Response): Promise<string> {
  return response.clone().text();
}
