import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

/** Its plan of the present year is in, and nobody but this story scores it. */
const LAO = "2900101";
const ADDRESS = `/assessments?year=${PRESENT_YEAR}&lao=${LAO}`;

const main = (page: Page) => page.getByRole("main");
const save = (page: Page) => main(page).getByRole("button", { name: "บันทึกคะแนน" }).click();
const saved = (page: Page) => page.getByText("บันทึกคะแนนแล้ว").waitFor();
const box = (page: Page, dimension: number) => page.locator(`input[name="score-${dimension}"]`);
async function fill(page: Page, ...points: string[]) {
  for (const [index, text] of points.entries()) await box(page, index + 1).fill(text);
}

describeInBrowser.each([
  ["with script", true],
  ["without script", false],
])("ผลการประเมิน %s", (_, javaScriptEnabled) => {
  const use = useBrowser();
  const asStaff = () => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });
  const asOffice = () => newPageAs(use, "province", { javaScriptEnabled });

  it("takes the LAO's SAR, keeps what was typed wrong, and adds it up", async () => {
    const page = await asStaff();
    await page.goto(`/assessments?year=${PRESENT_YEAR}`);
    await fill(page, "๑๗.๒๕", "100.01", "20", "");
    await save(page);
    await page.locator(".error-summary").waitFor();
    expect(await wordsOf(page.locator(".error-summary"))).toContain("กรอกคะแนนมิติที่ 2 เป็นตัวเลขตั้งแต่ 0 ถึง 100");
    await expect(box(page, 1).inputValue()).resolves.toBe("๑๗.๒๕");
    await fill(page, "๑๗.๒๕", "100", "20", "");
    await save(page);
    await saved(page);
    expect(await wordsOf(main(page))).toContain("ยังไม่มีผู้ให้คะแนนครบทุกมิติ");
    await fill(page, "17.25", "100", "20", "0.05");
    await save(page);
    await page.getByRole("cell", { name: "137.30", exact: true }).first().waitFor();
    expect(await wordsOf(main(page))).toContain("ใช้คะแนน SAR ของ อปท.");
  });

  it("lists the LAO with its total for its office, whose own scores then count", async () => {
    const page = await asOffice();
    await page.goto(`/assessments?year=${PRESENT_YEAR}&q=${LAO}`);
    expect(await wordsOf(main(page))).toContain("137.30");
    await main(page).getByRole("link", { name: "องค์การบริหารส่วนจังหวัดสงขลา" }).click();
    await page.waitForURL(`**${ADDRESS}`);
    await fill(page, "10", "20", "30", "40");
    await save(page);
    await saved(page);
    expect(await wordsOf(main(page))).toContain("ใช้คะแนนของสำนักงาน ป.ป.ช. ประจำจังหวัด");
  });

  it("tells the LAO why its SAR stands still", async () => {
    const page = await asStaff();
    await page.goto(`/assessments?year=${PRESENT_YEAR}`);
    expect(await wordsOf(main(page))).toContain("แก้ไขคะแนน SAR ไม่ได้ เพราะสำนักงาน ป.ป.ช. ให้คะแนน");
    expect(await box(page, 1).count()).toBe(0);
  });

  it("shows both scores to an officer whose page is older, and keeps the picked ones", async () => {
    const [older, newer] = [await asOffice(), await asOffice()];
    await older.goto(ADDRESS);
    await newer.goto(ADDRESS);
    await fill(newer, "11", "21", "30", "40");
    await save(newer);
    await saved(newer);
    await fill(older, "12", "22", "30", "40");
    await save(older);
    await older.getByText("ข้อความสองชุดที่ต่างกัน").waitFor();
    await expect(box(older, 1).inputValue()).resolves.toBe("12");
    const second = older.getByRole("group", { name: "มิติที่ 2" });
    await second.getByRole("radio", { name: /ใช้ที่ผู้อื่นบันทึก/ }).check();
    await save(older);
    await saved(older);
    const row = main(older).getByRole("row", { name: /ป.ป.ช. จังหวัด/ });
    expect(await wordsOf(row)).toContain("12.00 21.00 30.00 40.00 103.00");
  });

  it("takes scores away again, so that the LAO may go on", async () => {
    const page = await asOffice();
    await page.goto(ADDRESS);
    await fill(page, "", "", "", "");
    await save(page);
    await saved(page);
    const staff = await asStaff();
    await staff.goto(`/assessments?year=${PRESENT_YEAR}`);
    await fill(staff, "", "", "", "");
    await save(staff);
    await saved(staff);
  });
});
