import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations, describeInBrowser, type PageOptions, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { typePassword, useOwnAccount } from "../support/own-account";
import { openForm, sendForm } from "../support/plain-form";
import { product } from "../support/product";
import { newPageAs } from "../support/signed-in";

const NEW_PASSWORD = "กาแฟเย็นกับหมอนใบเก่า 47";

/** Requests are counted by internet address: each test has one of its own. */
function fromElsewhere(): PageOptions {
  const address = `2001:db8::${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
  return { extraHTTPHeaders: { "X-Forwarded-For": address } };
}

/** Types an address into ลืมรหัสผ่าน, as people do. */
async function ask(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "ลืมรหัสผ่าน (สำหรับ อปท.)" }).click();
  await page.fill('input[name="email"]', email);
  await page.getByRole("button", { name: "ส่งรหัส" }).click();
  await page.getByText("ระบบได้ส่งรหัสใหม่เรียบร้อยแล้ว").waitFor();
}

/** The newest letter to somebody, once the worker has written it. */
async function openLetter(admin: Page, recipient: string, subject: string): Promise<void> {
  for (let look = 0; look < 40; look += 1) {
    await admin.goto(`/mail?q=${encodeURIComponent(recipient)}`);
    const letter = admin.locator("main table").getByRole("link", { name: subject, exact: true }).first();
    if ((await letter.count()) > 0) return letter.click();
    await admin.waitForTimeout(500);
  }
  throw new Error(`no letter "${subject}" to ${recipient}`);
}

async function linkFor(admin: Page, recipient: string): Promise<string> {
  await openLetter(admin, recipient, "ลิงก์ตั้งรหัสผ่านใหม่");
  await admin.getByRole("heading", { name: "ข้อความ" }).waitFor();
  const link = admin.locator('main a[href*="/reset-password/"]');
  return (await link.getAttribute("href")) ?? "";
}

describeInBrowser("a forgotten password", () => {
  const use = useBrowser();
  const account = useOwnAccount("nacc");
  const email = account.username;
  const { sql } = account;

  it.each([true, false])(
    "is set anew by the link in the letter, and everybody is out (script: %s)",
    async (script) => {
      await sql`delete from one_time_links where person_id = (select id from people where username = ${email})`;
      const [{ password_hash: hash } = { password_hash: "" }] =
        await sql`select password_hash from people where username = ${email}`;
      const elsewhere = await use.newPage();
      await typePassword(elsewhere, account);
      const page = await use.newPage({ ...fromElsewhere(), javaScriptEnabled: script });
      await ask(page, `  ${email.toUpperCase()} `);

      const admin = await newPageAs(use, "admin");
      const link = await linkFor(admin, email);
      expect(new URL(link).origin).toBe(product.baseUrl);
      if (script) expect(await findingsOn(admin, "wide")).toEqual([]);

      // Opened by a mail program beforehand, twice: nothing burns.
      for (let look = 0; look < 2; look += 1) expect((await page.request.get(link)).status()).toBe(200);
      const referrers: string[] = [];
      page.on("request", (request) => referrers.push(request.headers().referer ?? ""));
      const shown = await page.goto(link);
      expect(shown?.headers()["cache-control"]).toContain("no-store");
      await page.getByText("บัญชีของการทดสอบ").waitFor();

      const fill = async (password: string) => {
        await page.fill('input[name="newPassword"]', password);
        await page.getByRole("button", { name: "ตั้งรหัสผ่าน", exact: true }).click();
      };
      await fill("สั้นไป");
      await page.locator("#newPassword-err").waitFor();
      expect(await page.inputValue('input[name="newPassword"]')).toBe("");
      await fill(NEW_PASSWORD);
      await page.waitForURL("**/sign-in?notice=password-set");
      await page.getByText("ตั้งรหัสผ่านแล้ว").waitFor();
      const token = link.split("/").at(-1)!;
      expect(referrers.filter((referrer) => referrer.includes(token))).toEqual([]);

      await elsewhere.goto("/laos");
      expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
      await elsewhere.goto(link);
      await elsewhere.getByRole("heading", { name: "ลิงก์นี้ใช้ไม่ได้แล้ว" }).waitFor();
      await typePassword(elsewhere, { username: email, password: NEW_PASSWORD });
      expect(new URL(elsewhere.url()).pathname).not.toBe("/sign-in");
      await openLetter(admin, email, "แจ้งว่ารหัสผ่านถูกเปลี่ยน");
      await sql`update people set password_hash = ${hash} where username = ${email}`;
      await sql`delete from mail_outbox where recipient = ${email}`;
    },
  );

  it("sends the link to where the product is, whatever host the request names", async () => {
    await sql`delete from one_time_links where person_id = (select id from people where username = ${email})`;
    const page = await use.newPage(fromElsewhere());
    const form = await openForm(page, "/forgot-password", "ส่งรหัส");
    const body = new FormData();
    for (const [name, value] of form.entries) body.append(name, name === "email" ? email : value);
    const forged = { Origin: "http://evil.example", "X-Forwarded-Host": "evil.example" };
    const answer = await page.request.post("/forgot-password", {
      multipart: body,
      headers: forged,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    const link = await linkFor(await newPageAs(use, "admin"), email);
    expect(new URL(link).origin).toBe(product.baseUrl);
    await sql`delete from mail_outbox where recipient = ${email}`;
  });

  it("answers alike for an address with an account, without one and of a closed one", {
    timeout: 240_000,
  }, async () => {
    const closed = `closed-${randomUUID()}@eplan.example`;
    await sql`insert into people (username, display_name, role, reach, state, email)
      values (${closed}, 'ปิด', 'nacc', 'country', 'disabled', ${closed})`;
    const page = await use.newPage(fromElsewhere());
    const form = await openForm(page, "/forgot-password", "ส่งรหัส");
    const send = async (address: string) => {
      const body = new FormData();
      for (const [name, value] of form.entries) body.append(name, name === "email" ? address : value);
      const before = performance.now();
      const answer = await page.request.post("/forgot-password", {
        multipart: body,
        headers: { Origin: product.baseUrl },
        maxRedirects: 0,
      });
      const ms = performance.now() - before;
      const { date: _, "content-security-policy": policy = "", ...headers } = answer.headers();
      const text = await answer.text();
      return { ms, status: answer.status(), headers, policy: policy.replace(/nonce-[^']+/, ""), text };
    };
    const missing = () => `nobody-${randomUUID()}@eplan.example`;
    for (let warmUp = 0; warmUp < 3; warmUp += 1) await send(missing());
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 25; round += 1) {
      const [a, b, c] = [await send(email), await send(missing()), await send(closed)];
      for (const answer of [a, b, c]) expect({ ...answer, ms: 0 }).toEqual({ ...a, ms: 0 });
      expect(a.status).toBe(303);
      known.push(a.ms);
      unknown.push(b.ms);
    }
    // How often an address with an account took longer than one without: half of the pairs, when nothing tells.
    const longer = known.reduce((sum, one) => sum + unknown.filter((other) => one > other).length, 0) / 625;
    expect(longer).toBeGreaterThan(0.2);
    expect(longer).toBeLessThan(0.8);
    await sql`delete from mail_outbox where recipient = ${email}`;
  });

  it.each(["", "office", "a@b", "ที่อยู่@ไม่ใช่"])(
    "tells at the field what is wrong with %j, and keeps it",
    async (typed) => {
      const page = await use.newPage();
      const form = await openForm(page, "/forgot-password", "ส่งรหัส");
      const answer = await sendForm(page, form, { email: typed });
      expect(answer.status).toBe(200);
      expect(answer.messages.email).toMatch(/^กรอกอีเมล/);
      expect(answer.values.email).toEqual([typed]);
    },
  );

  it.each([
    "/reset-password/none",
    `/reset-password/${"A".repeat(43)}`,
    "/reset-password/%F0%9F%92%A9",
    "/reset-password/A%00B",
  ])("%s is over, and offers a new request", async (path) => {
    const page = await use.newPage();
    await page.goto(path);
    await page.getByRole("heading", { name: "ลิงก์นี้ใช้ไม่ได้แล้ว" }).waitFor();
    await page.getByRole("link", { name: "ขอลิงก์ใหม่" }).click();
    await page.waitForURL("**/forgot-password");
  });

  it.each([1280, 320])("has pages that everybody can use (%i px)", async (width) => {
    await sql`delete from one_time_links where person_id = (select id from people where username = ${email})`;
    const page = await use.newPage({ ...fromElsewhere(), viewport: { width, height: 800 } });
    await ask(page, email);
    const admin = await newPageAs(use, "admin", { viewport: { width, height: 800 } });
    const link = await linkFor(admin, email);
    const letter = new URL(admin.url()).pathname;
    for (const [on, path] of [
      [page, "/forgot-password"],
      [page, "/forgot-password?notice=sent"],
      [page, link],
      [page, "/reset-password/none"],
      [admin, "/mail"],
      [admin, letter],
    ] as const) {
      await on.goto(path);
      expect(await axeViolations(on), path).toEqual([]);
      expect(
        await on.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
    }
    await sql`delete from mail_outbox where recipient = ${email}`;
  });

  it.each(["lao", "province", "nacc"] as const)("has an outbox that does not exist for %s", async (role) => {
    const page = await newPageAs(use, role, { expectedConsoleErrors: [/404/] });
    for (const path of ["/mail", "/mail/1"]) expect((await page.goto(path))?.status()).toBe(404);
  });
});
