import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { product } from "../support/product";
import { newPageAs } from "../support/signed-in";

/** The round of 12 months of the present fiscal year is always still to come. */
const YEAR = PRESENT_YEAR;
const THAI_YEAR = String(YEAR).replace(/[0-9]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)]!);
const LAOS = ["6900210", "5900402"] as const;

describeInBrowser("rounds, kept by the offices", () => {
  const use = useBrowser();
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  afterAll(async () => {
    await sql`delete from round_extensions where fiscal_year = ${YEAR} and round = 12
      and lao_id in (select id from laos where code in ${sql(LAOS)})`;
    await sql.end({ timeout: 5 });
  });

  const main = (page: Page) => page.getByRole("main");
  const said = (page: Page, words: string) => main(page).locator(".notice", { hasText: words }).waitFor();
  const ticked = (page: Page) =>
    main(page)
      .locator("input[name=laoCodes]:checked")
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).sort());

  it("give several LAOs more time at once and take it back, without script and with nothing typed twice", async () => {
    const page = await newPageAs(use, "province", { javaScriptEnabled: false });
    await page.goto(`/rounds?year=${YEAR}`);
    await main(page).getByRole("link", { name: "ดูราย อปท. และขยายเวลารอบ 12 เดือน" }).click();
    for (const code of LAOS) await main(page).locator(`input[value="${code}"]`).check();
    await page.getByLabel("วันสุดท้ายที่รับรายงาน").fill(`31 ตุลาคม ${YEAR}`);
    await page.getByLabel("เหตุผล").fill("น้ำท่วมสำนักงาน");
    const send = main(page).getByRole("button", { name: "ขยายเวลาให้ อปท. ที่เลือก" });
    await send.click();
    await page.locator(".error-text", { hasText: "กรอกวันที่หลังวันปิดรับปัจจุบัน" }).waitFor();
    expect(await ticked(page)).toEqual([...LAOS].sort());
    expect(await page.getByLabel("เหตุผล").inputValue()).toBe("น้ำท่วมสำนักงาน");
    await page.getByLabel("วันสุดท้ายที่รับรายงาน").fill(`๑๕ พ.ย. ${THAI_YEAR}`);
    await send.click();
    await said(page, "ขยายเวลาแล้ว 2 แห่ง");

    await page.goto(`/rounds/${YEAR}/12/laos/${LAOS[0]}`);
    await main(page).getByText(`15 พฤศจิกายน ${YEAR} เป็นวันสุดท้ายที่ขยายเวลาให้ จากเดิม 31 ตุลาคม ${YEAR}`).waitFor();
    await main(page).getByRole("cell", { name: "น้ำท่วมสำนักงาน" }).first().waitFor();
    await main(page).locator("summary", { hasText: "ยกเลิก" }).click();
    await main(page).getByRole("button", { name: "ยืนยันการยกเลิก" }).click();
    await said(page, "ยกเลิกการขยายเวลาแล้ว");
    await main(page).getByText(`31 ตุลาคม ${YEAR} เป็นวันปิดรับของทุก อปท.`).waitFor();
  });

  it("show the central office both dates where another officer set them meanwhile, and keep the typed one", async () => {
    const page = await newPageAs(use, "nacc", { javaScriptEnabled: false });
    await page.goto(`/rounds/${YEAR}/12`);
    const closes = page.getByLabel("วันปิดรับรายงาน");
    await sql`update rounds set closes_on = ${`${YEAR - 543}-11-05`}, row_version = row_version + 1
      where fiscal_year = ${YEAR} and round = 12`;
    try {
      await closes.fill(`12 พฤศจิกายน ${YEAR}`);
      await main(page).getByRole("button", { name: "บันทึกวันรับรายงาน" }).click();
      await page.locator(".error-text", { hasText: `วันปิดรับรายงานที่บันทึกไว้ล่าสุด: 5 พฤศจิกายน ${YEAR}` }).waitFor();
      expect(await closes.inputValue()).toBe(`12 พฤศจิกายน ${YEAR}`);
      await main(page).getByRole("button", { name: "บันทึกวันรับรายงาน" }).click();
      await said(page, "บันทึกวันรับรายงานแล้ว");
      await main(page).getByText(`12 พฤศจิกายน ${YEAR} (สิ้นวัน)`).waitFor();
    } finally {
      await sql`update rounds set closes_on = ${`${YEAR - 543}-10-31`}, row_version = row_version + 1
        where fiscal_year = ${YEAR} and round = 12`;
    }
  });
});
