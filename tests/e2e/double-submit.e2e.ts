import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR, planFilledIn, REPORT_FILLED_IN } from "../support/form-samples";
import { openForm, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";

describeInBrowser("a form that is sent twice", () => {
  const use = useBrowser();
  const database = useProductDatabase();
  const asStaff = (javaScriptEnabled = true) => newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });
  const save = (page: Page) => page.getByRole("main").getByRole("button", { name: "บันทึก", exact: true });

  async function fillPlan(page: Page, name: string) {
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill(name);
    await page.getByRole("checkbox", { name: String(PRESENT_YEAR), exact: true }).check();
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("1,000");
    await page.getByRole("radio", { name: "มาตรการ", exact: true }).check();
    await page.getByRole("radio", { name: /^มิติที่ 1/ }).check();
    await page.getByRole("checkbox", { name: "สถานศึกษา" }).check();
    await page.locator('textarea[name="objective"]').fill("ทดลองส่งซ้ำ");
  }

  async function expectOne(page: Page, name: string) {
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(name)}`);
    await page.getByText("จำนวนข้อมูลทั้งหมด 1 รายการ").waitFor();
  }

  const nameOf = (what: string) => `โครงการที่${what} ${Date.now().toString(36)}`;

  async function recordedProject(page: Page, name: string): Promise<string> {
    const form = await openForm(page, "/projects/new", "บันทึก");
    const answer = await sendForm(page, form, planFilledIn(form, name));
    return new URL(answer.location ?? "", "http://here").searchParams.get("recorded") ?? "";
  }

  it.each([true, false])("records one project when บันทึก is pressed twice (script: %s)", async (script) => {
    const page = await asStaff(script);
    const name = nameOf("กดสองครั้ง");
    await fillPlan(page, name);
    await save(page).dblclick();
    await page.waitForURL("**/summary?**");
    await expectOne(page, name);
  });

  it.each([true, false])(
    "records one project when somebody goes Back and saves again (script: %s)",
    async (script) => {
      const page = await asStaff(script);
      const name = nameOf("ย้อนกลับแล้วบันทึกอีกครั้ง");
      await fillPlan(page, name);
      await save(page).click();
      await page.waitForURL("**/summary?**");
      await page.goBack();
      await page.waitForURL("**/projects/new");
      await save(page).click();
      await page.waitForFunction(
        () => document.querySelector(".error-summary") || location.pathname === "/summary",
      );
      await expectOne(page, name);
    },
  );

  it("answers the same plan form with the same project, and a changed one with another", async () => {
    const page = await asStaff();
    const form = await openForm(page, "/projects/new", "บันทึก");
    const name = nameOf("ส่งซ้ำทั้งแบบ");
    const [first, second] = [
      await sendForm(page, form, planFilledIn(form, name)),
      await sendForm(page, form, planFilledIn(form, name)),
    ];
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
    await expectOne(page, name);
    const other = await sendForm(page, form, planFilledIn(form, `${name} อีกโครงการ`));
    expect(other.status).toBe(303);
    expect(other.location).not.toBe(first.location);
  });

  it("records one project when the same form arrives ten times at once", async () => {
    const page = await asStaff();
    const form = await openForm(page, "/projects/new", "บันทึก");
    const name = nameOf("ส่งพร้อมกัน");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sendForm(page, form, planFilledIn(form, name))),
    );
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    await expectOne(page, name);
  });

  it("keeps one report with one version when the same report arrives ten times at once", async () => {
    const page = await asStaff();
    const id = await recordedProject(page, nameOf("รายงานซ้ำ"));
    const form = await openForm(page, `/projects/${id}/reports/${PRESENT_YEAR}/6`, "บันทึก");
    const before = await database.countRows();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sendForm(page, form, REPORT_FILLED_IN)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    const after = await database.countRows();
    expect(after.status_reports).toBe((before.status_reports ?? 0) + 1);
    expect(after.status_report_versions).toBe((before.status_report_versions ?? 0) + 1);
  });

  it("keeps one correction when the same correction arrives again", async () => {
    const page = await asStaff();
    const id = await recordedProject(page, nameOf("แก้ไขซ้ำ"));
    const path = `/projects/${id}/reports/${PRESENT_YEAR}/6`;
    await sendForm(page, await openForm(page, path, "บันทึก"), REPORT_FILLED_IN);
    const form = await openForm(page, path, "บันทึก");
    const correction = { ...REPORT_FILLED_IN, spent: "149,000", correctionReason: "กรอกจำนวนเงินผิด" };
    const before = await database.countRows();
    expect((await sendForm(page, form, correction)).status).toBe(303);
    expect((await sendForm(page, form, correction)).status).toBe(303);
    const after = await database.countRows();
    expect(after.status_report_versions).toBe((before.status_report_versions ?? 0) + 1);
  });

  it("shows what is stored beside what was typed when two people report the same project", async () => {
    const page = await asStaff();
    const id = await recordedProject(page, nameOf("รายงานสองคน"));
    const path = `/projects/${id}/reports/${PRESENT_YEAR}/6`;
    const [mine, theirs] = [await openForm(page, path, "บันทึก"), await openForm(page, path, "บันทึก")];
    expect((await sendForm(page, theirs, REPORT_FILLED_IN)).status).toBe(303);
    const before = await database.countRows();
    const answer = await sendForm(page, mine, { ...REPORT_FILLED_IN, spent: "151,000" });
    expect(answer.status).toBe(200);
    expect(answer.summary).toContain("มีผู้บันทึกรายงานรอบนี้ไว้แล้ว");
    expect(answer.messages.spent).toContain("150,000.25");
    expect(answer.values.spent).toContain("151,000");
    expect(await database.countRows()).toEqual(before);
  });

  it("deletes once when ลบ is sent twice, and says so both times", async () => {
    const page = await asStaff();
    const id = await recordedProject(page, nameOf("ลบสองครั้ง"));
    const form = await openForm(page, `/projects/${id}`, "ลบ");
    const first = await sendForm(page, form);
    const second = await sendForm(page, form);
    expect([first.status, second.status]).toEqual([303, 303]);
    await page.goto(`/projects/${id}`);
    await page.getByRole("button", { name: "นำกลับ" }).waitFor();
  });
});
