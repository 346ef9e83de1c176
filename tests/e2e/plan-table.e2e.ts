import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const LAO = "6900107";
const MARK = Date.now().toString(36);
const nameOf = (number: number) => `โครงการจากตาราง ${MARK} ที่ ${number}`;

describeInBrowser("ตารางแผน", () => {
  const use = useBrowser();
  const asStaff = (change: object = {}) => newPageAs(use, "lao", { laoCode: LAO, ...change });
  const button = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true });
  const cell = (page: Page, row: string, name: string) => page.locator(`[id="${row}.${name}"]`);
  const open = (page: Page, search = "") => page.goto(`/projects/table?q=${encodeURIComponent(search)}`);
  const cellInFocus = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute("data-cell") ?? "");
  async function tabTo(page: Page, name: string, key = "Tab") {
    for (let presses = 0; presses < 15 && (await cellInFocus(page)) !== name; presses += 1)
      await page.keyboard.press(key);
  }
  const budget = `budget-${PRESENT_YEAR}`;

  it("takes ten projects typed by keyboard alone, each saved as its row is left", async () => {
    const page = await asStaff();
    await open(page);
    await cell(page, "n1", "name").focus();
    for (let number = 1; number <= 10; number += 1) {
      await page.keyboard.type(nameOf(number));
      await tabTo(page, "objective");
      await page.keyboard.type("เพื่อป้องกันการทุจริต");
      await tabTo(page, "kind");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, "place");
      await page.keyboard.type("1.1");
      await tabTo(page, "quarter");
      await page.keyboard.type("2");
      await tabTo(page, "groups");
      await page.keyboard.type("3 4");
      await tabTo(page, budget);
      await page.keyboard.type("๑๒๐,๐๐๐");
      await page.keyboard.press("Enter");
      await tabTo(page, "name", "Shift+Tab");
    }
    await expect.poll(() => page.getByText("บันทึกแล้ว", { exact: false }).count()).toBeGreaterThan(10);
    await expect.poll(() => page.locator(".st-saving, .row-todo").count()).toBe(0);
    await open(page, MARK);
    await page.getByText(/^พบ/).waitFor();
    expect(await wordsOf(page.locator(".list-head"))).toContain("พบ 10 จาก");
    const values = await page
      .locator(`[data-cell="${budget}"]`)
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(values.filter((value) => value === "120,000")).toHaveLength(10);
    const kinds = await page
      .locator('select[data-cell="kind"]')
      .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));
    expect(kinds.filter((kind) => kind === "activity")).toHaveLength(10);
  });

  it("says at the cell what is wrong with a row, and saves it once it is mended", async () => {
    const page = await asStaff();
    await open(page, nameOf(1));
    const money = page.locator(`[data-cell="${budget}"]`).first();
    await money.fill("แสนบาท");
    await page.keyboard.press("Enter");
    await page.getByText("เป็นตัวเลข เช่น 12500").first().waitFor();
    expect(await wordsOf(page.locator(".savebar"))).toContain("1 แถวต้องแก้ไข");
    await money.fill("5000");
    await page.keyboard.press("Enter");
    await page.locator(".row-bad").waitFor({ state: "detached" });
    await page.locator(".st-saved small").first().waitFor();
  });

  it("takes a block of cells from a spreadsheet, with new rows as they are needed", async () => {
    const page = await asStaff();
    await open(page);
    const block = Array.from({ length: 8 }, (_, index) =>
      [`โครงการที่วาง ${MARK} ที่ ${index + 1}`, "เพื่อทดลองวาง", "", "มาตรการ", "2.2", "", "5"].join("\t"),
    ).join("\r\n");
    await cell(page, "n1", "name").evaluate((target, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, block);
    await page.locator(".row-bad").nth(7).waitFor();
    expect(await page.getByText("เลือกปีงบประมาณที่ดำเนินการอย่างน้อย 1 ปี").count()).toBe(8);
    for (let row = 1; row <= 8; row += 1) await cell(page, `n${row}`, budget).fill("-");
    await button(page, "บันทึกทุกแถว").click();
    await page.locator(".row-bad").first().waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".st-saving, .row-todo").count()).toBe(0);
    await open(page, `ที่วาง ${MARK}`);
    expect(await wordsOf(page.locator(".list-head"))).toContain("พบ 8 จาก");
  });

  it("saves the right rows without any script, and gives the wrong ones back as they were typed", async () => {
    const page = await asStaff({ javaScriptEnabled: false });
    await open(page);
    for (const row of ["n1", "n2"]) {
      await cell(page, row, "name").fill(`โครงการไม่มีสคริปต์ ${MARK} ${row}`);
      await cell(page, row, "objective").fill("เพื่อทดลอง");
      await cell(page, row, "kind").selectOption("measure");
      await cell(page, row, "place").fill("2");
      await cell(page, row, "groups").fill("3");
      await cell(page, row, budget).fill(row === "n1" ? "ไม่ใช้งบ" : "หมื่น");
    }
    await button(page, "บันทึกทุกแถว").click();
    await page.getByText("บันทึกแล้ว 1 แถว").waitFor();
    await page.getByText("เป็นตัวเลข เช่น 12500").first().waitFor();
    expect(await cell(page, "n2", budget).inputValue()).toBe("หมื่น");
    expect(await cell(page, "n2", "kind").inputValue()).toBe("measure");
    await cell(page, "n2", budget).fill("10000");
    await button(page, "บันทึกทุกแถว").click();
    await page.getByText("บันทึกแล้ว 1 แถว").waitFor();
    await open(page, `ไม่มีสคริปต์ ${MARK}`);
    expect(await wordsOf(page.locator(".list-head"))).toContain("พบ 2 จาก");
  });

  it.each([true, false])(
    "shows both texts to whoever saves an older one, and keeps what they pick (script: %s)",
    async (javaScriptEnabled) => {
      const [one, other] = [await asStaff({ javaScriptEnabled }), await asStaff()];
      const number = javaScriptEnabled ? 2 : 3;
      await open(one, `${MARK} ที่ ${number}`);
      await open(other, `${MARK} ที่ ${number}`);
      const row = (await one.locator("[data-row^=p]").first().getAttribute("id")) ?? "";
      await cell(other, row, "objective").fill("วัตถุประสงค์ของผู้อื่น");
      await cell(other, row, "quarter").fill("4");
      await cell(other, row, "quarter").press("Enter");
      await other.locator(`[id="${row}"] .st-saved small`).waitFor();
      await cell(one, row, "objective").fill("วัตถุประสงค์ของฉัน");
      await button(one, "บันทึกทุกแถว").click();
      await one.getByText("มีผู้แก้ไขก่อนท่าน").waitFor();
      const said = await wordsOf(one.locator(`[id="${row}"]`));
      expect(said).toContain("วัตถุประสงค์ของผู้อื่น");
      expect(said).toContain("วัตถุประสงค์ของฉัน");
      await one.locator(`input[name="${row}.pick-quarter"][value="theirs"]`).check();
      await button(one, "บันทึกทุกแถว").click();
      await one.locator(`[id="${row}"] .st-saved`).waitFor();
      await open(one, `${MARK} ที่ ${number}`);
      expect(await cell(one, row, "objective").inputValue()).toBe("วัตถุประสงค์ของฉัน");
      expect(await cell(one, row, "quarter").inputValue()).toBe("4");
    },
  );
});

describeInBrowser("the one-at-a-time form", () => {
  const use = useBrowser();
  const asStaff = (change: object = {}) => newPageAs(use, "lao", { laoCode: LAO, ...change });
  const DRAFT = `ร่างที่ยังไม่จบ ${MARK}`;

  it("keeps a draft while somebody types, which survives the closing of the browser", async () => {
    const page = await asStaff();
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill(DRAFT);
    await page.getByRole("radio", { name: "มาตรการ", exact: true }).check();
    await page.getByText(/^เก็บร่างแล้ว \d\d\.\d\d น\.$/).waitFor();
    await page.context().close();
    const later = await asStaff({ javaScriptEnabled: false });
    await later.goto("/projects/new");
    await later.getByText("นี่คือร่างที่เก็บไว้เมื่อ").waitFor();
    expect(await later.locator('input[name="name"]').inputValue()).toBe(DRAFT);
    expect(await later.getByRole("radio", { name: "มาตรการ", exact: true }).isChecked()).toBe(true);
  });

  it("keeps and throws away a draft by buttons, without any script", async () => {
    const page = await asStaff({ javaScriptEnabled: false });
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill(`${DRAFT} ต่อ`);
    await page.getByRole("button", { name: "เก็บร่างไว้ก่อน" }).click();
    await page.getByText("นี่คือร่างที่เก็บไว้เมื่อ").waitFor();
    expect(await page.locator('input[name="name"]').inputValue()).toBe(`${DRAFT} ต่อ`);
    await page.getByRole("button", { name: "ทิ้งร่าง" }).click();
    await page.getByText("ทิ้งร่างแล้ว").waitFor();
    expect(await page.locator('input[name="name"]').inputValue()).toBe("");
  });

  it("shows both texts to whoever saves an older one, and loses nothing of either", async () => {
    const [one, other] = [await asStaff(), await asStaff()];
    await one.goto(`/projects/table?q=${encodeURIComponent(`${MARK} ที่ 5`)}`);
    const row = (await one.locator("[data-row^=p]").first().getAttribute("id")) ?? "";
    const address = `/projects/${row.slice(1)}/edit`;
    await one.goto(address);
    await other.goto(address);
    await other.locator('textarea[name="remark"]').fill("หมายเหตุของผู้อื่น");
    await other.getByRole("button", { name: "บันทึก", exact: true }).click();
    await other.waitForURL("**/projects/*?**");
    await one.locator('input[name="name"]').fill(`ชื่อของฉัน ${MARK}`);
    await one.getByRole("button", { name: "บันทึก", exact: true }).click();
    await one.getByRole("heading", { name: "ข้อความสองชุดที่ต่างกัน" }).waitFor();
    await one.locator('input[name="pick-remark"][value="theirs"]').check();
    await one.getByRole("button", { name: "บันทึก", exact: true }).click();
    await one.waitForURL("**/projects/*?**");
    const text = await wordsOf(one.getByRole("main"));
    expect(text).toContain(`ชื่อของฉัน ${MARK}`);
    expect(text).toContain("หมายเหตุของผู้อื่น");
  });
});

describeInBrowser("copying from the year before", () => {
  const use = useBrowser();

  it("shows what it would write, writes all of it, and takes it back, without any script", async () => {
    const page = await newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled: false });
    const fill = (name: string, text: string) => page.locator(`[id="n1.${name}"]`).fill(text);
    await page.goto("/projects/table");
    await fill("name", `โครงการปีก่อน ${MARK}`);
    await fill("objective", "เพื่อทดลองคัดลอก");
    await fill("place", "1");
    await fill("groups", "3");
    await fill(`budget-${PRESENT_YEAR - 1}`, "5000");
    await page.locator('[id="n1.kind"]').selectOption("project");
    await page.getByRole("button", { name: "บันทึกทุกแถว" }).click();
    await page.getByText("บันทึกแล้ว 1 แถว").waitFor();
    await page.goto(`/projects/copy?from=year-${PRESENT_YEAR - 1}`);
    await page.getByRole("button", { name: "ดูก่อนคัดลอก" }).click();
    await page.waitForURL("**/projects/copy/check?**");
    await page.getByText("(ใหม่)").first().waitFor();
    await page.getByRole("button", { name: /^คัดลอก \d+ โครงการ$/ }).click();
    await page.waitForURL("**/projects/copy?**");
    await page.locator(".notice", { hasText: "คัดลอกแล้ว" }).waitFor();
    expect(await wordsOf(page.locator(".list-head"))).toContain("เหลือ 0");
    await page.getByRole("button", { name: "เลิกทำการคัดลอก" }).click();
    await page.getByText("เลิกทำการคัดลอกแล้ว").waitFor();
  });
});
