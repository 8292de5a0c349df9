/** The built admin UI: its files as they are, and its page for every address of its own. */
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import type { AppEnv } from "./app-env.ts";

/** Also for the API's answers. */
export const sharedHeaders = {
  referrerPolicy: "same-origin",
  // Offices run it on plain http in their own network; who terminates TLS in front of it says so there.
  strictTransportSecurity: false,
} as const;

const year = 365 * 24 * 60 * 60;

export function mountPages(app: OpenAPIHono<AppEnv>, folder: string): void {
  app.use(
    "*",
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library sets inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      ...sharedHeaders,
    }),
  );
  app.use("*", compress());
  app.use("*", async (c, next) => {
    await next();
    // Vite puts a hash of the content into the names below assets/; everything else may change in place.
    const hashed = c.res.ok && c.req.path.startsWith("/assets/");
    c.header("Cache-Control", hashed ? `public, max-age=${year}, immutable` : "no-cache");
  });
  app.use("*", serveStatic({ root: folder }));
  // A page kept from before an update may ask for a file that is gone: 404, not the page in its place.
  app.all("/assets/*", (c) => c.notFound());
  app.get("*", serveStatic({ root: folder, path: "index.html" }));
}
