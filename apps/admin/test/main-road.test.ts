/** From an empty installation to a level with its reasons, and what an edit of the criteria does then. */

import { type Browser, type BrowserContext, launchBrowser, type Page } from "@tieuchi/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, passwordOf } from "./support/client.ts";
import { pdf } from "./support/pdf.ts";
import { type Account, signIn, withRole } from "./support/people.ts";
import { answer, editCriteria, fullMarks, set, version } from "./support/scoring.ts";
import { type Service, startService } from "./support/service.ts";
import { expectSound } from "./support/sound.ts";

let service: Service;
let browser: Browser;
const windows: BrowserContext[] = [];
let accounts: Account[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function openWindow(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: service.address,
    locale: "vi-VN",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  windows.push(context);
  const page = await context.newPage();
  await page.goto("/");
  return page;
}

async function clientOf(role: string): Promise<Client> {
  const { username } = withRole(accounts, role);
  const client = new Client(service.address);
  await client.ask("POST", "/session", { username, password: passwordOf(username) });
  return client;
}

const pages: Record<string, Page> = {};

test("an administrator finds one button in an empty installation and gets accounts to hand out", async () => {
  const page = await openWindow();
  pages.admin = page;
  await signIn(page, { username: "quantri", oneTimePassword: service.oneTimePassword });
  await page.getByRole("button", { name: "Nạp dữ liệu mẫu" }).waitFor();
  await expectSound(page);
  await page.getByRole("button", { name: "Nạp dữ liệu mẫu" }).click();
  await page.getByRole("heading", { name: "Tài khoản mẫu" }).waitFor();
  await expectSound(page);
  accounts = await page.locator("[data-account]").evaluateAll((rows) =>
    rows.map((row) => ({
      username: row.getAttribute("data-account") ?? "",
      roles: [row.lastElementChild?.textContent ?? ""],
      oneTimePassword: row.querySelector("[data-one-time-password]")?.textContent ?? "",
    })),
  );
  expect(accounts.length).toBeGreaterThan(4);
  await page.getByRole("button", { name: /đến danh sách hồ sơ/ }).click();
  await page.getByRole("link", { name: "Xã Vĩnh Bảo (mẫu)" }).waitFor();
  await expect.poll(() => page.getByText("chạy thử").count()).toBeGreaterThan(0);
});

let dossierId = "";

test("a unit enters data and a file, sees its score at once, and submits", async () => {
  const page = await openWindow();
  pages.unit = page;
  await signIn(page, withRole(accounts, "Đơn vị"));
  await page.getByRole("link", { name: "Xã Vĩnh Bảo (mẫu)" }).click();
  await page.waitForURL(/\/nhap-lieu/);
  dossierId = /ho-so\/([^/]+)/.exec(page.url())?.[1] ?? "";

  const criterion = page.locator('[data-criterion="noi-dung-luat-dinh"]');
  const publish = criterion.getByLabel("nội dung phải công khai", { exact: true });
  const published = criterion.getByLabel("nội dung đã công khai đủ");
  await publish.fill("1.000");
  await published.fill("1.5");
  await criterion.getByText(/hãy viết 1,5/).waitFor();
  await published.fill("950");
  await expect.poll(() => criterion.locator("[data-score]").textContent()).toBe("3 / 5");
  await page
    .locator('[data-save-state="saved"]')
    .getByText(/Đã lưu lúc/)
    .waitFor();

  await criterion
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "danh-muc.pdf",
      mimeType: "application/pdf",
      buffer: pdf("Danh muc noi dung cong khai"),
    });
  await criterion.getByRole("link", { name: "danh-muc.pdf" }).waitFor();

  await page.reload();
  await expect.poll(() => publish.inputValue()).toBe("1.000");

  // The rest as a program would send it: full marks but for what was typed above.
  const { data } = await fullMarks(service);
  const { nd_phai_cong_khai: _, nd_da_cong_khai: __, ...rest } = data;
  await answer(await clientOf("Đơn vị"), dossierId, rest);
  await page.reload();
  await page.getByRole("button", { name: "Nộp hồ sơ…" }).click();
  await page.getByRole("button", { name: /^Nộp(, dù còn thiếu| hồ sơ)$/ }).click();
  await page.getByText("Đã nộp", { exact: true }).waitFor();
});

test("an evaluator goes through all criteria by keyboard, reads why, and a level appears", async () => {
  const page = await openWindow();
  pages.evaluator = page;
  await signIn(page, withRole(accounts, "Thẩm định"));
  await page.getByRole("link", { name: "Xã Vĩnh Bảo (mẫu)" }).click();
  await page.waitForURL(/\/tham-dinh/);
  const current = () => page.locator("[data-current-criterion]").getAttribute("data-current-criterion");
  await expect.poll(current).toBe("noi-dung-luat-dinh");
  await page.getByRole("img", { name: /^danh-muc\.pdf, Trang 1 \/ 1/ }).waitFor();
  await expect.poll(() => page.locator("[data-criterion-score]").textContent()).toContain("3 / 5");
  await expect.poll(() => page.locator("[data-why]").textContent()).toContain("từ 90% đến dưới 100%");

  const left = async () => Number(await page.locator("[data-left]").getAttribute("data-left"));
  const all = await left();
  const { judgements } = await fullMarks(service);
  for (let done = 0; done < all; done += 1) {
    const code = (await current()) ?? "";
    const judgement = judgements[code];
    if (judgement !== undefined) {
      await page.keyboard.press("e");
      await page.keyboard.type(String(judgement).replace(".", ","));
      await page.keyboard.press("Escape");
    }
    await expect.poll(() => page.locator("[data-accept]").isEnabled()).toBe(true);
    await page.keyboard.press("a");
    await expect.poll(left).toBe(all - done - 1);
    if (done < all - 1) await expect.poll(current).not.toBe(code);
  }

  await page.getByRole("button", { name: "Hoàn tất thẩm định…" }).click();
  await page.getByRole("button", { name: "Hoàn tất", exact: true }).click();
  await page.waitForURL(/\/ket-qua/);
  await expect.poll(() => page.locator("[data-total]").textContent()).toContain("98 / 100");
  await expect.poll(() => page.locator("[data-level]").textContent()).toContain("Mức độ 4 (mức độ cao nhất)");

  await page.getByRole("button", { name: "Mở hết" }).click();
  await page.getByText(/Căn cứ: PL1, mục 2\.6\.1, a\) “Nội dung công khai/).waitFor();
});

test("after an edit of the file the trial dossier follows the new text and says so", async () => {
  const page = pages.evaluator;
  if (!page) throw new Error("the evaluator has not come this far");
  await editCriteria(service, "- từ 90% đến dưới 100%: 3 điểm", "- từ 90% đến dưới 100%: 2 điểm");
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.locator("[data-total]").waitFor();
        return page.locator("[data-total]").textContent();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain("97 / 100");
  await page.getByText("Tiêu chí đã thay đổi").waitFor();
  await expectSound(page);
});

test("an official dossier stays as it is when the approved file is edited, and the edit is offered as a draft", async () => {
  const leader = await openWindow();
  await signIn(leader, withRole(accounts, "Lãnh đạo"));
  await leader.goto(`/bo-tieu-chi/${set}/${version}`);
  await leader.getByRole("button", { name: "Phê duyệt" }).click();
  const dialog = leader.getByRole("dialog");
  await expect.poll(() => dialog.locator("[data-hash]").textContent()).toMatch(/^[0-9a-f]{64}$/);
  await dialog.getByRole("button", { name: "Phê duyệt" }).click();
  await leader.getByText("đã phê duyệt", { exact: true }).waitFor();

  const admin = pages.admin;
  if (!admin) throw new Error("the administrator has not come this far");
  await admin.goto("/quan-tri/ky");
  await admin.getByRole("button", { name: "Tạo kỳ" }).click();
  const form = admin.getByRole("dialog");
  await form.getByLabel("Tên kỳ").fill("Chính quyền thân thiện 2026");
  await form.getByRole("combobox", { name: "Phiên bản" }).click();
  await admin.getByRole("option", { name: /^Chính quyền thân thiện, 2026\.1/ }).click();
  await form.getByRole("radio", { name: "Chính thức" }).check();
  await form.getByRole("button", { name: "Tạo", exact: true }).click();
  await admin.getByRole("checkbox", { name: "Xã Vĩnh Bảo (mẫu)" }).check();
  await admin.getByRole("button", { name: "Mở hồ sơ" }).click();
  await admin.getByRole("link", { name: "Xã Vĩnh Bảo (mẫu)" }).waitFor();

  const unit = await clientOf("Đơn vị");
  const dossiers = await unit.ask<{ id: string; cycle: { kind: string } }[]>("GET", "/dossiers");
  const official = dossiers.find(({ cycle }) => cycle.kind === "official");
  if (!official) throw new Error("no official dossier was opened");
  await answer(unit, official.id, { nd_phai_cong_khai: 1000, nd_da_cong_khai: 950 });
  const page = pages.unit;
  if (!page) throw new Error("the unit has not come this far");
  await page.goto(`/ho-so/${official.id}/nhap-lieu`);
  const score = () => page.locator('[data-criterion="noi-dung-luat-dinh"] [data-score]').textContent();
  await expect.poll(score).toBe("2 / 5");

  await editCriteria(service, "- từ 90% đến dưới 100%: 2 điểm", "- từ 90% đến dưới 100%: 1 điểm");
  const author = await openWindow();
  await signIn(author, withRole(accounts, "Soạn tiêu chí"));
  await author.goto(`/bo-tieu-chi/${set}/${version}`);
  await author.getByText("Tệp đã bị sửa sau khi phê duyệt").waitFor();
  await expectSound(author);

  await page.reload();
  await page.getByText("Tệp tiêu chí đã bị sửa sau khi phê duyệt").waitFor();
  await expect.poll(score).toBe("2 / 5");

  await author.getByRole("button", { name: "Tạo bản dự thảo mới" }).click();
  await author.waitForURL(new RegExp(`/bo-tieu-chi/${set}/2026\\.2`));
  await author.getByText("dự thảo", { exact: true }).waitFor();
  await author.getByText("- từ 90% đến dưới 100%: 1 điểm").waitFor();
});
