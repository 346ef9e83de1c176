import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeViolations, demoAccount, describeInBrowser, useBrowser } from "../support/browser";
import { telephone, typePassword, useOwnAccount } from "../support/own-account";

const CODE_PAGE = "/sign-in/code";

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Waits until the error summary says something: the one before it may still be there. */
const said = (page: Page, words: string) => page.locator(".error-summary", { hasText: words }).waitFor();

async function typeCode(page: Page, code: string): Promise<void> {
  await page.fill('input[name="code"]', code);
  await press(page, "เข้าสู่ระบบ");
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Logout" }).first().click();
  await page.waitForURL("**/sign-in?notice=signed-out");
}

/** Switches the second step on through the page; the secret that it shows, and the ten codes. */
async function enrol(page: Page, password: string) {
  await begin(page, password);
  return confirm(page);
}

async function begin(page: Page, password: string): Promise<void> {
  await page.goto("/profile/second-step");
  await page.fill('input[name="currentPassword"]', password);
  await press(page, "เริ่มเปิดใช้");
  await page.getByRole("img", { name: "QR สำหรับเพิ่มบัญชีในแอปยืนยันตัวตน" }).waitFor();
}

async function confirm(page: Page) {
  const secret = ((await page.locator("main code").textContent()) ?? "").replace(/\s/g, "");
  const nextCode = telephone(secret);
  await page.fill('input[name="code"]', await nextCode());
  await press(page, "เปิดใช้");
  await page.waitForURL("**/recovery-codes?**");
  await page.locator("main ol code").nth(9).waitFor();
  const codes = await page.locator("main ol code").allTextContents();
  return { nextCode, codes };
}

describeInBrowser("the second step of an officer", () => {
  const use = useBrowser();

  describe.each([
    ["with script", true],
    ["without script", false],
  ])("%s", (_, javaScriptEnabled) => {
    const account = useOwnAccount("nacc");

    it("is switched on, asked for, replaced by a recovery code, and switched off", async () => {
      const page = await use.newPage({ javaScriptEnabled });
      await typePassword(page, account);
      const { nextCode, codes } = await enrol(page, account.password);
      expect(new Set(codes).size).toBe(10);
      await page.getByText("เปิดการยืนยันตัวตนสองขั้นตอนแล้ว").waitFor();

      await signOut(page);
      await typePassword(page, account);
      expect(new URL(page.url()).pathname).toBe(CODE_PAGE);
      await page.goto("/laos");
      expect(new URL(page.url()).pathname, "half signed in is not signed in").toBe("/sign-in");
      await page.goto(CODE_PAGE);
      await typeCode(page, "12345");
      await said(page, "พิมพ์รหัส 6 หลัก");
      await typeCode(page, "000000");
      await said(page, "ตั้งเวลาของโทรศัพท์เป็นอัตโนมัติ");
      expect(await page.locator('input[name="code"]').inputValue()).toBe("");
      await typeCode(page, await nextCode());
      await page.waitForURL("**/summary**");

      await signOut(page);
      await typePassword(page, account);
      await typeCode(page, codes[0]!.toLowerCase());
      await page.waitForURL("**/summary**");
      await page.goto("/profile/second-step");
      await page.getByText("9 รหัส", { exact: true }).waitFor();

      await page.getByRole("link", { name: "ปิดการยืนยันตัวตนสองขั้นตอน" }).click();
      await page.fill('input[name="currentPassword"]', "ไม่ใช่รหัสผ่าน");
      await press(page, "ปิดการยืนยันตัวตนสองขั้นตอน");
      await said(page, "รหัสผ่านปัจจุบันไม่ถูกต้อง");
      await page.fill('input[name="currentPassword"]', account.password);
      await press(page, "ปิดการยืนยันตัวตนสองขั้นตอน");
      await page.getByText("ปิดการยืนยันตัวตนสองขั้นตอนแล้ว").waitFor();
      await signOut(page);
      await typePassword(page, account);
      expect(new URL(page.url()).pathname).toBe("/summary");
    });
  });

  describe("typed wrongly", () => {
    const account = useOwnAccount("nacc");

    it("leads back to the password after five wrong codes, and on to the page that was asked for", async () => {
      const page = await use.newPage({ javaScriptEnabled: false });
      await typePassword(page, account);
      const { codes } = await enrol(page, account.password);
      await signOut(page);
      await typePassword(page, account);
      for (let tries = 1; tries <= 5; tries += 1)
        await Promise.all([page.waitForEvent("load"), typeCode(page, `00000${tries}`)]);
      await page.waitForURL("**/sign-in?notice=second-step-over");
      await page.getByText("เข้าสู่ระบบใหม่อีกครั้ง").waitFor();
      await page.goto(CODE_PAGE);
      expect(new URL(page.url()).pathname).toBe("/sign-in");
      await page.goto("/sign-in?next=%2Flaos");
      await page.fill('input[name="username"]', account.username);
      await page.fill('input[name="password"]', account.password);
      await page.getByRole("button", { name: "Login", exact: true }).click();
      await page.waitForURL(`**${CODE_PAGE}?**`);
      await typeCode(page, codes[1]!);
      await page.waitForURL("**/laos");
    });
  });
});

describeInBrowser("the second step of an administrator", () => {
  const use = useBrowser();
  const account = useOwnAccount("admin");

  it("comes before every other page, leaves the way out open, and cannot be switched off", async () => {
    const page = await use.newPage({ expectedConsoleErrors: [/404/] });
    await typePassword(page, account);
    // With script the address of the page that was asked for may be passed through.
    await page.waitForURL("**/profile/second-step");
    for (const path of ["/people", "/profile", "/profile/security/password", "/session-limits"]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe("/profile/second-step");
    }
    await signOut(page);
    await typePassword(page, account);
    const { nextCode } = await enrol(page, account.password);
    await page.getByRole("link", { name: "เก็บรหัสสำรองแล้ว ไปต่อ" }).click();
    await page.getByText("เปิดใช้อยู่").waitFor();
    expect(await page.getByRole("link", { name: /^ปิดการยืนยัน/ }).count()).toBe(0);
    expect((await page.goto("/profile/second-step/off"))?.status()).toBe(404);
    await page.goto("/people");
    expect(new URL(page.url()).pathname).toBe("/people");
    await signOut(page);
    await typePassword(page, account);
    await typeCode(page, await nextCode());
    await page.waitForURL("**/people");
  });

  it("is shown in a demonstration, where nobody has the telephone", async () => {
    const page = await use.newPage();
    await typePassword(page, demoAccount("admin"));
    const shown = await page.getByText("ระบบสาธิต: รหัสของขณะนี้คือ").textContent();
    expect(shown).toMatch(/[0-9]{6}$/);
  });
});

describeInBrowser("the pages of the second step", () => {
  const use = useBrowser();
  const account = useOwnAccount("nacc");

  it("are ones that axe finds nothing wrong with, and none is wider than a telephone", async () => {
    const page = await use.newPage();
    const look = async (where: string) => {
      for (const width of [1280, 360, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBe(0);
        if (width !== 320) expect(await axeViolations(page), where).toEqual([]);
      }
    };
    await typePassword(page, account);
    await page.goto("/profile/security");
    await look("security");
    await page.goto("/profile/security/password");
    await look("password");
    await page.goto("/profile/security/email");
    await look("email");
    await page.goto("/profile/second-step");
    await look("off");
    await begin(page, account.password);
    await look("begun");
    await confirm(page);
    await look("codes");
    await page.goto("/profile/second-step");
    await look("on");
    await page.goto("/profile/second-step/off");
    await look("switching off");
    await page.setViewportSize({ width: 1280, height: 900 });
    await signOut(page);
    await typePassword(page, account);
    await look("code");
  });
});
