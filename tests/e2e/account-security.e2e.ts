import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { typePassword, useOwnAccount } from "../support/own-account";
import { openForm, sendForm } from "../support/plain-form";

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
const said = (page: Page, words: string) => page.locator(".error-summary", { hasText: words }).waitFor();

describeInBrowser("one's own password", () => {
  const use = useBrowser();

  describe.each([
    ["with script", true],
    ["without script", false],
  ])("%s", (_, javaScriptEnabled) => {
    const account = useOwnAccount("nacc");

    it("is changed by the current one, and the other browser is out at once", async () => {
      const elsewhere = await use.newPage({ javaScriptEnabled });
      await typePassword(elsewhere, account);
      const page = await use.newPage({ javaScriptEnabled });
      await typePassword(page, account);
      const password = `ขนมจีน น้ำยา ${randomUUID()}`;
      const change = async (currentPassword: string, newPassword: string) => {
        await page.fill('input[name="currentPassword"]', currentPassword);
        await page.fill('input[name="newPassword"]', newPassword);
        await press(page, "เปลี่ยนรหัสผ่าน");
      };
      await page.goto("/profile/security/password");
      await change("ไม่ใช่รหัสผ่าน", password);
      await said(page, "รหัสผ่านปัจจุบันไม่ถูกต้อง");
      for (const name of ["currentPassword", "newPassword"])
        expect(await page.locator(`input[name="${name}"]`).inputValue()).toBe("");
      await change(account.password, "สั้นไป");
      await said(page, "ตั้งรหัสผ่านอย่างน้อย 15 ตัวอักษร");
      await change(account.password, password);
      await page.getByText("เปลี่ยนรหัสผ่านแล้ว").waitFor();

      await elsewhere.goto("/laos");
      expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
      await page.goto("/laos");
      expect(new URL(page.url()).pathname).toBe("/laos");
      await typePassword(elsewhere, { ...account, password });
      expect(new URL(elsewhere.url()).pathname).toBe("/summary");
      const letters =
        await account.sql`select template from mail_outbox where recipient = ${account.username}`;
      expect(letters.map(({ template }) => template)).toEqual(["password_changed"]);
    });
  });
});

describeInBrowser("one's own address", () => {
  const use = useBrowser();
  const account = useOwnAccount("nacc");
  const address = `new-${randomUUID()}@eplan.example`;

  it("is kept when the password was wrong, and both addresses are told when it was right", async () => {
    const page = await use.newPage();
    await typePassword(page, account);
    await page.goto("/profile/security/email");
    await page.fill('input[name="email"]', address.toUpperCase());
    await page.fill('input[name="currentPassword"]', "ไม่ใช่รหัสผ่าน");
    await press(page, "บันทึก");
    await said(page, "รหัสผ่านปัจจุบันไม่ถูกต้อง");
    expect(await page.locator('input[name="email"]').inputValue()).toBe(address.toUpperCase());
    await page.fill('input[name="currentPassword"]', account.password);
    await press(page, "บันทึก");
    await page.getByText("เปลี่ยนอีเมลแล้ว").waitFor();
    await page.getByText(address).waitFor();
    const letters = await account.sql`
      select recipient from mail_outbox where template = 'email_changed'
        and recipient in (${address}, ${account.username}) order by id`;
    expect(letters.map(({ recipient }) => recipient)).toEqual([account.username, address]);
  });

  it.each([
    ["no address", { email: "" }, "email", /กรอกอีเมล/],
    ["an address left out", { email: null }, "email", /อีเมล/],
    ["no address at all", { email: "office" }, "email", /อีเมล/],
    ["an address of 5,000 letters", { email: `${"a".repeat(5000)}@eplan.example` }, "email", /อีเมล/],
    [
      "a second address behind a line break",
      { email: "a@eplan.example\r\nBcc: b@eplan.example" },
      "email",
      /อีเมล/,
    ],
    ["no password", { currentPassword: "" }, "currentPassword", /รหัสผ่านปัจจุบัน/],
    ["a password left out", { currentPassword: null }, "currentPassword", /รหัสผ่านปัจจุบัน/],
    ["a NUL in the password", { currentPassword: "a\u0000" }, "currentPassword", /รหัสผ่านปัจจุบัน/],
    [
      "a password of 100,000 letters",
      { currentPassword: "ก".repeat(100_000) },
      "currentPassword",
      /รหัสผ่านปัจจุบัน/,
    ],
  ])("says at the field what to do about %s, and changes nothing", async (_, sent, field, says) => {
    const page = await use.newPage();
    await typePassword(page, account);
    const before = await account.sql`select email from people where username = ${account.username}`;
    const form = await openForm(page, "/profile/security/email", "บันทึก");
    const answer = await sendForm(page, form, { currentPassword: account.password, ...sent });
    expect(answer).toMatchObject({ status: 200, location: null });
    expect(answer.messages[field]).toMatch(says);
    expect(answer.links).toContainEqual({ field, words: answer.messages[field] });
    expect(await account.sql`select email from people where username = ${account.username}`).toEqual(before);
  });
});
