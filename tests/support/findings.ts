import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./browser";

/** From a wide screen to a small telephone; 640 px is a screen of 1280 at 200 % zoom. */
const WIDTHS = [1920, 1280, 768, 640, 360, 320];
/** The frame has two shapes, beside the menu and below it, which differ alike for every role. */
const SHAPES = { wide: [1280], both: [1280, 640] };

/** Lines about what is wrong with a page: language, heading, title, sideways scroll at every width, axe in one shape or both. The page is as wide as before. */
export async function findingsOn(page: Page, shapes: keyof typeof SHAPES = "both"): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  await page.locator("h1").first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("th");
  expect(await page.locator("h1").count(), "one h1").toBe(1);
  expect(await page.title()).toMatch(/ · e-PlanNACC$/);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${width}: scrolls sideways by ${over} px`);
    if (SHAPES[shapes].includes(width))
      found.push(...(await axeViolations(page)).map((violation) => `${width}: ${violation}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}
