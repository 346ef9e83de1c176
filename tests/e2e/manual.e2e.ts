import { expect, it } from "vitest";
import { findChapter, MANUAL } from "@/lib/manual/book";
import { axeViolations, describeInBrowser, useBrowser } from "../support/browser";
import { product } from "../support/product";
import { newPageAs } from "../support/signed-in";

const CHAPTERS = MANUAL.flatMap(({ chapters }) => chapters);
/** One with tables, one with lists and notices, one with pictures. */
const SHOWN_BY = ["registration", "reporting", "begin"];

describeInBrowser("the manual", () => {
  const browser = useBrowser();

  it("is read without signing in, from the contents through every chapter to the last", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto("/manual");
    await page.getByRole("link", { name: CHAPTERS[0]!.title, exact: true }).click();
    for (const [index, chapter] of CHAPTERS.entries()) {
      await page.getByRole("heading", { level: 1, name: `${index + 1}. ${chapter.title}` }).waitFor();
      for (const { title } of chapter.sections)
        expect(await page.getByRole("heading", { level: 2, name: title, exact: true }).count()).toBe(1);
      const next = page.getByRole("link", { name: /^บทถัดไป:/ });
      expect(await next.count()).toBe(index < CHAPTERS.length - 1 ? 1 : 0);
      if (index < CHAPTERS.length - 1) await next.click();
    }
  });

  it("is searched without script, and leads from a hit to its heading", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto("/manual");
    await page.getByRole("searchbox").fill("ขอมูลพืนฐาน");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    expect(await page.locator("mark").first().textContent()).toBe("ข้อมูลพื้นฐาน");
    expect(await page.getByRole("searchbox").inputValue()).toBe("ขอมูลพืนฐาน");
    const link = page.locator(".manual-hit a").first();
    const [address, anchor] = ((await link.getAttribute("href")) ?? "").split("#");
    await link.click();
    await page.waitForURL(`**${address}#${anchor}`);
    expect(await page.locator(`section#${anchor}`).count()).toBe(1);
  });

  it("pages through many hits, and says so when there is none", async () => {
    const page = await browser.newPage();
    await page.goto("/manual?q=กด");
    await page.getByRole("link", { name: "หน้าถัดไป" }).click();
    await page.waitForURL("**page=2**");
    expect(await page.locator(".manual-hit").count()).toBeGreaterThan(0);
    await page.goto("/manual?q=ฟหกดฟหกด&page=7");
    await page.getByRole("heading", { name: "ไม่พบคำนี้ในคู่มือ" }).waitFor();
  });

  it.each(["a".repeat(3000), "%00", "(((", "<script>alert(1)</script>", "‮‮", "%"])(
    "answers any search, such as %j",
    async (query) => {
      const page = await browser.newPage();
      const response = await page.goto(`/manual?q=${encodeURIComponent(query)}&page=-1`);
      expect(response?.status()).toBe(200);
    },
  );

  it("has no chapter of another name", async () => {
    const page = await browser.newPage({ expectedConsoleErrors: [/404/] });
    for (const path of ["/manual/nothing", "/manual/__proto__", "/manual/plan/more"])
      expect((await page.goto(path))?.status()).toBe(404);
  });

  it("stays inside somebody's own menu when they are signed in", async () => {
    const page = await newPageAs(browser, "lao");
    await page.goto("/manual/plan");
    expect(await page.getByRole("link", { name: "บันทึกแผน" }).count()).toBeGreaterThan(0);
    await page.getByRole("heading", { level: 1, name: findChapter("plan")!.chapter.title }).waitFor();
  });

  it("comes as one file for everybody, quickly the second time", async () => {
    const file = new URL("/manual/pdf", product.baseUrl);
    const first = await fetch(file);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe("application/pdf");
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.toString("latin1", 0, 8)).toBe("%PDF-1.7");
    const second = await fetch(file);
    expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([1280, 360])("has nothing that axe finds, and nothing beside the screen, at %i", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of ["/manual", "/manual?q=รหัส", ...SHOWN_BY.map((slug) => `/manual/${slug}`)]) {
      await page.goto(path);
      expect(await axeViolations(page), path).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });

  it("fits a screen of 320 in every chapter", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const { slug } of CHAPTERS) {
      await page.goto(`/manual/${slug}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        slug,
      ).toBeLessThanOrEqual(0);
    }
  });
});
