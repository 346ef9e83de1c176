import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demoAccount, describeInBrowser, signIn, useBrowser } from "../support/browser";
import { bodyRows, wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const DOORS = [
  ["คู่มือการใช้งานระบบ", "/manual", "คู่มือ"],
  ["รหัสผู้ใช้งาน Username", "/codes", "รหัสผู้ใช้งาน"],
  ["e-PlanNACC", "/sign-in", "ระบบรายงานผล"],
] as const;

describeInBrowser("the public front", () => {
  const use = useBrowser();
  const main = (page: Page) => page.getByRole("main");

  it.each(DOORS)("has a door %s to %s", async (title, path, heading) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await use.newPage({ javaScriptEnabled });
      await page.goto("/");
      await page.locator(".doors").getByRole("link", { name: title }).click();
      await page.waitForURL(`**${path}`);
      await expect(wordsOf(page.locator("h1"))).resolves.toContain(heading);
    }
  });

  it("leads to questions, contacts and the manual from the foot of every page, and home from its mark", async () => {
    const page = await use.newPage();
    for (const path of ["/", "/sign-in", "/codes", "/faq", "/contacts", "/manual", "/forgot-password"]) {
      await page.goto(path);
      const links = await page.getByRole("contentinfo").getByRole("link").allInnerTexts();
      expect(links, path).toEqual(["คู่มือการใช้งานระบบ", "คำถามที่พบบ่อย", "ติดต่อสอบถามข้อมูลเพิ่มเติม"]);
    }
    await page.getByRole("banner").getByRole("link", { name: "e-PlanNACC" }).click();
    await page.waitForURL((url) => url.pathname === "/");
  });

  it("signs in at once on the entry page, and says there what to check", async () => {
    const { username, password } = demoAccount("lao", "6900107");
    for (const javaScriptEnabled of [true, false]) {
      const page = await use.newPage({ javaScriptEnabled });
      await page.goto("/");
      await page.locator('input[name="username"]').fill(username);
      await page.locator('input[name="password"]').fill("ไม่ใช่รหัสผ่านนี้แน่นอน");
      await page.getByRole("button", { name: "Login", exact: true }).click();
      await expect(wordsOf(page.locator(".error-summary"))).resolves.toContain("ไม่พบผู้ใช้งาน");
      await expect(page.locator('input[name="username"]').inputValue()).resolves.toBe(username);
      await page.locator('input[name="password"]').fill(password);
      await page.getByRole("button", { name: "Login", exact: true }).click();
      await page.waitForURL("**/summary");
    }
  });

  it("lets whoever is signed in go home from the entry page and keep their menu around help", async () => {
    const page = await newPageAs(use, "lao");
    await page.goto("/");
    await page.waitForURL("**/summary");
    for (const path of ["/faq", "/contacts", "/codes"]) {
      await page.goto(path);
      await page.getByRole("navigation", { name: "เมนูหลัก" }).first().waitFor();
      await page.getByRole("banner").getByRole("button", { name: "Logout" }).first().waitFor();
    }
    await page.goto("/codes?q=พะวง");
    await page.getByText("5900105").waitFor();
    expect(await main(page).getByRole("link", { name: "นำไปเข้าสู่ระบบ" }).count()).toBe(0);
  });

  it.each([true, false])(
    "finds a code and takes it to the sign-in (script: %s)",
    async (javaScriptEnabled) => {
      const page = await use.newPage({ javaScriptEnabled });
      await page.goto("/codes");
      await page.getByLabel("ชื่อ อปท. หรือรหัส info").fill("ทต.พะวง");
      await page.getByRole("button", { name: "ค้นหา" }).click();
      await page.waitForURL("**/codes?**");
      expect(await bodyRows(page, "อปท. และรหัส info")).toEqual([
        ["เทศบาลตำบลพะวง", "เมืองสงขลา", "สงขลา", "5900105", "นำไปเข้าสู่ระบบ เทศบาลตำบลพะวง"],
      ]);
      await main(page).getByRole("link", { name: "นำไปเข้าสู่ระบบ เทศบาลตำบลพะวง" }).click();
      await page.waitForURL("**/sign-in?username=5900105");
      await expect(page.locator('input[name="username"]').inputValue()).resolves.toBe("5900105");
    },
  );

  it("narrows codes by province, then by district, and keeps what was asked for from page to page", async () => {
    const page = await use.newPage({ javaScriptEnabled: false });
    await page.goto("/codes");
    await page.getByLabel("จังหวัด").selectOption("90");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.waitForURL("**/codes?**province=90**");
    const total = Number(/พบ (\d+) แห่ง/.exec(await wordsOf(main(page)))?.[1]);
    const first = (await bodyRows(page, "อปท. และรหัส info")).map((row) => row[3]);
    expect(first).toHaveLength(25);
    await page.getByRole("link", { name: "หน้าถัดไป" }).click();
    await page.waitForURL("**/codes?province=90&page=2");
    const second = (await bodyRows(page, "อปท. และรหัส info")).map((row) => row[3]);
    expect(new Set([...first, ...second]).size).toBe(total);
    await page.getByLabel("อำเภอ").selectOption("9001");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.getByText("พบ 7 แห่ง").first().waitFor();
  });

  it("says what to do where no code is found, and takes any address", async () => {
    const page = await use.newPage();
    for (const address of [
      "/codes?q=ไม่มีชื่อนี้",
      "/codes?q=%27%20or%20true%20--",
      "/codes?province=99",
      "/codes?type=town&q=พะวง",
    ]) {
      await page.goto(address);
      await page.getByRole("heading", { name: "ไม่พบ อปท. ตามที่ค้นหา" }).waitFor();
    }
    for (const address of ["/codes?q=%00", "/codes?page=99999999&province=90", "/codes?district=9001&type=x"])
      expect((await page.goto(address))?.status(), address).toBe(200);
    await page.goto("/sign-in?username=%22%3E%3Cscript%3E");
    await expect(page.locator('input[name="username"]').inputValue()).resolves.toBe("");
  });

  it("finds questions by their words, and leads to each from the list", async () => {
    const page = await use.newPage({ javaScriptEnabled: false });
    await page.goto("/faq");
    const link = page.getByRole("navigation", { name: "คำถามทั้งหมด" }).getByRole("link").nth(2);
    const anchor = (await link.getAttribute("href")) ?? "";
    await expect(wordsOf(page.locator(`${anchor} h2`))).resolves.toBe(await wordsOf(link));
    await page.getByLabel("ค้นหาในคำถามและคำตอบ").fill("caps lock");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.getByRole("heading", { name: "ไม่พบผู้ใช้งาน" }).waitFor();
    await page.getByLabel("ค้นหาในคำถามและคำตอบ").fill("ไม่มีคำนี้ในคำตอบใด");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.getByRole("heading", { name: "ไม่พบคำถามตามคำค้น" }).waitFor();
  });

  it("shows a stranger none of the pages that administrators edit it on", async () => {
    const page = await use.newPage();
    for (const path of [
      "/faq/edit",
      "/faq/edit/new",
      "/contacts/edit",
      "/announcements",
      "/announcements/new",
    ]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname, path).toBe("/sign-in");
    }
    for (const role of ["lao", "province", "nacc"] as const) {
      const officer = await newPageAs(use, role);
      for (const path of [
        "/faq/edit",
        "/faq/edit/1",
        "/contacts/edit/new",
        "/announcements",
        "/announcements/1",
      ])
        expect((await officer.request.get(path)).status(), `${role} ${path}`).toBe(404);
    }
  });

  it("is what one comes back to after Logout", async () => {
    const page = await use.newPage();
    await signIn(page, "lao", "6900107");
    await page.getByRole("banner").getByRole("button", { name: "Logout" }).first().click();
    await page.getByText("ออกจากระบบแล้ว").waitFor();
    await page.goto("/");
    await page.locator(".doors").waitFor();
  });
});
