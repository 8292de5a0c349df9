import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Permission, permissions } from "../src/authorisation.ts";
import type { Role } from "../src/database/schema.ts";
import { openApiDocument } from "../src/openapi.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const roles = Object.keys({
  author: 1,
  unit: 1,
  evaluator: 1,
  leader: 1,
  admin: 1,
} satisfies Record<Role, 1>) as Role[];
const cookies = new Map<Role, string>();
for (const role of roles) cookies.set(role, (await service.someone([role])).cookie);

const access = z.enum(["public", "session", ...(Object.keys(permissions) as Permission[])]);
const operations = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path: path.replaceAll(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000"),
    access: access.parse(z.object({ "x-access": z.string() }).parse(operation)["x-access"]),
  })),
);

/** Without a body: whoever is let in meets 400, 404 or the like, but neither 401 nor 403. */
const ask = (operation: { method: string; path: string }, cookie: string) =>
  service.app.request(operation.path, {
    method: operation.method,
    headers: { origin: "http://localhost", cookie },
  });

describe("every route, for everyone", () => {
  test.each(operations)("$name", async (operation) => {
    const { status } = await ask(operation, "");
    if (operation.access === "public") expect(status).not.toBe(403);
    else expect(status).toBe(401);
    // Signing out would end the session that the other routes are tried with.
    if (operation.access === "session" || operation.access === "public") return;
    const holders: readonly Role[] = permissions[operation.access];
    for (const role of roles) {
      const answer = await ask(operation, cookies.get(role) ?? "");
      expect(answer.status === 403, `${role}: ${answer.status}`).toBe(!holders.includes(role));
      expect(answer.status, role).not.toBe(401);
    }
  });
});

test("every route of the app stands in the document, and every path of the document is served", () => {
  const documented = operations.map(({ name }) => name.replaceAll(/\{(\w+)\}/g, ":$1")).sort();
  const served = service.app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(served)].sort()).toEqual(documented);
});

test("an address that does not exist tells strangers nothing", async () => {
  const path = "/api/khong-co";
  expect((await ask({ method: "GET", path }, "")).status).toBe(401);
  expect((await ask({ method: "GET", path }, cookies.get("leader") ?? "")).status).toBe(404);
});
