import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations, demoAccount, describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR, planFilledIn, REPORT_FILLED_IN } from "../support/form-samples";
import { openForm, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { useSessionClock } from "../support/session-clock";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";

describeInBrowser("the end of a session", () => {
  const use = useBrowser();
  const clock = useSessionClock();
  const database = useProductDatabase();
  const main = (page: Page) => page.getByRole("main");
  const nameOf = (what: string) => `โครงการที่${what} ${Date.now().toString(36)}`;

  /** A browser of its own, which the database can tell from every other. */
  async function staff(javaScriptEnabled = true) {
    const userAgent = `end-of-session ${randomUUID()}`;
    const page = await newPageAs(use, "lao", { laoCode: LAO, fresh: true, userAgent, javaScriptEnabled });
    return { page, userAgent };
  }

  async function fillPlan(page: Page, name: string) {
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill(name);
    await page.getByRole("checkbox", { name: String(PRESENT_YEAR), exact: true }).check();
    await page.locator(`input[name="budget-${PRESENT_YEAR}"]`).fill("๑,๐๐๐");
    await page.getByRole("radio", { name: "มาตรการ", exact: true }).check();
    await page.getByRole("radio", { name: /^มิติที่ 1/ }).check();
    await page.getByRole("checkbox", { name: "สถานศึกษา" }).check();
    await page.locator('textarea[name="objective"]').fill("บรรทัดแรก\nบรรทัดที่สอง");
  }

  async function expectPlanFilled(page: Page, name: string) {
    const typed = (selector: string) => page.locator(selector).inputValue();
    expect(await typed('input[name="name"]')).toBe(name);
    expect(await typed(`input[name="budget-${PRESENT_YEAR}"]`)).toBe("๑,๐๐๐");
    expect(await typed('textarea[name="objective"]')).toBe("บรรทัดแรก\nบรรทัดที่สอง");
    for (const box of [String(PRESENT_YEAR), "สถานศึกษา"])
      expect(await page.getByRole("checkbox", { name: box, exact: true }).isChecked()).toBe(true);
    for (const choice of ["มาตรการ", /^มิติที่ 1/])
      expect(await page.getByRole("radio", { name: choice, exact: true }).isChecked()).toBe(true);
  }

  async function signInHere(page: Page, laoCode = LAO) {
    const { username, password } = demoAccount("lao", laoCode);
    await page.locator('input[name="username"]').fill(username);
    await page.locator('input[name="password"]').fill(password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
  }

  const save = (page: Page) => main(page).getByRole("button", { name: "บันทึก", exact: true }).click();

  it.each([true, false])(
    "keeps a typed plan through signing in again, and saves it once (script: %s)",
    async (script) => {
      const { page, userAgent } = await staff(script);
      const name = nameOf("หมดเวลา");
      await fillPlan(page, name);
      const before = await database.countRows();
      await clock.end(userAgent);
      await save(page);
      await page.waitForURL("**/sign-in?**");
      await page.getByText("ระบบเก็บข้อมูลที่กรอกไว้ให้แล้ว").waitFor();
      expect(await database.countRows()).toEqual(before);

      await signInHere(page);
      await page.waitForURL("**/projects/new?**parked=**");
      await page.getByText("ยังไม่ได้บันทึก ตรวจแล้วกดปุ่มบันทึกอีกครั้ง").waitFor();
      await expectPlanFilled(page, name);
      await page.reload();
      await expectPlanFilled(page, name);
      expect((await database.countRows()).projects).toBe(before.projects);

      await save(page);
      await page.waitForURL("**/summary?**");
      expect((await database.countRows()).projects).toBe((before.projects ?? 0) + 1);
      await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(name)}`);
      await page.getByText("จำนวนข้อมูลทั้งหมด 1 รายการ").waitFor();
    },
  );

  it.each([true, false])(
    "shows what is stored beside a parked edit that somebody overtook (script: %s)",
    async (script) => {
      const { page, userAgent } = await staff(script);
      const plan = await openForm(page, "/projects/new", "บันทึก");
      const recorded = await sendForm(page, plan, { ...planFilledIn(plan, nameOf("แก้ไขซ้อน")), remark: "" });
      const id = new URL(recorded.location ?? "", "http://here").searchParams.get("recorded");
      await page.goto(`/projects/${id}/edit`);
      await page.locator('textarea[name="remark"]').fill("แก้ก่อนหมดเวลา");
      await clock.end(userAgent);
      await save(page);
      await page.waitForURL("**/sign-in?**");

      const other = await newPageAs(use, "lao", { laoCode: LAO, fresh: true });
      const edit = await openForm(other, `/projects/${id}/edit`, "บันทึก");
      expect((await sendForm(other, edit, { remark: "คนอื่นแก้ไปแล้ว" })).status).toBe(303);

      await signInHere(page);
      await page.waitForURL("**/edit?parked=**");
      expect(await page.locator('textarea[name="remark"]').inputValue()).toBe("แก้ก่อนหมดเวลา");
      await save(page);
      await page.getByRole("heading", { name: "ข้อความสองชุดที่ต่างกัน" }).waitFor();
      await page.getByText("คนอื่นแก้ไปแล้ว").first().waitFor();
      expect(await page.locator('textarea[name="remark"]').inputValue()).toBe("แก้ก่อนหมดเวลา");
      await save(page);
      await page.waitForURL(`**/projects/${id}?**`);
    },
  );

  it("keeps a typed report, and shows it to nobody else", async () => {
    const { page, userAgent } = await staff();
    const plan = await openForm(page, "/projects/new", "บันทึก");
    const recorded = await sendForm(page, plan, planFilledIn(plan, nameOf("รายงานหมดเวลา")));
    const id = new URL(recorded.location ?? "", "http://here").searchParams.get("recorded");
    const path = `/projects/${id}/reports/${PRESENT_YEAR}/6`;
    const form = await openForm(page, path, "บันทึก");
    await clock.end(userAgent);
    const answer = await sendForm(page, form, REPORT_FILLED_IN);
    expect(answer.status).toBe(303);
    const next = new URL(answer.location ?? "", "http://here").searchParams.get("next") ?? "";
    expect(next).toMatch(new RegExp(`^${path}\\?parked=[0-9a-f-]{36}$`));

    const stranger = await newPageAs(use, "lao", { laoCode: "2900101", fresh: true });
    const parked = new URL(next, "http://here").searchParams.get("parked");
    const strangers = await openForm(stranger, `/projects/new?parked=${parked}`, "บันทึก");
    expect(strangers.entries).not.toContainEqual(["spent", "150,000.25"]);

    await page.goto(answer.location ?? "");
    await signInHere(page);
    await page.waitForURL("**parked=**");
    expect(await page.locator('input[name="spent"]').inputValue()).toBe("150,000.25");
    await main(page).getByRole("button", { name: "บันทึก", exact: true }).click();
    await page.waitForURL("**/projects?**");
  });

  it("warns before the end, goes on at a press, and says what to do after it", async () => {
    const { page, userAgent } = await staff();
    await page.clock.install();
    await page.goto("/projects/new");
    await page.locator('input[name="name"]').fill("กำลังกรอก");
    await clock.leaveSeconds(userAgent, 200);
    await page.clock.fastForward("56:00");
    await page.getByText("ใกล้หมดเวลาใช้งาน").waitFor();
    await page.getByText("เหลือเวลาประมาณ 4 นาที").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("name");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "ใช้งานต่อ" }).click();
    await page.getByText("ใกล้หมดเวลาใช้งาน").waitFor({ state: "hidden" });

    await clock.end(userAgent);
    await page.clock.fastForward("56:00");
    await page.getByText("หมดเวลาใช้งานแล้ว สิ่งที่กรอกในหน้านี้ยังอยู่").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [tab] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: "เข้าสู่ระบบในแท็บใหม่" }).click(),
    ]);
    await signInHere(tab);
    await tab.close();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("หมดเวลาใช้งานแล้ว").waitFor({ state: "hidden" });
    expect(await page.locator('input[name="name"]').inputValue()).toBe("กำลังกรอก");
  });

  it("says nothing while another tab goes on", async () => {
    const { page } = await staff();
    await page.clock.install();
    await page.goto("/projects/new");
    await page.clock.fastForward("56:00");
    await page.waitForTimeout(500);
    expect(await page.getByText("ใกล้หมดเวลาใช้งาน").count()).toBe(0);
  });

  it("tells how long a session lasts to its own browser only, and asking does not make it longer", async () => {
    const { page, userAgent } = await staff();
    // An open page may still fetch what its links lead to, and that is a sighting.
    await page.waitForLoadState("networkidle");
    await page.goto("about:blank");
    await clock.leaveSeconds(userAgent, 120);
    const ask = async (one: Page) => (await one.request.get("/api/session")).json();
    const first = await ask(page);
    expect(Object.keys(first)).toEqual(["endsAt"]);
    expect(await ask(page)).toEqual(first);
    expect(Date.parse(first.endsAt) - Date.now()).toBeLessThan(121_000);
    expect(await ask(await use.newPage())).toEqual({ endsAt: null });
    const foreign = await page.request.post("/api/session", {
      headers: { Origin: "https://elsewhere.example" },
    });
    expect(foreign.status()).toBe(403);
    expect(await ask(page)).toEqual(first);
    await clock.end(userAgent);
    expect(await ask(page)).toEqual({ endsAt: null });
  });
});
