/** Evidence is mostly scans: their picture codings need decoders that the page has to find. */

import { type Browser, launchBrowser } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "./support/client.ts";
import { scan } from "./support/pdf.ts";
import { loadSample, windowOf, withRole } from "./support/people.ts";
import { type Service, startService } from "./support/service.ts";

let service: Service;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

test("a scanned page is drawn, not left blank", async () => {
  const { accounts } = await loadSample(service);
  const as = (role: string) => {
    const { username, oneTimePassword } = withRole(accounts, role);
    return new Client(service.address).enter(username, oneTimePassword);
  };
  const unit = await as("unit");
  const evaluator = await as("evaluator");
  const own = (await unit.ask<{ id: string }[]>("GET", "/dossiers"))[0]?.id ?? "";
  await unit.attach(own, "mc-danh-muc-cong-khai", "ban-chup.pdf", scan());
  await unit.ask("POST", `/dossiers/${own}/submission`);

  const { page, context } = await windowOf(browser, service, evaluator);
  await page.goto(`/ho-so/${own}/tham-dinh?criterion=noi-dung-luat-dinh`);
  const canvas = page.locator("canvas");
  await canvas.waitFor();
  const middle = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixel = (element as HTMLCanvasElement)
        .getContext("2d")
        ?.getImageData(width / 2, height / 2, 1, 1).data;
      return pixel ? [...pixel] : [];
    });
  await expect.poll(middle).toEqual([0, 0, 0, 255]);
  await context.close();
});
