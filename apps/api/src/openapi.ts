/** The OpenAPI document, from the route definitions alone: no database, no server. */
import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import * as audit from "./audit/routes.ts";
import * as criteria from "./criteria/routes.ts";
import * as cycles from "./cycles/routes.ts";
import * as dossiers from "./dossiers/routes.ts";
import * as evidence from "./evidence/routes.ts";
import * as health from "./health/routes.ts";
import * as people from "./people/routes.ts";
import * as sample from "./sample/routes.ts";
import * as session from "./session/routes.ts";
import * as units from "./units/routes.ts";
import { version } from "./version.ts";

const subjects = [session, health, criteria, units, people, sample, cycles, dossiers, evidence, audit];

export function openApiDocument() {
  const app = new OpenAPIHono();
  const routes: RouteConfig[] = subjects.flatMap((subject) => Object.values(subject));
  for (const route of routes) app.openAPIRegistry.registerPath(route);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Tiêu chí",
      version,
      description: "Chấm điểm theo bộ tiêu chí: hồ sơ, minh chứng, thẩm định và kết quả có giải thích.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
  });
}
