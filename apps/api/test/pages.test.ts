import { expect, test } from "vitest";
import { startTestService } from "./support/service.ts";

const { app } = await startTestService();

test("the UI's page answers every address of its own, and is asked for anew each time", async () => {
  for (const path of ["/", "/ho-so/123"]) {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>Tiêu chí</title>");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe-eval");
  }
});

test("files with a hash in their name are kept by the browser", async () => {
  const response = await app.request("/assets/main-1a2b3c.js");
  expect(response.headers.get("content-type")).toContain("javascript");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("answers of the API are kept by nobody", async () => {
  expect((await app.request("/api/health")).headers.get("cache-control")).toBe("no-store");
});
