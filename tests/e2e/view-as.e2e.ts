import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations, describeInBrowser, useBrowser } from "../support/browser";
import { planFilledIn, REPORT_FILLED_IN } from "../support/form-samples";
import { openForm, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const LAO_NAME = "เทศบาลตำบลพะวง";
const BANNER = `กำลังดูในมุมมองของ ${LAO_NAME} – อ่านอย่างเดียว`;

describeInBrowser("looking through an LAO's eyes", () => {
  const use = useBrowser();
  const database = useProductDatabase();
  const officer = (javaScriptEnabled = true) =>
    newPageAs(use, "province", { fresh: true, javaScriptEnabled });

  async function look(page: Page) {
    await page.goto(`/laos?q=${LAO}`);
    await page.getByRole("button", { name: `ดูในมุมมองของ อปท. ${LAO_NAME}` }).click();
    await page.waitForURL("**/summary");
    await page.getByText(BANNER).waitFor();
  }

  it.each([true, false])("begins at a press and ends at a press (script: %s)", async (script) => {
    const page = await officer(script);
    await look(page);
    expect(await page.getByRole("link", { name: "บันทึกแผน" }).count()).toBeGreaterThan(0);
    await page.goto("/projects");
    await page.getByText(BANNER).waitFor();
    await page.getByRole("button", { name: "เลิกดู" }).click();
    await page.waitForURL("**/laos");
    expect(await page.getByText(BANNER).count()).toBe(0);
    expect((await page.request.get("/projects/new")).status()).toBe(404);
  });

  it("says on every page whose eyes they are, and leaves every changing button at rest", async () => {
    const page = await officer();
    await look(page);
    for (const path of ["/projects", "/projects/new", "/projects/deleted", "/reports/plan", "/profile"]) {
      await page.goto(path);
      await page.getByText(BANNER).waitFor();
      const changing = page.locator(
        'main form:not([method="get"]) button[type="submit"]:not([disabled]):not(fieldset[disabled] *)',
      );
      expect(await changing.allInnerTexts(), path).toEqual(["เลิกดู"]);
    }
    expect(await axeViolations(page)).toEqual([]);
  });

  it("refuses every form that is sent all the same, says why, and writes nothing", async () => {
    const staff = await newPageAs(use, "lao", { laoCode: LAO });
    const plan = await openForm(staff, "/projects/new", "บันทึก");
    const own = await sendForm(staff, plan, planFilledIn(plan, `โครงการที่มีผู้ดู ${Date.now().toString(36)}`));
    const id = new URL(own.location ?? "", "http://here").searchParams.get("recorded");
    const edit = await openForm(staff, `/projects/${id}/edit`, "บันทึก");
    const year = planFilledIn(plan, "").fiscalYears;
    const report = await openForm(staff, `/projects/${id}/reports/${year}/6`, "บันทึก");
    const remove = await openForm(staff, `/projects/${id}`, "ลบ");

    const page = await officer();
    await look(page);
    const [rows, text] = [await database.countRows(), await database.fingerprint()];
    const sent = [
      await sendForm(page, plan, planFilledIn(plan, "ไม่ควรมีโครงการนี้")),
      await sendForm(page, edit, { name: "ไม่ควรเปลี่ยนชื่อ" }),
      await sendForm(page, report, REPORT_FILLED_IN),
      await sendForm(page, remove),
    ];
    for (const answer of sent)
      expect([answer.status, new URL(answer.location ?? "", "http://here").pathname]).toEqual([
        303,
        "/read-only",
      ]);
    expect([await database.countRows(), await database.fingerprint()]).toEqual([rows, text]);
    await page.goto(sent[1]?.location ?? "");
    await page.getByRole("heading", { name: "ยังไม่ได้บันทึก เพราะดูได้อย่างเดียว" }).waitFor();
    await page.getByRole("link", { name: "กลับไปหน้าก่อน" }).click();
    await page.waitForURL(`**/projects/${id}/edit`);
  });

  it("shows of the profile what the LAO is, and nothing of anybody's account", async () => {
    const page = await officer();
    await look(page);
    await page.goto("/profile");
    await page.getByRole("main").getByText(LAO_NAME).first().waitFor();
    expect(await page.getByText("เครื่องที่เข้าสู่ระบบอยู่").count()).toBe(0);
    expect(await page.getByRole("button", { name: "ออกจากระบบทุกเครื่อง" }).count()).toBe(0);
    expect(await page.getByText("province-songkhla@eplan.example").count()).toBe(0);
  });

  it("does not reach an LAO of another province, nor one that is not there", async () => {
    const page = await officer();
    const form = await openForm(page, `/laos?q=${LAO}`, `ดูในมุมมองของ อปท. ${LAO_NAME}`);
    for (const laoCode of ["6930101", "9999999", "", "' or true"])
      expect((await sendForm(page, form, { laoCode })).status).toBe(404);
    await page.goto("/laos");
    expect(await page.getByText("อ่านอย่างเดียว").count()).toBe(0);
  });

  it("ends with Logout", async () => {
    const page = await officer();
    await look(page);
    await page.getByRole("button", { name: "Logout" }).first().click();
    await page.waitForURL("**/sign-in?**");
  });
});
