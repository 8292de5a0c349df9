import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

export type { Browser, BrowserContext, Locator, Page } from "playwright-core";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function systemBrowser(): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of systemNames) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return null;
}

/** Arguments that keep the browser to this machine: it looks nothing up and updates nothing. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--no-first-run",
];

/**
 * Starts a headless Chromium: the system's when there is one, else the binary that the npm package carries.
 * Works as root and in containers (no sandbox); the pages it opens are our own.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = systemBrowser();
  // The package's arguments are meant for functions that open one page: in one process a second window would hang.
  const packaged = bundled.args.filter((argument) => argument !== "--single-process");
  return chromium.launch(
    system
      ? { executablePath: system, args: [...quiet, "--no-sandbox"] }
      : { executablePath: await bundled.executablePath(), args: [...packaged, ...quiet] },
  );
}
