import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demoAccount, describeInBrowser, signIn, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const NAME = `โครงการที่กรอกโดยไม่มีสคริปต์ ${Date.now().toString(36)}`;

describeInBrowser("the entry forms before any script has loaded", () => {
  const use = useBrowser();
  const asStaff = () => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled: false });
  const button = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true });

  async function fillPlan(page: Page) {
    await page.locator('input[name="name"]').fill(NAME);
    await page.getByRole("checkbox", { name: String(PRESENT_YEAR), exact: true }).check();
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("๑๒๐,๐๐๐");
    await page.locator('select[name="quarter"]').selectOption("4");
    await page.getByRole("radio", { name: "กิจกรรม", exact: true }).check();
    await page.getByRole("radio", { name: /^มิติที่ 2/ }).check();
    await page.getByRole("checkbox", { name: "เด็กและเยาวชน" }).check();
    await page.locator('textarea[name="objective"]').fill("เพื่อทดลองกรอก\nหลายบรรทัด");
  }

  it("signs in, says what is wrong with a Password, and keeps the Username", async () => {
    const page = await use.newPage({ javaScriptEnabled: false });
    await page.goto("/sign-in?next=%2Fprojects");
    await page.locator('input[name="username"]').fill(LAO);
    await page.locator('input[name="password"]').fill("ไม่ใช่รหัสผ่าน");
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.locator(".error-summary").waitFor();
    await expect(wordsOf(page.locator(".error-summary"))).resolves.toContain("ไม่พบผู้ใช้งาน");
    await expect(page.locator('input[name="username"]').inputValue()).resolves.toBe(LAO);
    await expect(page.locator('input[name="password"]').inputValue()).resolves.toBe("");
    await page.locator('input[name="password"]').fill(demoAccount("lao", LAO).password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL("**/projects");
  });

  it("signs in by a press on a demo account", async () => {
    const page = await use.newPage({ javaScriptEnabled: false });
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "เข้าสู่ระบบเป็น เทศบาลตำบลพะวง" }).click();
    await page.waitForURL("**/summary");
    await page.getByText("เทศบาลตำบลพะวง").first().waitFor();
  });

  it("brings a plan form with mistakes back with everything that was typed, and records it once mended", async () => {
    const page = await asStaff();
    await page.goto("/projects/new");
    await fillPlan(page);
    await page.locator('textarea[name="objective"]').fill("");
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("หนึ่งแสน");
    await button(page, "บันทึก").click();
    const alert = page.locator(".error-summary");
    await expect(wordsOf(alert)).resolves.toContain("โครงการยังไม่ได้บันทึก มี 2 จุดที่ต้องแก้ไข");
    await expect(alert.getByRole("link").count()).resolves.toBe(2);
    await expect(page.locator('input[name="name"]').inputValue()).resolves.toBe(NAME);
    await expect(page.locator(`input[name="budget-${PRESENT_YEAR}"]`).inputValue()).resolves.toBe("หนึ่งแสน");
    await expect(page.locator('select[name="quarter"]').inputValue()).resolves.toBe("4");
    for (const name of [/^มิติที่ 2/, "กิจกรรม"])
      await expect(page.getByRole("radio", { name, exact: true }).isChecked()).resolves.toBe(true);
    for (const name of [String(PRESENT_YEAR), "เด็กและเยาวชน"])
      await expect(page.getByRole("checkbox", { name, exact: true }).isChecked()).resolves.toBe(true);
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("๑๒๐,๐๐๐");
    await page.locator('textarea[name="objective"]').fill("เพื่อทดลองกรอก\nหลายบรรทัด");
    await button(page, "บันทึกข้อมูลถัดไป").click();
    await page.waitForURL("**/projects/new?**");
    await page.locator(".notice", { hasText: "บันทึกแล้ว" }).waitFor();
    await page.getByRole("link", { name: NAME }).waitFor();
    await expect(page.locator('input[name="name"]').inputValue()).resolves.toBe("");
  });

  it("offers ล้างข้อมูล as a link to the empty form", async () => {
    const page = await asStaff();
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill("จะล้าง");
    await page.getByRole("link", { name: "ล้างข้อมูล" }).click();
    await page.waitForURL("**/projects/new?**");
    await expect(page.locator('input[name="name"]').inputValue()).resolves.toBe("");
  });

  it("reports the project, with a question about its money on the way", async () => {
    const page = await asStaff();
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAME)}`);
    await page.getByRole("link", { name: `ยังไม่ได้รายงาน รอบ 6 เดือน ${NAME}` }).click();
    await page.getByRole("radio", { name: /^ไม่สามารถดำเนินการได้/ }).check();
    await page.locator('input[name="ordinanceBudget"]').fill("0");
    await page.locator('input[name="spent"]').fill("๕๐๐");
    await page.locator('textarea[name="remark"]').fill("เบิกค่าป้าย");
    await button(page, "บันทึก").click();
    await expect(wordsOf(page.locator(".error-summary"))).resolves.toContain("เลือกเหตุผลที่ไม่สามารถดำเนินการได้");
    await expect(page.locator('input[name="spent"]').inputValue()).resolves.toBe("๕๐๐");
    await page.getByRole("radio", { name: "บุคลากรไม่เพียงพอ" }).check();
    await button(page, "บันทึก").click();
    await page.getByRole("checkbox", { name: /^ยืนยันว่าเบิกจ่ายจริงสูงกว่า/ }).check();
    await expect(page.locator('textarea[name="remark"]').inputValue()).resolves.toBe("เบิกค่าป้าย");
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects?**");
    await page.locator(".notice", { hasText: "บันทึกแล้ว" }).waitFor();
  });

  it("marks, deletes and brings back a project", async () => {
    const page = await asStaff();
    const open = () => page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAME)}`);
    const press = async (name: string) => {
      await page.locator("summary", { hasText: "จัดการ" }).click();
      await page.getByRole("button", { name: `${name} ${NAME}`, exact: true }).click();
    };
    await open();
    await press("ไม่สอดคล้อง");
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย ไม่สอดคล้อง แล้ว" }).waitFor();
    await page.getByRole("button", { name: "เลิกทำ" }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย สอดคล้อง แล้ว" }).waitFor();
    await press("ลบ");
    await page.locator(".notice", { hasText: "ลบแล้ว" }).waitFor();
    await page.getByText("ไม่มีโครงการตามที่เลือก").waitFor();
    await page.getByRole("button", { name: "เลิกทำ" }).click();
    await page.locator(".notice", { hasText: "นำกลับแล้ว" }).waitFor();
    await page.getByRole("link", { name: `รายงานแล้ว รอบ 6 เดือน ${NAME}` }).waitFor();
  });

  it("changes a project through แก้ไข", async () => {
    const page = await asStaff();
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAME)}`);
    await page.locator("summary", { hasText: "จัดการ" }).click();
    await page.getByRole("link", { name: `แก้ไข ${NAME}` }).click();
    await page.locator('input[name="name"]').fill(`${NAME} แก้ไข`);
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects/*?done=edited");
    await expect(wordsOf(page.locator("h1"))).resolves.toContain(`${NAME} แก้ไข`);
  });

  it("opens a page of the phone's menu, and Logout ends the session", async () => {
    const page = await newPageAs(use, "lao", {
      laoCode: LAO,
      fresh: true,
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    await page.goto("/summary");
    await page.locator("details.menu-phone summary").click();
    await page.getByRole("link", { name: "รายการโครงการ" }).click();
    await page.waitForURL("**/projects");
    await page.locator("details.menu-phone summary").click();
    await page.getByRole("button", { name: "Logout" }).click();
    await page.getByText("ออกจากระบบแล้ว").waitFor();
    await page.goto("/projects");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  it("filters reports by plain forms in the address", async () => {
    const page = await use.newPage({ javaScriptEnabled: false });
    await signIn(page, "nacc");
    await page.goto("/reports/province");
    await page.locator('select[name="province"]').selectOption("90");
    await page.locator('select[name="year"]').selectOption("2561");
    await page.locator('select[name="round"]').selectOption("6");
    await button(page, "แสดง").click();
    await page.waitForURL("**/reports/province?province=90&year=2561&round=6");
    await page.getByText("60.59").first().waitFor();
  });
});
