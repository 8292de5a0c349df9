import { type Browser, launchBrowser } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "./support/client.ts";
import { windowOf } from "./support/people.ts";
import { editCriteria, set, version } from "./support/scoring.ts";
import { type Service, startService } from "./support/service.ts";
import { expectSound } from "./support/sound.ts";

let service: Service;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

test("a broken file shows its findings at their lines while the last good text serves", async () => {
  const admin = await new Client(service.address).enter("quantri", service.oneTimePassword);
  const { page } = await windowOf(browser, service, admin);
  await page.goto(`/bo-tieu-chi/${set}/${version}`);
  await page.getByText("Tệp không có lỗi hay cảnh báo nào.").waitFor();

  // No one claims what lies between 80 and 90 per cent any more.
  await editCriteria(service, "- dưới 90%: 0 điểm", "- dưới 80%: 0 điểm");
  await page.getByText("Tệp trên đĩa đang có lỗi").waitFor({ timeout: 15_000 });
  await page.getByText("tệp có lỗi", { exact: true }).waitFor();
  const line = page.locator('li[data-severity="error"]').first();
  await line.getByText(/Lỗi:/).waitFor();
  await expectSound(page);

  await page
    .getByRole("button", { name: /^Lỗi, dòng \d+/ })
    .first()
    .click();
  await page.locator("li[data-current]").waitFor();
  await page.getByText("Bản đang dùng").click();
  await page.getByText("- dưới 90%: 0 điểm").first().waitFor();

  await editCriteria(service, "- dưới 80%: 0 điểm", "- dưới 90%: 0 điểm");
  await expect.poll(() => page.getByText("Tệp trên đĩa đang có lỗi").count(), { timeout: 15_000 }).toBe(0);
});
