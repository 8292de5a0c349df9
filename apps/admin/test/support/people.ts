import type { Browser, BrowserContext, Page } from "@tieuchi/browser";
import { Client, passwordOf } from "./client.ts";
import type { Service } from "./service.ts";

export interface Account {
  readonly username: string;
  readonly roles: readonly string[];
  readonly oneTimePassword: string;
}

/** The sample with everyone signed in once, over HTTP: where most tests start. */
export async function loadSample(service: Service): Promise<{ admin: Client; accounts: readonly Account[] }> {
  const admin = await new Client(service.address).enter("quantri", service.oneTimePassword);
  const { accounts } = await admin.ask<{ accounts: Account[] }>("POST", "/sample");
  return { admin, accounts };
}

export function withRole(accounts: readonly Account[], role: string): Account {
  const found = accounts.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`the sample has nobody with the role ${role}`);
  return found;
}

/** A browser window of someone who is already signed in. */
export async function windowOf(
  browser: Browser,
  service: Service,
  client: Client,
  viewport = { width: 1280, height: 800 },
): Promise<{ context: BrowserContext; page: Page }> {
  // Without motion, what is looked at is never half way in.
  const context = await browser.newContext({
    viewport,
    baseURL: service.address,
    locale: "vi-VN",
    reducedMotion: "reduce",
  });
  await context.addCookies([{ ...client.cookie, url: service.address }]);
  return { context, page: await context.newPage() };
}

/** Signs in through the screens, with the forced change of a one-time password. */
export async function signIn(
  page: Page,
  account: { username: string; oneTimePassword: string },
): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(account.username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(account.oneTimePassword);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByLabel("Mật khẩu dùng một lần").fill(account.oneTimePassword);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(passwordOf(account.username));
  await page.getByLabel("Nhập lại mật khẩu mới").fill(passwordOf(account.username));
  await page.getByRole("button", { name: "Lưu mật khẩu" }).click();
  await page.getByRole("button", { name: /^Tài khoản:/ }).waitFor();
}
