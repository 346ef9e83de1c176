import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sheetsOf } from "../reports/workbook-rows";
import { axeViolations, demoAccount, describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { newPageAs } from "../support/signed-in";

const OWN = "2900101";

const texts = (page: Page) => page.locator("main .table tbody tr").allInnerTexts();

async function openProject(page: Page): Promise<string> {
  await page.goto(`/projects?year=${PRESENT_YEAR}`);
  const href = await page.locator('main .list a[href^="/projects/"]').first().getAttribute("href");
  const path = /^\/projects\/\d+/.exec(href ?? "")?.[0];
  if (!path) throw new Error(`no project among ${href}`);
  await page.goto(path);
  return path;
}

describeInBrowser("ประวัติการใช้งาน", () => {
  const use = useBrowser();

  it("shows an LAO beside a project who marked it, and in the trail what stood before and after", async () => {
    const page = await newPageAs(use, "lao", { laoCode: OWN });
    const path = await openProject(page);
    await page.getByRole("button", { name: /ไม่สอดคล้อง$/ }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย ไม่สอดคล้อง แล้ว" }).waitFor();
    await page.goto(path);
    const section = page.locator("section", { has: page.getByRole("heading", { name: "ใครแก้ไขรายการนี้" }) });
    const latest = section.locator("tbody tr").first();
    expect(await latest.textContent()).toContain("เปลี่ยนเครื่องหมายสอดคล้องของโครงการ");
    expect(await latest.textContent()).toContain(demoAccount("lao", OWN).name);

    await section.getByRole("link", { name: /ประวัติการใช้งาน|ดูทั้งหมด/ }).click();
    await page.waitForURL((url) => url.pathname === "/audit");
    expect(new URL(page.url()).searchParams.get("entity")).toBe("project");
    await page.locator(".notice", { hasText: "แสดงเฉพาะโครงการ" }).waitFor();
    const [first] = await texts(page);
    expect(first?.replace(/\s+/g, " ")).toContain("สอดคล้อง จาก สอดคล้อง → เป็น ไม่สอดคล้อง");
    expect(await page.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0);

    await page.goto(path);
    await page.getByRole("button", { name: /เปลี่ยนเป็น สอดคล้อง$/ }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย สอดคล้อง แล้ว" }).waitFor();
  });

  it("is narrowed by the address without any script, and keeps what was typed", async () => {
    const page = await newPageAs(use, "lao", { laoCode: OWN, javaScriptEnabled: false });
    await page.goto("/audit");
    await page.selectOption('select[name="kind"]', "session");
    await page.fill('input[name="from"]', "๑/๑๐/๒๕๖๘");
    await page.fill('input[name="to"]', "วันไหนสักวัน");
    await page.getByRole("button", { name: "แสดง", exact: true }).click();
    expect(await page.inputValue('input[name="from"]')).toBe("๑/๑๐/๒๕๖๘");
    expect(await page.inputValue('input[name="to"]')).toBe("วันไหนสักวัน");
    await page.locator(".notice", { hasText: "อ่านวันที่ “วันไหนสักวัน” ไม่ได้" }).waitFor();
    const rows = await texts(page);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/เข้าสู่ระบบ|จบการใช้งาน|มุมมอง/);
    await page.goto("/audit?from=1/1/2600");
    await page.getByText("ไม่พบรายการตามที่เลือก").waitFor();
  });

  it("gives an officer of the province a workbook with the chain's head at its foot", async () => {
    const page = await newPageAs(use, "province");
    await page.goto(`/audit?lao=${OWN}&kind=session`);
    expect((await texts(page)).every((row) => row.includes(OWN))).toBe(true);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Excel", exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^ประวัติการใช้งาน\.xlsx$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const [sheet] = await sheetsOf(new Uint8Array(Buffer.concat(chunks)));
    const cells = sheet?.rows.flat().map(String) ?? [];
    expect(cells.some((cell) => /: \d+:[0-9a-f]{64}$/.test(cell))).toBe(true);
    expect(sheet?.rows.slice(4, -3).every((row) => row[7] === OWN)).toBe(true);

    await page.goto("/audit?kind=audit");
    expect((await texts(page))[0]).toContain("ดาวน์โหลดประวัติการใช้งานเป็น Excel");
  });

  it("has no workbook for an LAO, and no field for another's name", async () => {
    const page = await newPageAs(use, "lao", { laoCode: OWN });
    await page.goto("/audit?lao=5900105");
    expect(await page.locator('input[name="lao"]').count()).toBe(0);
    expect(await page.getByRole("link", { name: "Excel", exact: true }).count()).toBe(0);
    expect((await page.request.get("/audit/xlsx")).status()).toBe(404);
  });

  it("tells an administrator of accounts and nothing of plans and reports", async () => {
    const page = await newPageAs(use, "admin");
    await page.goto("/audit");
    const rows = await texts(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.join()).not.toMatch(/โครงการ|รายงานผล/);
    const kinds = await page.locator('select[name="kind"] option').allInnerTexts();
    expect(kinds).not.toContain("แผนและโครงการ");
    await page.goto("/audit?kind=plan");
    await page.getByText("ไม่พบรายการตามที่เลือก").waitFor();
  });

  it("steps to older events and back to the newest", async () => {
    const page = await newPageAs(use, "province");
    const events = () => page.locator("main .table tbody tr").evaluateAll((rows) => rows.map(({ id }) => id));
    await page.goto("/audit?kind=session");
    const [first, second, ...others] = await events();
    await page.goto(`/audit?kind=session&older=${second?.replace("event-", "")}`);
    expect((await events()).slice(0, 3)).toEqual(others.slice(0, 3));
    await page.getByRole("link", { name: "ใหม่กว่านี้" }).click();
    await page.waitForURL(/kind=session&newer=/);
    expect((await events()).slice(-2)).toEqual([first, second]);
    await page.getByRole("link", { name: "ล่าสุด" }).click();
    await page.waitForURL((url) => url.search === "?kind=session");
  });

  describe.each([1280, 360])("at %i pixels", (width) => {
    it.each(["lao", "province", "admin"] as const)(
      "is accessible and fits, its details open: %s",
      async (role) => {
        const page = await newPageAs(use, role);
        await page.setViewportSize({ width, height: 740 });
        await page.goto("/audit");
        for (const summary of await page.locator("main details > summary").all()) await summary.click();
        expect(await axeViolations(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      },
    );
  });
});
