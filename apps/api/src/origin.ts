/** Keeps other sites from writing in the name of whoever is signed in here, whatever content type they send. */
import type { MiddlewareHandler } from "hono";
import { messages } from "./messages.ts";
import { ProblemError } from "./problem.ts";

const reads: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Lets a write pass when the browser says that it comes from our own pages: by `Sec-Fetch-Site`, which browsers send
 * to https and localhost only, else by an `Origin` with our host. The scheme is not compared: behind a proxy that
 * ends TLS we do not know it. A program that is no browser sends `Origin` itself.
 */
export function ownOriginOnly(): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const own =
      site === undefined ? hostOf(c.req.header("origin")) === hostOf(c.req.url) : site === "same-origin";
    if (!own && !reads.includes(c.req.method)) {
      throw new ProblemError(403, "foreign-origin", messages.foreignOrigin);
    }
    await next();
  };
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}
