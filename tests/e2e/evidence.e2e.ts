import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, it } from "vitest";
import { axeViolations, describeInBrowser, useBrowser } from "../support/browser";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const YEAR = 2570;
/** A small picture that is asked for while its file is removed. */
const GONE_PICTURE = [/404.*\/thumbnail/];

/** A PDF as small as one can be, another one each time. */
function pdfOf(words: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

async function pictureOf(): Promise<Buffer> {
  const grey = Math.floor(Math.random() * 256);
  const colour = { r: grey, g: Date.now() % 256, b: 90 };
  return sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

describeInBrowser("the evidence of a report", () => {
  const use = useBrowser();

  /** The page of a report whose round takes reports all year in the demo. */
  async function openReport(page: Page): Promise<string> {
    await page.goto(`/projects?year=${YEAR}`);
    const report = page.locator(`main a[href$="/reports/${YEAR}/6"]`).last();
    const address = (await report.getAttribute("href")) ?? "";
    await page.goto(address);
    return address;
  }

  /** Room for the test's own files, where it ran before. */
  async function makeRoom(page: Page) {
    const remove = page.locator("#evidence tbody button");
    const standing = await remove.count();
    if (standing <= 5) return;
    for (let left = standing; left > 0; left -= 1) {
      await remove.first().click();
      await expect.poll(() => remove.count(), { timeout: 30_000 }).toBe(left - 1);
    }
  }

  it.each([true, false])(
    "takes a PDF and a picture, gives them back byte for byte, and hides them from strangers (script: %s)",
    async (javaScriptEnabled) => {
      const expectedConsoleErrors = GONE_PICTURE;
      const staff = await newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled, expectedConsoleErrors });
      await openReport(staff);
      await makeRoom(staff);
      const stamp = Date.now().toString(36);
      const [paper, photograph] = [`รายงานผล (ฉบับจริง) ${stamp}.pdf`, `ภาพกิจกรรม ${stamp}.jpg`] as const;
      const pdf = pdfOf(`ผลการดำเนินงาน ${Math.random()}`);
      await staff.setInputFiles('input[name="files"]', [
        { name: paper, mimeType: "application/pdf", buffer: pdf },
        { name: photograph, mimeType: "image/jpeg", buffer: await pictureOf() },
      ]);
      await staff.getByRole("button", { name: "แนบไฟล์ที่เลือก" }).click();
      await staff.getByText("แนบไฟล์แล้ว").waitFor();
      if (javaScriptEnabled) expect(await axeViolations(staff)).toEqual([]);
      const link = staff.getByRole("link", { name: paper });
      const path = (await link.getAttribute("href")) ?? "";
      const sent = await staff.context().request.get(path);
      expect(Buffer.compare(await sent.body(), pdf)).toBe(0);
      expect(sent.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E0%B8%A3/),
        "x-content-type-options": "nosniff",
        "content-security-policy": expect.stringMatching(/^default-src 'none';.* sandbox$/),
        "cache-control": "no-store",
      });
      const picture = staff.getByRole("link", { name: photograph }).locator("img");
      const small = await staff.context().request.get((await picture.getAttribute("src")) ?? "");
      expect(small.headers()["content-type"]).toBe("image/webp");
      expect((await sharp(await small.body()).metadata()).width).toBe(240);

      const officer = await newPageAs(use, "province");
      expect((await officer.context().request.get(path)).status()).toBe(200);
      const neighbour = await newPageAs(use, "lao", { laoCode: "2900101" });
      for (const hidden of [path, `${path}/thumbnail`])
        expect((await neighbour.context().request.get(hidden)).status()).toBe(404);

      await staff.getByRole("button", { name: `ลบ ${paper}` }).click();
      await staff.getByRole("button", { name: "เลิกทำ" }).waitFor();
      expect((await staff.context().request.get(path)).status()).toBe(404);
      await staff.getByRole("button", { name: "เลิกทำ" }).click();
      await staff.getByText("นำกลับแล้ว").waitFor();
      expect((await staff.context().request.get(path)).status()).toBe(200);
    },
  );

  it.each([true, false])(
    "keeps the good one of two files, and says of the other what to do (script: %s)",
    async (javaScriptEnabled) => {
      const page = await newPageAs(use, "lao", { laoCode: LAO, javaScriptEnabled });
      await openReport(page);
      const good = `ดี ${Date.now().toString(36)}.pdf`;
      await page.setInputFiles('input[name="files"]', [
        { name: "หน้าเว็บ.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html><script>1</script>") },
        { name: good, mimeType: "application/pdf", buffer: pdfOf(good) },
      ]);
      await page.getByRole("button", { name: "แนบไฟล์ที่เลือก" }).click();
      const summary = page.locator(".error-summary");
      await summary.getByText("แนบแล้ว 1 ไฟล์ ยังไม่ได้แนบ 1 ไฟล์").waitFor();
      await summary.getByText("หน้าเว็บ.pdf: เนื้อหาไม่ใช่ไฟล์ชนิดที่รับ", { exact: false }).waitFor();
      await page.getByRole("link", { name: good }).waitFor();
    },
  );

  it("says in words what is too large to be sent, with script and without", async () => {
    const page = await newPageAs(use, "lao", { laoCode: LAO });
    const address = await openReport(page);
    const buffer = Buffer.alloc(8 * 1024 * 1024 + 1);
    await page.setInputFiles('input[name="files"]', { name: "a.pdf", mimeType: "application/pdf", buffer });
    await page.getByText("ไฟล์ที่เลือกรวมกันใหญ่เกิน 8 MB", { exact: false }).waitFor();
    expect(await page.locator('input[name="files"]').inputValue()).toBe("");
    const answer = await page.context().request.post(address, {
      multipart: { files: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(9_000_001) } },
      headers: { Origin: new URL(page.url()).origin },
    });
    expect([answer.status(), await answer.text()]).toEqual([413, expect.stringContaining("ใหญ่เกิน 8 MB")]);
  });
});
