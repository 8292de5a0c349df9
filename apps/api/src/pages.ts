/** The built admin UI: its files as they are, and its page for every address of its own. */
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import type { AppEnv } from "./app-env.ts";

const year = 365 * 24 * 60 * 60;

export function mountPages(app: OpenAPIHono<AppEnv>, folder: string): void {
  app.use("*", compress());
  app.use(
    "*",
    serveStatic({
      root: folder,
      onFound: (path, c) => {
        // Vite puts a hash of the content into the names below assets/; everything else may change in place.
        const hashed = path.startsWith(join(folder, "assets"));
        c.header("Cache-Control", hashed ? `public, max-age=${year}, immutable` : "no-cache");
      },
    }),
  );
  app.get(
    "*",
    serveStatic({
      root: folder,
      path: "index.html",
      onFound: (_, c) => c.header("Cache-Control", "no-cache"),
    }),
  );
}
