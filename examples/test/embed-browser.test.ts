import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type Browser, launchBrowser } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installOutside, type Stranger } from "./packed.ts";

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Any static host will do; this one forbids the page to evaluate strings as code. */
function serveStatic(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(request.url === "/" ? "/index.html" : (request.url ?? "/"));
    response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
    response.setHeader("content-security-policy", "default-src 'self'");
    createReadStream(join(folder, path))
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

let stranger: Stranger;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  stranger = installOutside("embed-browser", ["engine", "dsl"]);
  stranger.run(join(stranger.folder, "node_modules", ".bin", "vite"), "build", "--base", "./");
  server = await serveStatic(join(stranger.folder, "dist"));
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  stranger?.remove();
});

test("a static page scores as one types, without the API and under a strict CSP", async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

  await page.getByLabel("đơn phải giải quyết").fill("40");
  await page.getByText("Chưa đủ số liệu").waitFor();
  await page.getByLabel("đơn đúng hạn").fill("35");
  await page.getByText("9,21 điểm", { exact: true }).waitFor();

  const criteria = page.getByLabel("Tiêu chí");
  await criteria.fill((await criteria.inputValue()).replaceAll("95%", "87,5%"));
  await page.getByText("10 điểm", { exact: true }).waitFor();

  await criteria.fill((await criteria.inputValue()).replace("XẾP LOẠI", "XẾP LOẠỊ"));
  await page.locator("#diagnostics li").first().waitFor();
  expect(faults).toEqual([]);
});
