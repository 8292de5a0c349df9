/** Every screen, with real data: no barrier that axe-core calls serious, and nothing wider than a small phone. */

import { type Browser, type BrowserContext, launchBrowser, type Page } from "@tieuchi/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "./support/client.ts";
import { pdf } from "./support/pdf.ts";
import { loadSample, windowOf, withRole } from "./support/people.ts";
import { set, version } from "./support/scoring.ts";
import { type Service, startService } from "./support/service.ts";
import { expectSound } from "./support/sound.ts";

let service: Service;
let browser: Browser;
const clients: Record<string, Client> = {};
const places: Record<string, string> = {};

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  const { admin, accounts } = await loadSample(service);
  clients.admin = admin;
  for (const role of ["unit", "evaluator", "leader"]) {
    const { username, oneTimePassword } = withRole(accounts, role);
    clients[role] = await new Client(service.address).enter(username, oneTimePassword);
  }
  const { unit, evaluator } = clients;
  const own = (await unit?.ask<{ id: string }[]>("GET", "/dossiers"))?.[0]?.id;
  const all = await evaluator?.ask<{ id: string; state: string }[]>("GET", "/dossiers");
  const submitted = all?.find(({ state }) => state === "submitted")?.id;
  const cycle = (await admin.ask<{ id: string }[]>("GET", "/cycles"))[0]?.id;
  await unit?.attach(own ?? "", "mc-danh-muc-cong-khai", "danh-muc.pdf", pdf("Danh muc"));
  Object.assign(places, { own, submitted, cycle });
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

interface Screen {
  readonly name: string;
  readonly who: string;
  readonly path: () => string;
  /** Text that stands there once the screen has come. */
  readonly ready: string;
  /** Opens what belongs to the screen but is closed at first. */
  readonly open?: (page: Page) => Promise<void>;
}

const screens: readonly Screen[] = [
  { name: "list of dossiers", who: "evaluator", path: () => "/ho-so", ready: "Tìm đơn vị" },
  { name: "workspace", who: "unit", path: () => `/ho-so/${places.own}/nhap-lieu`, ready: "Điểm tự chấm" },
  {
    name: "scoring desk",
    who: "evaluator",
    path: () => `/ho-so/${places.submitted}/tham-dinh`,
    ready: "Vì sao?",
  },
  {
    name: "result",
    who: "leader",
    path: () => `/ho-so/${places.submitted}/ket-qua`,
    ready: "Vì sao được điểm này",
  },
  {
    name: "opened explanation",
    who: "leader",
    path: () => `/ho-so/${places.submitted}/ket-qua`,
    ready: "Vì sao được điểm này",
    open: (page) => page.getByRole("button", { name: "Mở hết" }).click(),
  },
  {
    name: "check list before submitting",
    who: "unit",
    path: () => `/ho-so/${places.own}/nhap-lieu`,
    ready: "Điểm tự chấm",
    open: (page) => page.getByRole("button", { name: "Nộp hồ sơ…" }).click(),
  },
  {
    name: "calendar",
    who: "unit",
    path: () => `/ho-so/${places.own}/nhap-lieu`,
    ready: "Điểm tự chấm",
    open: (page) =>
      page
        .getByRole("button", { name: /^Mở lịch/ })
        .first()
        .click(),
  },
  {
    name: "list of shortcuts",
    who: "evaluator",
    path: () => `/ho-so/${places.submitted}/tham-dinh`,
    ready: "Vì sao?",
    open: (page) => page.getByRole("button", { name: "Phím tắt" }).click(),
  },
  {
    name: "approval",
    who: "leader",
    path: () => `/bo-tieu-chi/${set}/${version}`,
    ready: "Tệp trên đĩa",
    open: (page) => page.getByRole("button", { name: "Phê duyệt" }).click(),
  },
  {
    name: "new person",
    who: "admin",
    path: () => "/quan-tri/nguoi-dung",
    ready: "Tên đăng nhập",
    open: (page) => page.getByRole("button", { name: "Thêm người dùng" }).click(),
  },
  { name: "log", who: "evaluator", path: () => `/ho-so/${places.submitted}/nhat-ky`, ready: "Trước → sau" },
  { name: "criteria", who: "leader", path: () => "/bo-tieu-chi", ready: "Hiệu lực từ" },
  { name: "version", who: "leader", path: () => `/bo-tieu-chi/${set}/${version}`, ready: "Tệp trên đĩa" },
  {
    name: "scheme",
    who: "leader",
    path: () => `/bo-tieu-chi/${set}/${version}?view=scheme`,
    ready: "Điểm tối đa",
  },
  {
    name: "history",
    who: "leader",
    path: () => `/bo-tieu-chi/${set}/${version}?view=history`,
    ready: "Đọc lúc",
  },
  { name: "cycles", who: "admin", path: () => "/quan-tri/ky", ready: "Tạo kỳ" },
  { name: "cycle", who: "admin", path: () => `/quan-tri/ky/${places.cycle}`, ready: "Thêm phân công" },
  { name: "units", who: "admin", path: () => "/quan-tri/don-vi", ready: "Thêm đơn vị" },
  {
    name: "unit that somebody else changed meanwhile",
    who: "admin",
    path: () => "/quan-tri/don-vi",
    ready: "Thêm đơn vị",
    open: async (page) => {
      const { admin } = clients;
      const [unit] =
        (await admin?.ask<{ id: string; name: string; revision: number }[]>("GET", "/units")) ?? [];
      if (!admin || !unit) throw new Error("the sample has no unit");
      await page.getByRole("button", { name: `Sửa ${unit.name}` }).click();
      await page.getByLabel("Tên đơn vị").fill("Tên tôi gõ");
      const { id, name, revision } = unit;
      await admin.ask("PATCH", `/units/${id}`, { name: `${name}, tên mới`, revision });
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await page.getByText(`${name}, tên mới`).last().waitFor();
      await page.getByRole("button", { name: "Lấy giá trị mới" }).waitFor();
      expect(await page.getByLabel("Tên đơn vị").inputValue()).toBe("Tên tôi gõ");
    },
  },
  { name: "people", who: "admin", path: () => "/quan-tri/nguoi-dung", ready: "Thêm người dùng" },
  { name: "audit", who: "admin", path: () => "/quan-tri/nhat-ky", ready: "Chuỗi còn nguyên vẹn" },
];

const widths = { "at a desk": { width: 1280, height: 800 }, "on a small phone": { width: 360, height: 740 } };

describe.each(Object.entries(widths))("%s", (_, viewport) => {
  const open = new Map<string, { context: BrowserContext; page: Page }>();
  afterAll(async () => {
    for (const { context } of open.values()) await context.close();
  });

  test("sign-in", async () => {
    const page = await browser.newPage({ viewport, baseURL: service.address });
    await page.goto("/");
    await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
    await expectSound(page);
    await page.context().close();
  });

  test.each(screens)("$name", async ({ who, path, ready, open: openPart }) => {
    const client = clients[who];
    if (!client) throw new Error(`nobody is ${who}`);
    const window = open.get(who) ?? (await windowOf(browser, service, client, viewport));
    open.set(who, window);
    const { page } = window;
    await page.goto(path());
    await page.getByText(ready).first().waitFor();
    await page.getByText("Đang tải…").first().waitFor({ state: "detached" });
    await openPart?.(page);
    await expectSound(page);
  });
});
