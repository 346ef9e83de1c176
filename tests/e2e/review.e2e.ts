import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

/** Its plan of the present edition is begun, sent, returned and passed by this story alone. */
const LAO = "6900107";
const MARK = Date.now().toString(36);
const NAMES = ["หนึ่ง", "สอง", "สาม"].map((word) => `โครงการตรวจแผน ${word} ${MARK}`) as [
  string,
  string,
  string,
];

describeInBrowser.each([
  ["with script", true],
  ["without script", false],
])("a plan on its way through review, %s", (_, javaScriptEnabled) => {
  const use = useBrowser();
  const asStaff = () => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });
  const asOffice = () => newPageAs(use, "province", { javaScriptEnabled });
  const button = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true });
  const said = (page: Page) => wordsOf(page.getByRole("main"));

  async function record(page: Page, name: string, dimension: number) {
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill(name);
    await page.getByRole("checkbox", { name: String(PRESENT_YEAR), exact: true }).check();
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("10000");
    await page.getByRole("radio", { name: "โครงการ", exact: true }).check();
    await page.getByRole("radio", { name: new RegExp(`^มิติที่ ${dimension}`) }).check();
    await page.getByRole("checkbox", { name: "เด็กและเยาวชน" }).check();
    await page.locator('textarea[name="objective"]').fill("เพื่อทดลองตรวจแผน");
    await button(page, "บันทึก").click();
    await page.waitForURL("**/summary?**");
  }

  async function openReview(page: Page) {
    await page.goto(`/reviews?state=all&q=${LAO}`);
    await page.getByRole("link", { name: /^แผนของ/ }).click();
    await page.waitForURL("**/reviews/*");
  }

  async function mend(page: Page, name: string) {
    await page.goto("/plan");
    await page.getByRole("link", { name: `แก้ไข ${name}`, exact: true }).click();
    await page.waitForURL("**/projects/*/edit");
    await page.locator('textarea[name="remark"]').fill(`แก้ไขตามเหตุผล ${javaScriptEnabled}`);
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects/*?done=edited");
  }

  async function send(page: Page) {
    await page.goto("/plan/submit");
    await button(page, "ส่งแผน").click();
    await page.waitForURL("**/plan?**");
    await page.getByText("ส่งแผนเรียบร้อยแล้ว").waitFor();
    expect(await said(page)).toContain("ส่งแล้ว รอตรวจ");
  }

  it("waits for its LAO: recorded and sent, or opened again by its office", async () => {
    if (!javaScriptEnabled) {
      const page = await asOffice();
      await openReview(page);
      await page.locator('textarea[name="reason"]').fill("บันทึกผลการตรวจผิด");
      await button(page, "เปิดการตรวจใหม่").click();
      await page.getByText("เปิดการตรวจใหม่แล้ว").waitFor();
      return;
    }
    const page = await asStaff();
    for (const [index, name] of NAMES.entries()) await record(page, name, index + 1);
    await page.goto("/plan");
    expect(await said(page)).toContain("ยังไม่ส่งแผน");
    await page.getByRole("link", { name: "ตรวจและส่งแผน" }).click();
    await page.waitForURL("**/plan/submit?**");
    expect(await said(page)).toContain("มิติที่ยังไม่มีโครงการ");
    await send(page);
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAMES[0])}`);
    await page.getByRole("link", { name: NAMES[0], exact: true }).click();
    await page.waitForURL("**/projects/*");
  });

  it("is returned by the province with reasons for two projects, after a form without a reason came back", async () => {
    const page = await asOffice();
    await openReview(page);
    await button(page, "ส่งกลับให้แก้ไข").click();
    await page.locator(".error-summary").waitFor();
    expect(await wordsOf(page.locator(".error-summary"))).toContain("กรอกเหตุผลของทั้งแผน");
    for (const name of NAMES.slice(0, 2))
      await page.getByLabel(`เหตุผลที่ต้องแก้ไข ${name}`).fill(`งบประมาณของ ${name} สูงเกินไป`);
    await page.locator('input[name="score-1"]').fill("20");
    await button(page, "ให้ผ่าน").click();
    await page.getByText("กรอกคะแนนมิติที่ 2 ด้วย").first().waitFor();
    await expect(page.getByLabel(`เหตุผลที่ต้องแก้ไข ${NAMES[0]}`).inputValue()).resolves.toContain("สูงเกินไป");
    await page.locator('input[name="score-1"]').fill("");
    await button(page, "ส่งกลับให้แก้ไข").click();
    await page.getByText("ส่งแผนกลับให้แก้ไขแล้ว").waitFor();
  });

  it("keeps its LAO from reporting while it is returned, and says why", async () => {
    const page = await asStaff();
    await page.goto("/plan");
    const text = await said(page);
    expect(text).toContain("ส่งกลับให้แก้ไข");
    expect(text).toContain("เหลือ 2 จาก 2 โครงการ");
    expect(text).toContain(`งบประมาณของ ${NAMES[1]} สูงเกินไป`);
    expect(text).not.toContain(`งบประมาณของ ${NAMES[2]}`);
    const edit = await page.getByRole("link", { name: `แก้ไข ${NAMES[0]}`, exact: true }).getAttribute("href");
    await page.goto(`${edit?.replace("/edit", "")}/reports/${PRESENT_YEAR}/6`);
    expect(await said(page)).toContain("ส่งแผนปฏิบัติการป้องกันการทุจริตกลับให้แก้ไข");
    await page.goto(`/summary?year=${PRESENT_YEAR}`);
    expect(await said(page)).toContain("แผนถูกส่งกลับให้แก้ไข");
  });

  it("is mended and sent again", async () => {
    const page = await asStaff();
    for (const name of NAMES.slice(0, 2)) await mend(page, name);
    await page.goto("/plan");
    expect(await said(page)).toContain("เหลือ 0 จาก 2 โครงการ");
    await send(page);
  });

  it("passes, and its LAO may report", async () => {
    const office = await asOffice();
    await openReview(office);
    expect(await said(office)).toContain("แก้ไขหลังส่งกลับ");
    await button(office, "ให้ผ่าน").click();
    await office.getByText("บันทึกว่าแผนผ่านแล้ว").waitFor();
    const page = await asStaff();
    await page.goto("/plan");
    expect(await said(page)).toContain("รายงานผลได้");
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAMES[2])}`);
    await page.getByRole("link", { name: new RegExp(`รอบ 6 เดือน ${NAMES[2]}$`) }).click();
    await button(page, "บันทึก").first().waitFor();
  });
});
