import { randomInt } from "node:crypto";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const HEADINGS = "รหัส,ประเภท,ชื่อ,จังหวัด,อำเภอ";

describeInBrowser("the registry", () => {
  const use = useBrowser();

  it.each([true, false])(
    "is brought up to a file that is looked at first (script: %s)",
    async (javaScriptEnabled) => {
      const page = await newPageAs(use, "nacc", { javaScriptEnabled });
      // In a province whose LAOs no other test counts, and new in every run.
      const code = `68109${randomInt(10, 100)}`;
      const send = async (...lines: string[]) => {
        await page.goto("/registry/import");
        const buffer = Buffer.from([HEADINGS, ...lines].join("\r\n"));
        await page
          .locator('input[name="file"]')
          .setInputFiles({ name: "ทะเบียน.csv", mimeType: "text/csv", buffer });
        await page.getByRole("button", { name: "อ่านและตรวจ" }).click();
        await page.waitForURL(/\/registry\/import\/[0-9a-f-]{36}$/);
      };
      await send(`${code},อบต.,ทดสอบนำเข้า,กระบี่,เมืองกระบี่`, "69,อบต.,ผิด,กระบี่,เมืองกระบี่");
      await expect(wordsOf(page.getByRole("main"))).resolves.toContain("ไม่ใช่รหัส อปท. กรอกตัวเลข 7 หลัก");
      expect(await page.getByRole("button", { name: /^นำเข้า/ }).count()).toBe(0);
      if (javaScriptEnabled) expect(await findingsOn(page, "wide")).toEqual([]);
      await send(`${code},อบต.,ทดสอบนำเข้า,กระบี่,เมืองกระบี่`);
      await page.getByRole("button", { name: /^นำเข้า 1 แถว/ }).click();
      await page.getByRole("heading", { name: "นำเข้าทะเบียนแล้ว" }).waitFor();
      if (javaScriptEnabled) expect(await findingsOn(page, "wide")).toEqual([]);
      await page.goto(`/registry/${code}`);
      await expect(wordsOf(page.locator("h1"))).resolves.toContain("ทดสอบนำเข้า");
    },
  );

  it("answers the code finder while somebody types, and by the button without script", async () => {
    const page = await use.newPage();
    await page.goto("/codes");
    await page.locator('input[name="q"]').pressSequentially("พะวัง");
    await page.getByRole("row", { name: /เทศบาลตำบลพะวง/ }).waitFor();
    await page.waitForURL((url) => url.searchParams.get("q") === "พะวัง");
    const plain = await use.newPage({ javaScriptEnabled: false });
    await plain.goto("/codes");
    await plain.locator('input[name="q"]').fill("พะวัง");
    await plain.getByRole("button", { name: "ค้นหา" }).click();
    await plain.getByRole("row", { name: /เทศบาลตำบลพะวง/ }).waitFor();
  });
});
