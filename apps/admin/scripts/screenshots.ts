/** Pictures of the main screens, at a desk and on a phone: `node scripts/screenshots.ts FOLDER`. */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { Client } from "../test/support/client.ts";
import { fillDossier, pdf, png } from "../test/support/dossiers.ts";
import { loadSample, windowOf, withRole } from "../test/support/people.ts";
import { startService } from "../test/support/service.ts";

const folder = resolve(process.argv[2] ?? "screenshots");
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

await mkdir(folder, { recursive: true });
const service = await startService();
const browser = await launchBrowser();
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport, baseURL: service.address, locale: "vi-VN" });
    await page.goto("/");
    await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
    await shoot(page, size, "sign-in");
    await page.close();
  }
  const { admin, accounts } = await loadSample(service);
  const as = (role: string) => {
    const { username, oneTimePassword } = withRole(accounts, role);
    return new Client(service.address).enter(username, oneTimePassword);
  };
  const [unit, evaluator] = [await as("unit"), await as("evaluator")];
  const [own] = await unit.ask<{ id: string }[]>("GET", "/dossiers");
  const all = await evaluator.ask<{ id: string; state: string }[]>("GET", "/dossiers");
  const submitted = all.find(({ state }) => state === "submitted");
  if (!own || !submitted) throw new Error("the sample has no dossier to show");

  for (const [size, viewport] of Object.entries(sizes)) {
    const unitWindow = await windowOf(browser, service, unit, viewport);
    if (size === "desk") {
      await fillDossier(unit, own.id);
      await unit.attach(
        own.id,
        "mc-danh-muc-cong-khai",
        "danh-muc-cong-khai.pdf",
        pdf("Danh muc noi dung cong khai"),
      );
      await unit.attach(own.id, "mc-anh-niem-yet", "anh-bang-niem-yet.png", png());
    }
    await visit(unitWindow.page, size, "workspace", `/ho-so/${own.id}/nhap-lieu`);
    await unitWindow.context.close();

    const desk = await windowOf(browser, service, evaluator, viewport);
    await visit(desk.page, size, "list", "/ho-so");
    await visit(desk.page, size, "desk", `/ho-so/${submitted.id}/tham-dinh`);
    await visit(desk.page, size, "result", `/ho-so/${submitted.id}/ket-qua`);
    await desk.page.getByRole("button", { name: /^1\. / }).first().click();
    await desk.page.getByRole("button", { name: /^1\.1/ }).first().click();
    await desk.page
      .getByRole("button", { name: /^1\.1\.1/ })
      .first()
      .click();
    await shoot(desk.page, size, "result-open");
    await visit(desk.page, size, "log", `/ho-so/${submitted.id}/nhat-ky`);
    await visit(desk.page, size, "criteria", "/bo-tieu-chi");
    await visit(desk.page, size, "version", "/bo-tieu-chi/chinh-quyen-than-thien/2026.1");
    await visit(desk.page, size, "scheme", "/bo-tieu-chi/chinh-quyen-than-thien/2026.1?view=scheme");
    await desk.context.close();

    const office = await windowOf(browser, service, admin, viewport);
    await visit(office.page, size, "people", "/quan-tri/nguoi-dung");
    await visit(office.page, size, "cycles", "/quan-tri/ky");
    await office.page.getByRole("main").getByRole("link").first().click();
    await office.page.getByText("Phân công thẩm định").waitFor();
    await shoot(office.page, size, "cycle");
    await office.context.close();
  }
} finally {
  await browser.close();
  await service.stop();
}

async function visit(page: Page, size: string, name: string, path: string): Promise<void> {
  await page.goto(path);
  await shoot(page, size, name);
}

async function shoot(page: Page, size: string, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByText("Đang tải…").first().waitFor({ state: "detached" });
  await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
}
