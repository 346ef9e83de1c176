import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { hasBudget, recordProjects } from "../support/many-projects";
import { wordsOf } from "../support/page-tables";
import { openForm, type Sent, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const MARK = Date.now().toString(36);
const ROUND = `/round?year=${PRESENT_YEAR}&round=6`;

describeInBrowser("the reporting grid", () => {
  const use = useBrowser();
  const database = useProductDatabase();
  const asStaff = (change: object = {}) => newPageAs(use, "lao", { laoCode: LAO, ...change });
  const cell = (page: Page, id: number, name: string) => page.locator(`[id="p${id}.${name}"]`);
  const saveAll = (page: Page) => page.getByRole("button", { name: "บันทึกทุกแถว" }).click();
  const settled = (page: Page) => expect.poll(() => page.locator(".st-saving").count(), WAIT).toBe(0);
  const left = async (page: Page) =>
    Number(/เหลือ (\d+) จาก/.exec(await wordsOf(page.locator(".savebar")))?.[1]);
  const WAIT = { timeout: 60_000 };

  async function typeRow(page: Page, index: number) {
    await page.keyboard.press("ArrowDown");
    if (!hasBudget(index)) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("๑๐๐,๐๐๐");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type(String(1000 + index));
    await page.keyboard.press("Enter");
    for (let back = 0; back < 4; back += 1) await page.keyboard.press("Shift+Tab");
  }

  it("takes 85 reports typed by keyboard alone, each saved as its row is left", async () => {
    const page = await asStaff();
    const ids = await recordProjects(page, `โครงการแป้นพิมพ์ ${MARK}`, 85);
    await page.goto(`${ROUND}&show=waiting`);
    await cell(page, ids[0]!, "status").waitFor();
    const before = await left(page);
    const began = performance.now();
    for (const [index, id] of ids.entries()) {
      // What other tests left to be reported stands between rows; Tab and the arrows lead past it as well.
      await cell(page, id, "status").focus();
      await typeRow(page, index);
    }
    await expect.poll(() => left(page), WAIT).toBe(before - 85);
    console.log(`85 reports by keyboard: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    expect(await page.locator(".row-bad, .row-ask").count()).toBe(0);
    expect(await database.countReports(ids)).toMatchObject({ reports: 85, versions: 85 });
    await page.goto(ROUND);
    expect(await cell(page, ids[3]!, "spent").inputValue()).toBe("1,003");
    expect(await cell(page, ids[3]!, "inOrdinance").isChecked()).toBe(true);
    expect(await cell(page, ids[0]!, "status").inputValue()).toBe("in_progress");
  });

  it("takes 85 reports in one form without any script, and gives wrong rows back as they were typed", async () => {
    const page = await asStaff();
    const ids = await recordProjects(page, `โครงการไม่มีสคริปต์ ${MARK}`, 85);
    const rows = ids.map((id, index): Record<string, Sent> => {
      const money = hasBudget(index)
        ? { ordinanceBudget: "100,000", spent: index === 3 ? "หมื่น" : "9000" }
        : {};
      const said = { status: index === 0 ? "cannot" : "completed", ...money };
      return Object.fromEntries(Object.entries(said).map(([name, text]) => [`p${id}.${name}`, text]));
    });
    const form = await openForm(page, `${ROUND}&show=waiting`, "บันทึกทุกแถว");
    const first = await sendForm(page, form, Object.assign({}, ...rows));
    expect(first.status).toBe(200);
    expect(first.messages[`p${ids[0]}.cannotReason`]).toContain("เลือกเหตุผล");
    expect(first.messages[`p${ids[3]}.spent`]).toContain("เป็นตัวเลข");
    expect(first.values[`p${ids[3]}.spent`]).toEqual(["หมื่น"]);
    expect(await database.countReports(ids)).toMatchObject({ reports: 83, versions: 83 });
    const mended = await openForm(page, `${ROUND}&show=waiting`, "บันทึกทุกแถว");
    const second = await sendForm(page, mended, {
      ...rows[0],
      ...rows[3],
      [`p${ids[0]}.cannotReason`]: "staff_shortage",
      [`p${ids[3]}.spent`]: "10,000",
    });
    expect(second.status).toBe(200);
    expect(await database.countReports(ids)).toMatchObject({ reports: 85, versions: 85 });
  });

  it("says what is wrong at the cell, asks to confirm what was overspent, and why a report is corrected", async () => {
    const page = await asStaff();
    const [, , , id = 0] = await recordProjects(page, `โครงการที่ผิด ${MARK}`, 4);
    await page.goto(`${ROUND}&show=waiting`);
    const row = page.locator(`[id="p${id}"]`);
    await cell(page, id, "status").selectOption("cannot");
    await cell(page, id, "ordinanceBudget").fill("1,000");
    await cell(page, id, "spent").fill("1,500.50");
    await saveAll(page);
    await row.getByText("เลือกเหตุผลที่ไม่สามารถดำเนินการได้").waitFor();
    await page.getByRole("link", { name: "1 แถวต้องแก้ไข" }).waitFor();
    await cell(page, id, "cannotReason").selectOption("no_budget");
    await saveAll(page);
    await row.getByText("รอยืนยัน").waitFor();
    expect(await wordsOf(row)).toContain("อยู่ 500.50 บาท");
    await cell(page, id, "confirmOverspend").check();
    await saveAll(page);
    await row.locator(".st-saved").waitFor();
    await cell(page, id, "spent").fill("900");
    await saveAll(page);
    await row.locator(".error-text", { hasText: "กรอกเหตุผลที่แก้ไข" }).waitFor();
    await cell(page, id, "correctionReason").fill("กรอกจำนวนเงินผิด");
    await saveAll(page);
    await row.locator(".st-saved").waitFor();
    await page.goto(`/projects/${id}/reports/${PRESENT_YEAR}/6`);
    expect(await wordsOf(page.getByRole("main"))).toContain("กรอกจำนวนเงินผิด");
  });

  it("takes a column and a block of cells from a spreadsheet", async () => {
    const page = await asStaff();
    const ids = await recordProjects(page, `โครงการที่วาง ${MARK}`, 8);
    await page.goto(`${ROUND}&show=waiting`);
    const paste = (id: number, name: string, text: string) =>
      cell(page, id, name).evaluate((target, copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", copied);
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    const listed = await page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.map((row) => Number(row.id.slice(1))));
    const first = listed.indexOf(ids[0]!);
    const mine = listed.slice(first, first + 2);
    expect(mine.every((id) => ids.includes(id))).toBe(true);
    const block = mine.map((_, index) =>
      ["ดำเนินการแล้วเสร็จ", "ใช่", String(2000 + index), "", "๑,๐๐๐", `วางมา ${index}`].join("\t"),
    );
    await paste(mine[0]!, "status", block.join("\r\n"));
    for (const id of mine) await page.locator(`[id="p${id}"] .st-saved`).waitFor();
    expect(await cell(page, mine[1]!, "remark").inputValue()).toBe("วางมา 1");
    expect(await cell(page, mine[1]!, "withoutBudget").isChecked()).toBe(false);
    const free = ids.filter((id, index) => !mine.includes(id) && !hasBudget(index)).slice(0, 1);
    await paste(free[0]!, "status", "อยู่ระหว่างดำเนินการ\nอยู่ระหว่างดำเนินการ");
    await page.locator(`[id="p${free[0]}"] .st-saved`).waitFor();
    await settled(page);
  });

  it.each([true, false])(
    "shows both texts to whoever saves an older one, and keeps what they pick (script: %s)",
    async (javaScriptEnabled) => {
      const [one, other] = [await asStaff({ javaScriptEnabled }), await asStaff()];
      const [id = 0] = await recordProjects(other, `โครงการสองคน ${javaScriptEnabled} ${MARK}`, 1);
      await one.goto(`${ROUND}&show=waiting`);
      await other.goto(`${ROUND}&show=waiting`);
      await cell(other, id, "status").selectOption("completed");
      await cell(other, id, "remark").fill("หมายเหตุของผู้อื่น");
      await saveAll(other);
      await other.locator(`[id="p${id}"] .st-saved`).waitFor();
      await cell(one, id, "status").selectOption("in_progress");
      await cell(one, id, "remark").fill("หมายเหตุของฉัน");
      await saveAll(one);
      await one.locator(`[id="p${id}"] .st-ask`, { hasText: "มีผู้แก้ไขก่อนท่าน" }).waitFor();
      const said = await wordsOf(one.locator(`[id="p${id}"]`));
      expect(said).toContain("หมายเหตุของผู้อื่น");
      expect(said).toContain("หมายเหตุของฉัน");
      await one.locator(`input[name="p${id}.pick-status"][value="theirs"]`).check();
      await cell(one, id, "correctionReason").fill("รวมข้อความของสองคน");
      await saveAll(one);
      await one
        .getByText(/^บันทึกแล้ว 1 แถว/)
        .first()
        .waitFor();
      await one.goto(ROUND);
      expect(await cell(one, id, "status").inputValue()).toBe("completed");
      expect(await cell(one, id, "remark").inputValue()).toBe("หมายเหตุของฉัน");
    },
  );

  it("shows a closed round as it was reported, with whom to ask, and nothing to type in", async () => {
    const page = await newPageAs(use, "lao", { laoCode: "2900101" });
    await page.goto("/round?year=2561&round=6");
    expect(await wordsOf(page.getByRole("main"))).toContain("ปิดรับรายงานแล้ว");
    expect(await page.locator("[data-cell]").count()).toBe(0);
    expect(await page.locator("main tbody tr").count()).toBe(85);
  });
});
