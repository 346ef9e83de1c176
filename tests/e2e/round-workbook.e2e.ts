import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { PRESENT_YEAR } from "../support/form-samples";
import { hasBudget, recordProjects } from "../support/many-projects";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const MARK = Date.now().toString(36);
const ASKED = `year=${PRESENT_YEAR}&round=6`;
const PAGE = `/round/import?${ASKED}`;
/** A file is read, compared and written row by row. */
const PATIENT = { timeout: 60_000 };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A row of the sheet as somebody fills it in: by the headings of its columns, or their beginnings. */
type Fill = (put: (heading: string, value: string | number) => void, index: number) => void;

describeInBrowser("a round's workbook", () => {
  const use = useBrowser();
  const database = useProductDatabase();
  const asStaff = (javaScriptEnabled: boolean) => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });

  /** The workbook as it is downloaded, with the rows of these projects filled in. */
  async function filledIn(page: Page, ids: readonly number[], fill: Fill): Promise<Buffer> {
    const file = await page.context().request.get(`/round/xlsx?${ASKED}`);
    expect(file.headers()["content-type"]).toBe(XLSX);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await file.body()).buffer as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    const headings = Array.from(sheet.getRow(1).values as string[], (heading) => heading ?? "");
    sheet.eachRow((row) => {
      const index = ids.indexOf(Number(row.getCell(1).value));
      if (index < 0) return;
      const place = (heading: string) => headings.findIndex((one) => one.startsWith(heading));
      fill((heading, value) => {
        row.getCell(place(heading)).value = value;
      }, index);
    });
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  const done: Fill = (put, index) => {
    put("สถานะ", index === 0 ? "ไม่สามารถดำเนินการได้" : "ดำเนินการแล้วเสร็จ");
    if (index === 0) put("เหตุผลที่ไม่สามารถ", "ไม่ได้รับงบประมาณ");
    if (!hasBudget(index)) return;
    put("วงเงิน", 100_000);
    put("ตามที่เบิกจ่ายจริง", 1000 + index);
  };

  async function send(page: Page, buffer: Buffer) {
    await page.goto(PAGE);
    await page.setInputFiles('input[name="file"]', { name: "รายงาน.xlsx", mimeType: XLSX, buffer });
    await page.getByRole("button", { name: "อ่านและตรวจรายการ" }).click();
    await page.waitForURL(/\/round\/import\/[0-9a-f-]{36}$/, PATIENT);
  }
  const write = (page: Page) => page.getByRole("button", { name: "บันทึกรายงานทั้งหมด" });
  const receipt = (page: Page) =>
    page
      .getByText(/เลขที่นำเข้า \d+/)
      .first()
      .waitFor(PATIENT);

  it("reports 85 projects at once, corrects one and takes the correction back", async () => {
    const page = await asStaff(true);
    const ids = await recordProjects(page, `โครงการจากไฟล์ ${MARK}`, 85);
    const before = await database.countRows();
    const file = await filledIn(page, ids, done);
    const began = performance.now();
    await send(page, file);
    await page.getByText("จะบันทึก: รายงานใหม่ 85 โครงการ").waitFor();
    await page.getByRole("link", { name: /^รายงานใหม่ 85/ }).click();
    await page.waitForURL("**?show=new");
    expect(await page.locator("main tbody tr").count()).toBe(50);
    await write(page).click();
    await receipt(page);
    console.log(`85 reports by Excel: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const after = await database.countRows();
    expect(after.status_reports).toBe((before.status_reports ?? 0) + 85);
    expect(after.status_report_versions).toBe((before.status_report_versions ?? 0) + 85);

    const corrected = await filledIn(page, ids.slice(3, 4), (put) => put("หมายเหตุ", "แก้จากไฟล์"));
    await send(page, corrected);
    await page.locator("ins", { hasText: "แก้จากไฟล์" }).waitFor();
    await write(page).click();
    await page.locator(".error-summary", { hasText: "กรอกเหตุผลที่แก้ไข" }).waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await page.getByLabel("เหตุผลที่แก้ไข").fill("เพิ่มหมายเหตุ");
    await write(page).click();
    await receipt(page);
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "ยกเลิกการนำเข้านี้" }).click();
    await page.getByRole("heading", { name: "ยกเลิกการนำเข้าแล้ว" }).waitFor();

    await page.goto(`/projects/${ids[3]}/reports/${PRESENT_YEAR}/6`);
    await page
      .getByText(/ยกเลิกการนำเข้าเลขที่ \d+/)
      .first()
      .waitFor();
    await page.getByLabel("เทียบฉบับ").selectOption("1");
    await page.getByRole("button", { name: "เทียบ", exact: true }).click();
    await page.waitForURL("**?from=1&to=3**");
    await page.getByText("ฉบับที่ 1 มีข้อมูลตรงกับฉบับปัจจุบัน").waitFor();
    await page.goto(`/projects/${ids[3]}/reports/${PRESENT_YEAR}/6?from=2&to=3`);
    expect(await findingsOn(page)).toEqual([]);
    await page.getByLabel("เหตุผลที่นำฉบับก่อนหน้ากลับมาใช้").fill("ยกเลิกผิดฉบับ");
    await page.getByRole("button", { name: "นำฉบับที่ 2 กลับมาใช้" }).click();
    await page.getByText("นำฉบับที่ 2 กลับมาใช้แล้ว เป็นฉบับที่ 4").waitFor();
    expect(await page.locator('textarea[name="remark"]').inputValue()).toBe("แก้จากไฟล์");
  }, 240_000);

  it("names the wrong cell and writes nothing, and writes the mended file without script", async () => {
    const page = await asStaff(false);
    const ids = await recordProjects(await asStaff(true), `โครงการผิดหนึ่งแถว ${MARK}`, 3);
    const before = await database.countRows();
    const wrong = await filledIn(page, ids, (put, index) => {
      done(put, index);
      if (index === 1) put("ตามที่เบิกจ่ายจริง", "หนึ่งพัน");
    });
    await send(page, wrong);
    await page.getByText(/แถว \d+ ช่อง L \(ตามที่เบิกจ่ายจริง \(บาท\)\): กรอกจำนวนเงิน/).waitFor();
    expect(await write(page).count()).toBe(0);
    expect((await database.countRows()).status_report_versions).toBe(before.status_report_versions);
    await send(page, await filledIn(page, ids, done));
    await write(page).click();
    await receipt(page);
    expect((await database.countRows()).status_reports).toBe((before.status_reports ?? 0) + 3);
  }, 120_000);

  it("is not taken for a round that is closed, and what it holds can still be had", async () => {
    const page = await asStaff(true);
    await page.goto("/round/import?year=2561&round=6");
    await page.getByText("ปิดรับรายงานแล้วเมื่อวันที่").first().waitFor();
    expect(await page.getByRole("button", { name: "อ่านและตรวจรายการ" }).count()).toBe(0);
    const file = await page.context().request.get("/round/xlsx?year=2561&round=6");
    expect(file.status()).toBe(200);
  });
});
