import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeViolations, describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { PRESENT_YEAR } from "../support/form-samples";
import { newPageAs } from "../support/signed-in";

/** Addresses with {id}: a project of FY 2561 of อบจ.สงขลา; {open}: one of the present year. */
const PAGES: Record<"lao" | "province" | "nacc" | "admin", string[]> = {
  lao: [
    `/summary?year=${PRESENT_YEAR}`,
    `/projects?year=${PRESENT_YEAR}`,
    "/projects?year=all",
    "/projects?year=2561&q=ไม่มีโครงการชื่อนี้",
    "/projects/{open}",
    "/projects/{open}/edit",
    "/plan?edition=1",
    "/assessments",
    "/projects/{id}/reports/2561/12",
    `/projects/{open}/reports/${PRESENT_YEAR}/6`,
    `/projects/{open}/reports/${PRESENT_YEAR}/12`,
    `/round?year=${PRESENT_YEAR}&round=6`,
    "/round?year=2561&round=12&show=waiting",
    `/round/submit?year=${PRESENT_YEAR}&round=6`,
    "/audit?kind=report&from=x",
    "/no-such-page",
    "/projects/0",
  ],
  province: [
    "/laos?q=ไม่มีชื่อนี้",
    "/reviews?edition=1&state=all",
    "/rounds",
    "/round-reviews?year=2561&round=6&state=all",
    "/rounds/2561/6?state=all",
    "/rounds/2561/6/laos/2900101",
    "/reports/plan",
    "/reports/status?year=2561&round=6&lao=2900101&asof=freeze",
    "/reports/amendments?year=2561&round=6&lao=2900101",
    "/assessments?year=2561",
    "/audit?lao=ไม่มีชื่อนี้",
  ],
  nacc: [
    "/editions/2/dimensions/1",
    `/rounds/${PRESENT_YEAR}/6`,
    "/editions/2/sub-items/new",
    "/reports/province",
    "/registry?q=ไม่มีชื่อนี้",
    "/reports/projects",
    "/assessments",
  ],
  admin: ["/people?q=ไม่มีชื่อนี้", "/audit?kind=account"],
};

const PUBLIC_PAGES = ["/codes?province=90", "/codes?q=ไม่มีชื่อนี้", "/codes?q=สงคลา", "/faq?q=ไม่มีคำนี้"];

describeInBrowser("pages in all their states, for eyes, ears and hands", () => {
  const use = useBrowser();
  const expectedConsoleErrors = [/status of 404/];

  async function firstProject(page: Page, year: number): Promise<string> {
    const html = await (await page.request.get(`/projects?year=${year}&lao=2900101`)).text();
    return /href="\/projects\/(\d+)"/.exec(html)?.[1] ?? "";
  }

  describe.each(Object.entries(PAGES))("for %s", (role, addresses) => {
    it.each(addresses)("finds nothing wrong with %s", async (address) => {
      const page = await newPageAs(use, role as keyof typeof PAGES, { expectedConsoleErrors });
      const id = address.includes("{id}") ? await firstProject(page, 2561) : "";
      const open = address.includes("{open}") ? await firstProject(page, PRESENT_YEAR) : "";
      const answer = await page.goto(address.replace("{id}", id).replace("{open}", open));
      expect(answer?.status()).toBe(["/no-such-page", "/projects/0"].includes(address) ? 404 : 200);
      expect(await findingsOn(page, role === "lao" ? "both" : "wide")).toEqual([]);
    });
  });

  it.each(PUBLIC_PAGES)("finds nothing wrong with %s before anybody signs in", async (address) => {
    const page = await use.newPage();
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await findingsOn(page)).toEqual([]);
  });

  it("finds nothing wrong with the sign-in page, before and after a mistake", async () => {
    const page = await use.newPage();
    await page.goto("/sign-in?next=%2Fsummary");
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.locator(".error-summary", { hasText: "ยังไม่ได้เข้าสู่ระบบ" }).waitFor();
    expect(await findingsOn(page)).toEqual([]);
  });

  it.each([
    ["บันทึกแผน", "/projects/new"],
    ["แก้ไข", "/projects/{open}/edit"],
    ["the report form", `/projects/{open}/reports/${PRESENT_YEAR}/6`],
  ])(
    "finds nothing wrong with %s full of mistakes, moves the focus to the summary, and from there to the field",
    async (_, address) => {
      const page = await newPageAs(use, "lao");
      await page.goto(address.replace("{open}", await firstProject(page, PRESENT_YEAR)));
      for (const field of await page.locator("main form.form-cols :is(input[type=text], textarea)").all())
        if (await field.isVisible()) await field.fill("\u0007");
      await page.getByRole("main").getByRole("button", { name: "บันทึก", exact: true }).click();
      const summary = page.locator(".error-summary");
      await summary.waitFor();
      await expect(summary.evaluate((box) => box === document.activeElement)).resolves.toBe(true);
      const link = summary.getByRole("link").first();
      const field = (await link.getAttribute("href"))?.slice(1) ?? "";
      await link.click();
      await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe(field);
      expect(await findingsOn(page)).toEqual([]);
    },
  );

  it("finds nothing wrong with a page that says what was done", async () => {
    const page = await newPageAs(use, "lao");
    const open = await firstProject(page, PRESENT_YEAR);
    await page.goto(`/projects/${open}`);
    await page.getByRole("button", { name: /ไม่สอดคล้อง$/ }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย ไม่สอดคล้อง แล้ว" }).waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "เลิกทำ" }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย สอดคล้อง แล้ว" }).waitFor();
  });

  it("finds nothing wrong with the menu and the details that are opened", async () => {
    const page = await newPageAs(use, "lao");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/projects?year=2561");
    await page.locator("summary", { hasText: "จัดการ" }).first().click();
    await page.locator("details.menu-phone summary").click();
    await page.locator("details.menu-phone").getByRole("link", { name: "บันทึกแผน" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it("leads a keyboard past the menu to the content", async () => {
    const page = await newPageAs(use, "lao");
    await page.goto("/summary?year=2561");
    await page.keyboard.press("Tab");
    await expect(page.evaluate(() => document.activeElement?.textContent?.trim())).resolves.toBe(
      "ข้ามไปที่เนื้อหา",
    );
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
  });
});
