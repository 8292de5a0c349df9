import type { Page } from "@tieuchi/browser";
import axe from "axe-core";
import { expect } from "vitest";

/** No barrier that axe-core calls serious or critical, and no scrolling sideways. */
export async function expectSound(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "horizontal scroll").toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
            .join("\n")}`,
      );
  });
  expect(found).toEqual([]);
}
