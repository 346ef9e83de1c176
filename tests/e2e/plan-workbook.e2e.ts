import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const PAGE = "/projects/import?edition=1";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describeInBrowser("the plan's workbook", () => {
  const use = useBrowser();
  const asStaff = (javaScriptEnabled: boolean) => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });

  /** The plan as it is downloaded, with what somebody fills in. */
  async function filledIn(page: Page, fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
    const file = await page.context().request.get("/projects/import/xlsx?edition=1");
    expect(file.headers()["content-type"]).toBe(XLSX);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await file.body()).buffer as ArrayBuffer);
    fill(book.worksheets[0]!);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  function addProject(sheet: ExcelJS.Worksheet, name: string) {
    const row = sheet.addRow([]);
    const cells = { C: name, D: "มาตรการ", E: 1500.5, K: "มิติที่ 2", N: "ใช่", V: "เพื่อทดลองนำเข้า" };
    for (const [column, value] of Object.entries(cells)) row.getCell(column).value = value;
  }

  async function send(page: Page, buffer: Buffer, name = "แผน.xlsx") {
    await page.goto(PAGE);
    await page.setInputFiles('input[name="file"]', { name, mimeType: XLSX, buffer });
    await page.getByRole("button", { name: "อ่านและตรวจรายการ" }).click();
  }

  it.each([true, false])(
    "is downloaded, filled in, looked at, written and undone (script: %s)",
    async (script) => {
      const page = await asStaff(script);
      const name = `โครงการจากไฟล์ ${Date.now().toString(36)}`;
      const file = await filledIn(page, (sheet) => {
        sheet.getCell("C2").value = `${name} แก้ชื่อ`;
        addProject(sheet, name);
      });
      await send(page, file);
      await page.getByText("จะบันทึก: เพิ่ม 1 โครงการ · แก้ไข 1 โครงการ").waitFor();
      await page.locator("ins", { hasText: `${name} แก้ชื่อ` }).waitFor();
      await page.getByRole("link", { name: /^เพิ่มใหม่ 1/ }).click();
      await page.waitForURL("**?show=new");
      expect(await page.locator("main tbody tr").count()).toBe(1);
      if (script) expect(await findingsOn(page)).toEqual([]);
      await page.getByRole("button", { name: "บันทึกลงแผน" }).click();
      await page
        .getByText(/เลขที่นำเข้า \d+/)
        .first()
        .waitFor();
      const receipt = page.url();
      await page.goto(`/projects?year=2561&q=${encodeURIComponent(name)}`);
      await page.getByText("จำนวนข้อมูลทั้งหมด", { exact: false }).waitFor();
      expect(await page.getByText(name).count()).toBeGreaterThan(0);
      await page.goto(receipt);
      if (script) expect(await findingsOn(page)).toEqual([]);
      await page.getByRole("button", { name: "ยกเลิกการนำเข้านี้" }).click();
      await page.getByRole("heading", { name: "ยกเลิกการนำเข้าแล้ว" }).waitFor();
      await page.goto(PAGE);
      const again = await filledIn(page, () => {});
      await send(page, again);
      await page.getByText("ไม่มีแถวที่เปลี่ยนแปลง").waitFor();
    },
  );

  it("names the row and the cell of what is wrong, and offers no way to write it", async () => {
    const page = await asStaff(true);
    const file = await filledIn(page, (sheet) => {
      sheet.getCell("E2").value = "สองแสน";
    });
    await send(page, file);
    await page.getByText("แถว 2 ช่อง E (งบประมาณ ปี 2561 (บาท)):").waitFor();
    expect(await page.getByRole("button", { name: "บันทึกลงแผน" }).count()).toBe(0);
    expect(await findingsOn(page)).toEqual([]);
  });

  it.each([true, false])("answers a file it cannot read with a sentence (script: %s)", async (script) => {
    const page = await asStaff(script);
    await send(page, Buffer.from("<html><table><tr><td>ก"), "plan.xls");
    await page.locator(".error-summary", { hasText: "ไฟล์นี้เป็นหน้าเว็บ" }).waitFor();
    await page.locator('textarea[name="pasted"]').fill("ก\tข\n1\t2");
    await page.getByRole("button", { name: "อ่านและตรวจรายการ" }).click();
    await page.locator(".error-summary", { hasText: "ไม่พบหัวคอลัมน์ที่ต้องมี" }).waitFor();
    expect(await page.locator('textarea[name="pasted"]').inputValue()).toBe("ก\tข\n1\t2");
  });

  it("lets go of a file above 8 MB before it is sent", async () => {
    const page = await asStaff(true);
    await page.goto(PAGE);
    const buffer = Buffer.alloc(8 * 1024 * 1024 + 1);
    await page.setInputFiles('input[name="file"]', { name: "a.xlsx", mimeType: XLSX, buffer });
    await page.getByText("ไฟล์ใหญ่เกิน 8 MB").waitFor();
    expect(await page.locator('input[name="file"]').inputValue()).toBe("");
  });
});
