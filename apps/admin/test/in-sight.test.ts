/** What a person works with stays within a 1280×800 window, and links lead to what they name. */

import { type Browser, launchBrowser, type Page } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "./support/client.ts";
import { loadSample, windowOf, withRole } from "./support/people.ts";
import { set, version } from "./support/scoring.ts";
import { type Service, startService } from "./support/service.ts";

let service: Service;
let browser: Browser;
let page: Page;
let evaluator: Client;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  const { accounts } = await loadSample(service);
  const { username, oneTimePassword } = withRole(accounts, "evaluator");
  evaluator = await new Client(service.address).enter(username, oneTimePassword);
  ({ page } = await windowOf(browser, service, evaluator));
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** Wholly between the top and the bottom of the window. */
function inWindow(selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .evaluate(
      (element) =>
        element.getBoundingClientRect().top >= 0 &&
        element.getBoundingClientRect().bottom <= window.innerHeight,
    );
}

test("the desk keeps score and accept button in sight with all reasons open, and only its panes scroll", async () => {
  const dossiers = await evaluator.ask<{ id: string; state: string }[]>("GET", "/dossiers");
  const submitted = dossiers.find(({ state }) => state === "submitted")?.id;
  await page.goto(`/ho-so/${submitted}/tham-dinh`);
  await page.locator("[data-why]").waitFor();
  expect(await inWindow("[data-accept]")).toBe(true);
  expect(await inWindow("[data-criterion-score]")).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
});

test("the scheme leads to the line that says how a criterion scores", async () => {
  await page.goto(`/bo-tieu-chi/${set}/${version}?view=scheme`);
  await page.getByRole("link", { name: /^Đọc cách chấm.*2\.6\.2\./ }).click();
  await page.locator("[data-current]", { hasText: "TIÊU CHÍ 2.6.2" }).waitFor();
  await expect.poll(() => inWindow("[data-current]")).toBe(true);
});

test("an address that names nothing there is says so, or falls back", async () => {
  await page.goto("/ho-so/abc");
  await page.getByRole("heading", { name: "Không có hồ sơ này" }).waitFor();
  await page.goto(`/bo-tieu-chi/${set}/${version}?view=khac`);
  await page.getByRole("region", { name: "Văn bản tiêu chí" }).waitFor();
});
