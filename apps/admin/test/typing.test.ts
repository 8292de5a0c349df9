/** What happens to what people type: kept when offline, never overwritten silently, never taken for a shortcut. */

import { type Browser, launchBrowser, type Page } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "./support/client.ts";
import { loadSample, windowOf, withRole } from "./support/people.ts";
import { answer } from "./support/scoring.ts";
import { type Service, startService } from "./support/service.ts";

let service: Service;
let browser: Browser;
let unit: Client;
let evaluator: Client;
let unitName = "";
let own = "";
let submitted = "";

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  const { accounts } = await loadSample(service);
  const as = (role: string) => {
    const { username, oneTimePassword } = withRole(accounts, role);
    return new Client(service.address).enter(username, oneTimePassword);
  };
  unitName = withRole(accounts, "unit").username;
  unit = await as("unit");
  evaluator = await as("evaluator");
  own = (await unit.ask<{ id: string }[]>("GET", "/dossiers"))[0]?.id ?? "";
  const all = await evaluator.ask<{ id: string; state: string }[]>("GET", "/dossiers");
  submitted = all.find(({ state }) => state === "submitted")?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const stored = async (code: string) => {
  const { values } = await unit.ask<{ values: { self: Record<string, { answer: unknown }> } }>(
    "GET",
    `/dossiers/${own}`,
  );
  return values.self[code]?.answer;
};

async function openWorkspace(): Promise<Page> {
  const { page } = await windowOf(browser, service, unit);
  await page.goto(`/ho-so/${own}/nhap-lieu`);
  await page.getByLabel("lần rà soát", { exact: true }).waitFor();
  return page;
}

test("typed without a connection: said so, kept over a reload, saved when it is back", async () => {
  const page = await openWorkspace();
  await page.route("**/self-assessment", (route) => route.abort("internetdisconnected"));
  await page.getByLabel("lần rà soát", { exact: true }).fill("7");
  await page.locator('[data-save-state="offline"]').waitFor();
  expect(await stored("lan_ra_soat")).not.toBe(7);

  await page.reload();
  await expect.poll(() => page.getByLabel("lần rà soát", { exact: true }).inputValue()).toBe("7");
  await page.locator('[data-save-state="offline"]').waitFor();

  await page.unroute("**/self-assessment");
  await page.locator('[data-save-state="saved"]').waitFor({ timeout: 15_000 });
  expect(await stored("lan_ra_soat")).toBe(7);
  await page.context().close();
});

test("two people in one field: both values are shown and the person chooses", async () => {
  const page = await openWorkspace();
  await answer(unit, own, { lan_ra_soat: 2 });
  await page.getByLabel("lần rà soát", { exact: true }).fill("9");
  const conflict = page.locator('[data-field="lan_ra_soat"]').getByRole("alert");
  await conflict.getByText("Bạn nhập: 9 lần").waitFor();
  await conflict.getByText(/2 lần/).waitFor();
  expect(await stored("lan_ra_soat")).toBe(2);
  await conflict.getByRole("button", { name: "Giữ của tôi" }).click();
  await page.locator('[data-save-state="saved"]').waitFor();
  expect(await stored("lan_ra_soat")).toBe(9);
  await page.context().close();
});

test("going back to the old value while two stand against each other still leaves the choice", async () => {
  await answer(unit, own, { lan_ra_soat: 3 });
  const page = await openWorkspace();
  const field = page.getByLabel("lần rà soát", { exact: true });
  await expect.poll(() => field.inputValue()).toBe("3");
  await answer(unit, own, { lan_ra_soat: 6 });
  await field.fill("8");
  const conflict = page.locator('[data-field="lan_ra_soat"]').getByRole("alert");
  await conflict.getByText("Bạn nhập: 8 lần").waitFor();
  await field.fill("3");
  await conflict.getByText("Bạn nhập: 3 lần").waitFor();
  await conflict.getByRole("button", { name: "Giữ của tôi" }).click();
  await page.locator('[data-save-state="saved"]').waitFor();
  expect(await stored("lan_ra_soat")).toBe(3);
  await page.context().close();
});

test("two tabs without a connection keep each other's typing", async () => {
  const page = await openWorkspace();
  await page.context().route("**/self-assessment", (route) => route.abort("internetdisconnected"));
  const other = await page.context().newPage();
  await other.goto(`/ho-so/${own}/nhap-lieu`);
  await other.getByLabel("nội dung phải công khai", { exact: true }).fill("10");
  await other.locator('[data-save-state="offline"]').waitFor();
  await page.getByLabel("lần rà soát", { exact: true }).fill("4");
  await page.locator('[data-save-state="offline"]').waitFor();
  await other.close();
  await page.reload();
  await expect.poll(() => page.getByLabel("lần rà soát", { exact: true }).inputValue()).toBe("4");
  expect(await page.getByLabel("nội dung phải công khai", { exact: true }).inputValue()).toBe("10");
  await page.context().close();
});

test("a value over its limit is refused at its field and reached by one button", async () => {
  const page = await openWorkspace();
  await answer(unit, own, { nd_phai_cong_khai: 10, nd_da_cong_khai: 5 });
  await page.reload();
  const field = page.getByLabel("nội dung đã công khai đủ");
  await expect.poll(() => field.inputValue()).toBe("5");
  await field.fill("11");
  await page
    .locator('[data-field="nd_da_cong_khai"]')
    .getByText(/lớn hơn \[nội dung phải công khai\]/)
    .waitFor();
  await page.locator('[data-save-state="refused"]').waitFor();
  await page.getByRole("button", { name: "Đến ô đầu tiên có lỗi" }).waitFor();
  expect(await stored("nd_da_cong_khai")).toBe(5);
  await field.fill("10");
  await page.locator('[data-save-state="saved"]').waitFor();
  expect(await stored("nd_da_cong_khai")).toBe(10);

  // The same from the other side: the sentence stands where the person types too, and one field is not saved.
  await page.getByLabel("nội dung phải công khai", { exact: true }).fill("7");
  await page
    .locator('[data-field="nd_phai_cong_khai"]')
    .getByText(/\[nội dung đã công khai đủ\] là 10/)
    .waitFor();
  await page.locator('[data-save-state="refused"]').getByText("Chưa lưu 1 ô").waitFor();
  expect(await stored("nd_phai_cong_khai")).toBe(10);
  await page.context().close();
});

test("shortcuts go by physical key, stay out of fields, and can be turned off", async () => {
  const { page, context } = await windowOf(browser, service, evaluator);
  await page.goto(`/ho-so/${submitted}/tham-dinh`);
  const current = () => page.locator("[data-current-criterion]").getAttribute("data-current-criterion");
  await expect.poll(current).toBe("noi-dung-luat-dinh");

  await page.keyboard.press("j");
  await expect.poll(current).toBe("cong-khai-cam-ket");
  // A Vietnamese input method changes the character, not the key.
  await page.evaluate(() =>
    window.dispatchEvent(
      new KeyboardEvent("keydown", { code: "KeyK", key: "ư", bubbles: true, cancelable: true }),
    ),
  );
  await expect.poll(current).toBe("noi-dung-luat-dinh");

  await page.keyboard.press("g");
  await page.keyboard.type("ja");
  await expect.poll(() => page.getByLabel("Ghi chú").inputValue()).toBe("ja");
  expect(await current()).toBe("noi-dung-luat-dinh");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Shift+Slash");
  const help = page.getByRole("dialog");
  await help.getByText("Tiêu chí chưa kết luận kế tiếp").waitFor();
  await help.getByRole("switch", { name: "Bật phím tắt" }).click();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.keyboard.press("j");
  expect(await current()).toBe("noi-dung-luat-dinh");
  await context.close();
});

test("changing a unit's datum waits for a reason, then both values stay in sight", async () => {
  const { page, context } = await windowOf(browser, service, evaluator);
  await page.goto(`/ho-so/${submitted}/tham-dinh?criterion=ra-soat-dinh-ky`);
  await page.getByRole("button", { name: "Sửa số liệu: lần rà soát" }).click();
  const field = page.locator('[data-answer="lan_ra_soat"] input');
  await field.fill("4");
  await page.locator('[data-save-state="incomplete"]').waitFor();
  await page.getByLabel("Lý do sửa").fill("Sổ họp chỉ có 4 biên bản");
  await page.locator('[data-save-state="saved"]').waitFor();
  await expect.poll(() => page.locator("[data-criterion-score]").textContent()).toContain("2 / 2");
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe("4");

  await page.getByRole("tab", { name: "Kết quả" }).click();
  await page.locator("[data-appraisal-changes]").getByText("Lý do: Sổ họp chỉ có 4 biên bản").waitFor();
  await context.close();
});

test("signing out saves what was just typed, and the other tabs end with it", async () => {
  const page = await openWorkspace();
  const other = await page.context().newPage();
  await other.goto(`/ho-so/${own}/ket-qua`);
  await other.getByRole("button", { name: /^Tài khoản:/ }).waitFor();
  await page.getByLabel("lần rà soát", { exact: true }).fill("11");
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
  await page.getByLabel("Tên đăng nhập").waitFor();
  await other.getByLabel("Tên đăng nhập").waitFor();
  await page.context().close();
  unit = await new Client(service.address).signIn(unitName);
  expect(await stored("lan_ra_soat")).toBe(11);
});
