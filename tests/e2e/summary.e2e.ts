import { describe, expect, it } from "vitest";
import { golden } from "../reports/golden";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { bodyRows, numberIn, wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const PAO = "องค์การบริหารส่วนจังหวัดสงขลา";

describeInBrowser("ข้อมูลโดยสรุป of a province, a district and an LAO", () => {
  const use = useBrowser();

  it("leads a province's officer from the home to a district and an LAO, without script", async () => {
    const page = await newPageAs(use, "province", { javaScriptEnabled: false });
    await page.goto("/summary");
    await expect(wordsOf(page.locator("h1"))).resolves.toBe("ข้อมูลโดยสรุป จังหวัดสงขลา");
    await page.goto("/summary?year=2561&round=6");
    await page.getByRole("link", { name: "เมืองสงขลา", exact: true }).click();
    await page.waitForURL("**/summary?year=2561&district=9001&round=6");
    await expect(wordsOf(page.locator("h1"))).resolves.toContain("อำเภอเมืองสงขลา");
    await page.getByRole("link", { name: PAO, exact: true }).click();
    await page.waitForURL("**/summary?year=2561&lao=2900101");
    await expect(wordsOf(page.locator(".page-head"))).resolves.toContain(PAO);
  });

  it("lists whom to chase by a press on the figure, as many as the figure says", async () => {
    const page = await newPageAs(use, "province");
    await page.goto("/summary?year=2561&round=12");
    const tile = page.locator(".tile-bad").first();
    const figure = numberIn(await wordsOf(tile.locator("b")));
    await tile.click();
    await page.waitForURL("**/summary?**show=missing**");
    await expect(wordsOf(page.locator("#laos h2"))).resolves.toContain(`ยังไม่รายงาน ${figure}`);
    const rows = await bodyRows(page, "อปท. กับความคืบหน้าของรอบ");
    expect(rows).toHaveLength(Math.min(figure ?? 0, 25));
  });

  it("has an officer of several provinces choose one, each with its figures", async () => {
    const page = await newPageAs(use, "nacc");
    await page.goto("/summary?year=2561&round=6");
    await page.getByRole("link", { name: "สงขลา", exact: true }).click();
    await page.waitForURL("**/summary?**province=90**");
  });

  it("keeps a province's figures from LAO staff, who would read their neighbours'", async () => {
    const page = await newPageAs(use, "lao", { expectedConsoleErrors: [/status of 404/] });
    for (const place of ["province=90", "district=9001", "lao=5900105"])
      expect((await page.goto(`/summary?${place}`))?.status()).toBe(404);
  });

  describe.skipIf(golden === null)("with the manual's figures", () => {
    it("adds the manual's LAO by dimension and status, and explains its score in its own counts", async () => {
      const page = await newPageAs(use, "lao");
      await page.goto("/summary?year=2561");
      const rows = await bodyRows(page, "รอบ 6 เดือน");
      expect(rows.slice(0, 4).map((row) => numberIn(row.at(-1)))).toEqual(
        golden!.dimensions.map(({ planned }) => planned),
      );
      expect(rows.slice(0, 4).map((row) => numberIn(row.at(-5)))).toEqual(
        golden!.dimensions.map(({ completed }) => completed),
      );
      const why = page.locator(".score-why", { hasText: "ที่มาของคะแนน 60.59" });
      await why.last().locator("summary").click();
      const text = await wordsOf(why.last());
      expect(text).toContain("(24 + 0.5 × 55) ÷ 85 × 100 = 51.5 ÷ 85 × 100 = 60.59");
      expect(text).toContain("ต้องแล้วเสร็จเพิ่มอีกอย่างน้อย 33 โครงการ");
    });
  });

  it.each([
    "/summary?year=2561&round=6",
    "/summary?year=2561&district=9001&show=chase",
    "/summary?year=2561&q=ไม่มีชื่อนี้",
  ])("finds nothing wrong with %s, from 320 px up", async (address) => {
    const page = await newPageAs(use, "province");
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await findingsOn(page)).toEqual([]);
  });
});
