import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Never asks the network for anything: a test runs offline. */
const quiet = ["--no-sandbox", "--disable-background-networking", "--disable-quic"];

/** The machine's Chrome or Chromium when it has one, else the one that comes as a package. */
export async function launchBrowser(): Promise<Browser> {
  // One process for all pages is meant for functions that open one: here a second window would hang.
  const packaged = chromium.args.filter((arg) => arg !== "--single-process");
  const system = installed.find((path) => existsSync(path));
  return system
    ? playwright.launch({ executablePath: system, args: quiet })
    : playwright.launch({
        executablePath: await chromium.executablePath(),
        args: [...packaged, ...quiet],
      });
}
