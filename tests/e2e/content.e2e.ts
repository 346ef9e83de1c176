import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { civilDateOf, formatThaiDate } from "@/lib/platform/civil-date";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { bodyRows, wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const MARK = Date.now().toString(36);
const TOMORROW = formatThaiDate(civilDateOf(new Date(Date.now() + 86_400_000)));

describeInBrowser("what administrators write for everybody", () => {
  const use = useBrowser();
  const main = (page: Page) => page.getByRole("main");
  const save = (page: Page) => main(page).getByRole("button", { name: "บันทึก", exact: true }).click();
  const said = (page: Page, words: string) => main(page).locator(".notice", { hasText: words }).waitFor();

  describe.each([
    ["with script", true],
    ["without script", false],
  ])("%s", (how, javaScriptEnabled) => {
    const QUESTION = `คำถามทดสอบ ${MARK} ${javaScriptEnabled ? "ก" : "ข"}`;
    const asAdmin = () => newPageAs(use, "admin", { javaScriptEnabled });
    const questions = async (page: Page) =>
      (await bodyRows(page, "คำถามที่พบบ่อยตามลำดับที่แสดง")).map((row) => row[1]);

    it("a question is added, shown, moved, corrected, removed and brought back", async () => {
      const page = await asAdmin();
      await page.goto("/faq/edit");
      const before = await questions(page);
      await main(page).getByRole("link", { name: "เพิ่มคำถาม" }).click();
      await page.waitForURL("**/faq/edit/new");
      await page.getByLabel("คำถาม", { exact: true }).fill(QUESTION);
      await save(page);
      await page.locator(".error-summary", { hasText: "มี 1 จุดที่ต้องแก้ไข" }).waitFor();
      await page.locator(".error-text", { hasText: "กรอกคำตอบ" }).waitFor();
      await expect(page.getByLabel("คำถาม", { exact: true }).inputValue()).resolves.toBe(QUESTION);
      await page.getByLabel("คำตอบ").fill("ทำดังนี้\n1. อย่างแรก\n2. อย่างที่สอง\n\n<b>ไม่ใช่ตัวหนา</b>");
      await save(page);
      await said(page, "เพิ่มแล้ว");
      expect(await questions(page)).toEqual([...before, QUESTION]);

      await main(page)
        .getByRole("button", { name: `เลื่อนขึ้น ${QUESTION}` })
        .click();
      await said(page, "เลื่อนลำดับแล้ว");
      expect(await questions(page)).toEqual([...before.slice(0, -1), QUESTION, before.at(-1)]);

      await main(page)
        .getByRole("link", { name: `แก้ไข ${QUESTION}` })
        .click();
      await page.getByLabel("คำถาม", { exact: true }).fill(`${QUESTION} แก้แล้ว`);
      await save(page);
      await said(page, "บันทึกการแก้ไขแล้ว");

      const reader = await use.newPage({ javaScriptEnabled });
      await reader.goto("/faq");
      const entry = reader.locator(".faq-entry", { hasText: `${QUESTION} แก้แล้ว` });
      expect(await entry.locator("ol > li").allInnerTexts()).toEqual(["อย่างแรก", "อย่างที่สอง"]);
      expect(await entry.locator("b").count()).toBe(0);
      await entry.getByText("<b>ไม่ใช่ตัวหนา</b>").waitFor();

      await main(page)
        .getByRole("button", { name: `ลบ ${QUESTION} แก้แล้ว` })
        .click();
      await said(page, "ลบแล้ว");
      expect(await questions(page)).toEqual(before);
      await main(page).getByRole("button", { name: "เลิกทำ" }).click();
      await said(page, "นำกลับแล้ว");
      expect(await questions(page)).toContain(`${QUESTION} แก้แล้ว`);
      await main(page)
        .getByRole("button", { name: `ลบ ${QUESTION} แก้แล้ว` })
        .click();
      await said(page, "ลบแล้ว");
      await reader.goto("/faq");
      expect(await reader.getByText(QUESTION).count()).toBe(0);
    });

    it("two texts of one question stand side by side when two people correct it", async () => {
      const [first, second] = [await asAdmin(), await asAdmin()];
      const both = `คำถามสองคน ${MARK} ${how}`;
      await first.goto("/faq/edit/new");
      await first.getByLabel("คำถาม", { exact: true }).fill(both);
      await first.getByLabel("คำตอบ").fill("เดิม");
      await save(first);
      await main(first)
        .getByRole("link", { name: `แก้ไข ${both}` })
        .click();
      await first.waitForURL(/\/faq\/edit\/\d+$/);
      await second.goto(first.url());
      await first.getByLabel("คำตอบ").fill("ของคนแรก");
      await save(first);
      await said(first, "บันทึกการแก้ไขแล้ว");
      await second.getByLabel("คำตอบ").fill("ของคนที่สอง");
      await save(second);
      await second.locator(".error-summary", { hasText: "มีผู้แก้ไขรายการนี้" }).waitFor();
      await second.locator(".error-text", { hasText: "คำตอบที่บันทึกไว้ล่าสุด: ของคนแรก" }).waitFor();
      await expect(second.getByLabel("คำตอบ").inputValue()).resolves.toBe("ของคนที่สอง");
      if (javaScriptEnabled) expect(await findingsOn(second, "wide")).toEqual([]);
      await save(second);
      await said(second, "บันทึกการแก้ไขแล้ว");
      await second.goto("/faq");
      await expect(wordsOf(second.locator(".faq-entry", { hasText: both }))).resolves.toContain("ของคนที่สอง");
      await second.goto("/faq/edit");
      await main(second)
        .getByRole("button", { name: `ลบ ${both}` })
        .click();
      await said(second, "ลบแล้ว");
    });

    it("an announcement is seen by everybody on every page, until it is ended", async () => {
      const title = `ปิดปรับปรุงระบบ ${MARK} ${how}`;
      const page = await asAdmin();
      await page.goto("/announcements/new");
      await page.getByLabel("หัวข้อประกาศ").fill(title);
      await page.getByLabel("ข้อความประกาศ").fill("บันทึกงานก่อนเวลา 16.30 น.");
      await page.getByRole("radio", { name: /^เร่งด่วน/ }).check();
      await page.getByLabel("วันที่เลิกแสดง").fill("1/1/2500");
      await page.getByLabel("เวลาที่เลิกแสดง").fill("๘.๐๐");
      await save(page);
      const problem = page.locator(".error-text", { hasText: "ให้อยู่หลังวันและเวลาที่เริ่มแสดง" });
      await problem.waitFor();
      await expect(page.getByLabel("หัวข้อประกาศ").inputValue()).resolves.toBe(title);
      await expect(page.getByRole("radio", { name: /^เร่งด่วน/ }).isChecked()).resolves.toBe(true);
      await page.getByLabel("วันที่เลิกแสดง").fill(TOMORROW);
      await save(page);
      await said(page, "เพิ่มแล้ว");

      const shown = (reader: Page) => reader.getByRole("region", { name: "ประกาศ" }).getByText(title);
      const stranger = await use.newPage({ javaScriptEnabled });
      const staff = await newPageAs(use, "lao", { javaScriptEnabled });
      for (const path of ["/", "/sign-in", "/codes", "/faq", "/manual", "/forgot-password"]) {
        await stranger.goto(path);
        await shown(stranger).waitFor();
      }
      for (const path of ["/summary", "/projects", "/faq"]) {
        await staff.goto(path);
        await shown(staff).waitFor();
      }
      await main(page)
        .getByRole("button", { name: `เลิกแสดงทันที ${title}` })
        .click();
      await said(page, "เลิกแสดงแล้ว");
      expect((await bodyRows(page, "ประกาศที่เลิกแสดงแล้ว")).flat().join(" ")).toContain(title);
      for (const reader of [stranger, staff]) {
        await reader.reload();
        expect(await shown(reader).count()).toBe(0);
      }
      await main(page)
        .getByRole("button", { name: `ลบ ${title}` })
        .click();
      await said(page, "ลบแล้ว");
    });

    it("a contact says at its fields what cannot be dialled or opened, and then is shown", async () => {
      const office = `สำนักงานทดสอบ ${MARK} ${how}`;
      const page = await asAdmin();
      await page.goto("/contacts/edit/new");
      await page.getByRole("textbox", { name: "หน่วยงาน" }).fill(office);
      await page.getByLabel("โทรศัพท์").fill("ไม่มี");
      await page.getByLabel("อีเมล").fill("office@");
      await page.getByLabel("เว็บไซต์").fill("javascript:alert(1)");
      await save(page);
      await page.locator(".error-summary", { hasText: "มี 3 จุดที่ต้องแก้ไข" }).waitFor();
      await expect(page.getByLabel("อีเมล").inputValue()).resolves.toBe("office@");
      await page.getByLabel("โทรศัพท์").fill("๐ ๗๔๓๐ ๑๒๓๔ ต่อ 12");
      await page.getByLabel("อีเมล").fill("Office@example.go.th");
      await page.getByLabel("เว็บไซต์").fill("www.example.go.th");
      await save(page);
      await said(page, "เพิ่มแล้ว");
      const reader = await use.newPage({ javaScriptEnabled });
      await reader.goto("/contacts");
      const shown = reader.locator(".contact", { hasText: office });
      const addresses = await shown
        .getByRole("link")
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      expect(addresses).toEqual([
        "tel:074301234",
        "mailto:office@example.go.th",
        "https://www.example.go.th",
      ]);
      await main(page)
        .getByRole("button", { name: `ลบ ${office}` })
        .click();
      await said(page, "ลบแล้ว");
    });
  });

  it("a form pressed twice adds one question", async () => {
    const name = `กดสองครั้ง ${MARK}`;
    const page = await newPageAs(use, "admin");
    await page.goto("/faq/edit/new");
    await page.getByLabel("คำถาม", { exact: true }).fill(name);
    await page.getByLabel("คำตอบ").fill("ครั้งเดียว");
    await main(page).getByRole("button", { name: "บันทึก", exact: true }).dblclick();
    await said(page, "เพิ่มแล้ว");
    await page.goto("/faq");
    expect(await page.locator(".faq-entry", { hasText: name }).count()).toBe(1);
    await page.goto("/faq/edit");
    await main(page)
      .getByRole("button", { name: `ลบ ${name}` })
      .click();
    await said(page, "ลบแล้ว");
  });

  it("a stale button says that its row is gone, and an odd address changes nothing", async () => {
    const page = await newPageAs(use, "admin", { expectedConsoleErrors: [/status of 404/] });
    await page.goto("/faq/edit?done=removed&row=1");
    expect(await main(page).locator(".notice").count()).toBe(0);
    await page.goto("/faq/edit?refused=constructor&row=x");
    expect(await main(page).locator(".notice").count()).toBe(0);
    for (const path of ["/faq/edit/999999999", "/faq/edit/x", "/contacts/edit/0", "/announcements/1e3"])
      expect((await page.goto(path))?.status(), path).toBe(404);
  });
});
