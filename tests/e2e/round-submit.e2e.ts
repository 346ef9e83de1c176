import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { PRESENT_YEAR } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

/** Its 6-month round of the present year is handed in by this story alone. */
const LAO = "5900105";
const CHECK = `/round/submit?year=${PRESENT_YEAR}&round=6`;
const WHY = "ยอดเงินไม่ตรงกับเอกสาร";

describeInBrowser.each([
  ["with script", true],
  ["without script", false],
])("a round on its way to its office, %s", (_, javaScriptEnabled) => {
  const use = useBrowser();
  const asStaff = () => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });
  const asOffice = () => newPageAs(use, "province", { javaScriptEnabled });
  const button = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true });
  const said = (page: Page) => wordsOf(page.getByRole("main"));

  async function openReview(page: Page) {
    await page.goto(`/round-reviews?year=${PRESENT_YEAR}&round=6&state=all&q=${LAO}`);
    await page.getByRole("link", { name: /^รายงานของ/ }).click();
    await page.waitForURL("**/round-reviews/*");
  }

  async function correct(page: Page, address: string, remark: string) {
    await page.goto(address);
    await page.locator('textarea[name="remark"]').fill(remark);
    await page.locator('[name="correctionReason"]').first().fill("กรอกผิด");
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects?**");
  }

  /** Hands in with reports missing, after the form without a tick came back; the receipt's number. */
  async function handIn(page: Page): Promise<string> {
    await page.goto(CHECK);
    expect(await said(page)).toContain("โครงการที่ยังไม่ได้รายงาน");
    await button(page, "ส่งรายงาน").click();
    await page.locator(".error-summary").waitFor();
    await page.locator('[name="confirmMissing"]').check();
    await button(page, "ส่งรายงาน").click();
    await page.waitForURL("**/round/receipts/**");
    expect(await said(page)).toContain("ส่งรายงานเรียบร้อยแล้ว");
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  }

  let report = "";

  it("is handed in with reports missing, and has a receipt on paper", async () => {
    const page = await asStaff();
    if (!javaScriptEnabled) {
      // Accepted in the story before: a correction makes it one to hand in again.
      await page.goto(`/round?year=${PRESENT_YEAR}&round=6&show=all`);
      expect(await said(page)).toContain("รับรายงานแล้ว");
      await page.goto(CHECK);
      const href = await page.locator('a[href*="/reports/"][href$="#evidence"]').first().getAttribute("href");
      await correct(page, (href ?? "").replace("#evidence", ""), `ไม่ใช้สคริปต์ ${Date.now()}`);
      await page.goto(CHECK);
      expect(await said(page)).toContain("แก้ไขหลังส่ง ต้องส่งอีกครั้ง");
    }
    const number = await handIn(page);
    expect(number).toMatch(new RegExp(`^${PRESENT_YEAR}-6-${LAO}-\\d+$`));
    const pdf = await page.request.get(`/round/receipts/${number}/pdf`);
    expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    if (javaScriptEnabled) expect(await findingsOn(page)).toEqual([]);
    await page.goto(CHECK);
    expect(await said(page)).toContain("ส่งแล้ว รอตรวจ");
    expect(await button(page, "ส่งรายงาน").count()).toBe(0);
  });

  it("is returned with a reason for a project, after a form without one came back", async () => {
    const page = await asOffice();
    await openReview(page);
    await button(page, "ส่งกลับให้แก้ไข").click();
    await page.locator(".error-summary").waitFor();
    if (javaScriptEnabled) expect(await findingsOn(page)).toEqual([]);
    const row = page.locator('tr:has(.s-prog, .s-done, .s-cannot):has(textarea[name^="reason-"])').first();
    report = (await row.locator('a[href*="/reports/"]').first().getAttribute("href")) ?? "";
    await row.locator("textarea").fill(WHY);
    await button(page, "ส่งกลับให้แก้ไข").click();
    await page.waitForURL("**/round-reviews/*?done=return");
    expect(await said(page)).toContain("ส่งกลับให้แก้ไขแล้ว");
  });

  it("is corrected, handed in again, and accepted with what differs told", async () => {
    const page = await asStaff();
    await page.goto(CHECK);
    expect(await said(page)).toContain(WHY);
    expect(await said(page)).toContain("ยังไม่ได้แก้ไข");
    if (javaScriptEnabled) expect(await findingsOn(page)).toEqual([]);
    await correct(page, report.replace("#evidence", ""), `แก้ไขตามเหตุผล ${Date.now()}`);
    await page.goto(CHECK);
    expect(await said(page)).toContain("แก้ไขแล้ว");
    await handIn(page);
    const office = await asOffice();
    await openReview(office);
    expect(await said(office)).toContain("แก้ไขตามเหตุผล");
    const rows = office.locator('tr[id^="project-"]');
    const all = await rows.count();
    const seen = () => rows.filter({ visible: true });
    // What was typed for a project that is out of sight stays in the form.
    await rows.locator("textarea").last().fill("ยังไม่ส่ง");
    await office.getByRole("radio", { name: /^ต่างจากครั้งก่อน \d+$/ }).check();
    expect(await seen().count()).toBeGreaterThan(0);
    expect(await seen().count()).toBeLessThan(all);
    expect(await said(office)).toContain("แก้ไขตามเหตุผล");
    await office.getByRole("radio", { name: `ทั้งหมด ${all}` }).check();
    expect(await seen().count()).toBe(all);
    await expect(rows.locator("textarea").last().inputValue()).resolves.toBe("ยังไม่ส่ง");
    await rows.locator("textarea").last().fill("");
    await button(office, "รับรายงาน").click();
    await office.waitForURL("**/round-reviews/*?done=accept");
    expect(await said(office)).toContain("รับรายงานแล้ว");
    if (javaScriptEnabled) expect(await findingsOn(office, "wide")).toEqual([]);
  });
});
