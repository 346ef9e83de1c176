import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { axeViolations, demoAccount, describeInBrowser, signInWith, useBrowser } from "../support/browser";
import { product } from "../support/product";
import { newPageAs } from "../support/signed-in";

describeInBrowser("editions, kept by the central office", () => {
  const use = useBrowser();
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  let editionId = "";

  afterAll(async () => {
    // No screen takes an edition away; the tests after this one know the product's own two.
    if (editionId !== "")
      await sql.begin(async (tx) => {
        const years = tx`select fiscal_year from edition_years where edition_id = ${editionId}`;
        for (const table of [
          "rounds",
          "implementation_bands",
          "implementation_weights",
          "assessment_minimums",
        ])
          await tx`delete from ${tx(table)} where fiscal_year in (${years})`;
        for (const table of [
          "dimension_past_names",
          "edition_sub_items",
          "edition_dimensions",
          "edition_years",
        ])
          await tx`delete from ${tx(table)} where edition_id = ${editionId}`;
        await tx`delete from editions where id = ${editionId}`;
      });
    await sql.end({ timeout: 5 });
  });

  const main = (page: Page) => page.getByRole("main");
  const save = (page: Page, name = "บันทึก") =>
    main(page).getByRole("button", { name, exact: true }).first().click();
  const said = (page: Page, words: string) => main(page).locator(".notice", { hasText: words }).waitFor();

  it("begin as a copy; a dimension is renamed from the second year on, and a third level is there for LAOs", async () => {
    const page = await newPageAs(use, "nacc", { javaScriptEnabled: false });
    await page.goto("/editions");
    await main(page).getByRole("link", { name: "เพิ่มแผนปฏิบัติการ" }).click();
    const firstYear = Number(await page.getByLabel("ปีงบประมาณแรก").inputValue());
    const secondYear = firstYear + 1;
    await page.getByLabel("ปีงบประมาณสุดท้าย").fill(String(secondYear));
    await save(page);
    await said(page, "เพิ่มแผนปฏิบัติการแล้ว");
    editionId = /\/editions\/(\d+)/.exec(page.url())?.[1] ?? "";

    await main(page)
      .getByRole("link", { name: /^มิติที่ 2 / })
      .click();
    const before = await page.getByLabel("ชื่อมิติ").inputValue();
    await page.getByLabel("ชื่อมิติ").fill("การบริหารราชการที่ประชาชนตรวจสอบได้");
    await page.getByLabel("ใช้ชื่อนี้ตั้งแต่ปีงบประมาณ").selectOption(String(secondYear));
    await save(page);
    await said(page, "บันทึกมิติแล้ว");
    await main(page).getByText("มิติที่ 2 การบริหารราชการที่ประชาชนตรวจสอบได้").waitFor();
    await main(page).getByText(`ถึงปีงบประมาณ ${firstYear}: ${before}`).waitFor();

    await main(page).getByRole("link", { name: "เพิ่มข้อย่อย" }).click();
    await page.getByLabel("รหัส").fill("๑.๑");
    await page.getByLabel("ชื่อข้อย่อย").fill("ข้อย่อยชั้นที่สาม");
    await save(page);
    await page.locator(".error-text", { hasText: "มีข้อย่อยที่ใช้รหัสนี้แล้ว" }).waitFor();
    await page.getByLabel("รหัส").fill("๑.๑.๑");
    await save(page);
    await said(page, "เพิ่มข้อย่อยแล้ว");

    const lao = await newPageAs(use, "lao");
    await lao.goto(`/projects/new?edition=${editionId}`);
    await lao.locator('input[name="dimension"][value="1"]').check();
    const offered = await lao.locator("#subItem-1 option").allInnerTexts();
    expect(offered.some((label) => label.trim() === "1.1.1 ข้อย่อยชั้นที่สาม")).toBe(true);
    await lao.getByText("การบริหารราชการที่ประชาชนตรวจสอบได้").first().waitFor();
  });

  it("show an officer what another one saved meanwhile, and keep what was typed", async () => {
    const [first, second] = [await newPageAs(use, "nacc"), await newPageAs(use, "nacc")];
    for (const page of [first, second]) await page.goto(`/editions/${editionId}/dimensions/3`);
    await first.getByLabel("ชื่อมิติ").fill("ชื่อของคนแรก");
    await save(first);
    await said(first, "บันทึกมิติแล้ว");
    await second.getByLabel("ชื่อมิติ").fill("ชื่อของคนที่สอง");
    await save(second);
    await second.locator(".error-text", { hasText: "ชื่อมิติที่บันทึกไว้ล่าสุด: ชื่อของคนแรก" }).waitFor();
    expect(await second.getByLabel("ชื่อมิติ").inputValue()).toBe("ชื่อของคนที่สอง");
    await save(second);
    await said(second, "บันทึกมิติแล้ว");
  });

  it("have rules for each year, which can be changed until somebody reports a result", async () => {
    const page = await newPageAs(use, "nacc");
    const [year] = await sql<{ first: number }[]>`
      select first_fiscal_year as first from editions where id = ${editionId}`;
    await page.goto(`/editions/years/${year?.first}`);
    await page.getByLabel("มาก เริ่มที่").first().fill("20");
    await save(page, "บันทึกน้ำหนักและเกณฑ์");
    await page.locator(".error-text", { hasText: "ให้สูงกว่าเกณฑ์" }).waitFor();
    await page.getByLabel("มาก เริ่มที่").first().fill("๖๐");
    await page.getByLabel("ที่มา", { exact: true }).fill("มติที่ประชุม");
    await page.getByLabel("ปีงบประมาณนี้และทุกปีถัดไป").first().check();
    await save(page, "บันทึกน้ำหนักและเกณฑ์");
    await said(page, "บันทึกเกณฑ์แล้ว");
    await main(page).getByText("มาก ตั้งแต่ 60 ขึ้นไป").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto("/editions/years/2561");
    await said(page, "เกณฑ์ของปีนี้ปิดการแก้ไขแล้ว");
    expect(await main(page).getByRole("button").count()).toBe(0);
  });

  it("are for nobody else: an LAO, a province, a region and an administrator find no such page", async () => {
    const nacc = demoAccount("nacc");
    const username = `region-${randomUUID().slice(0, 8)}@eplan.example`;
    await sql`insert into people (username, display_name, role, reach, region_code, state, password_hash)
      select ${username}, 'ภาคทดสอบ', 'nacc', 'region', '9', 'active', password_hash
      from people where username = ${nacc.username}`;
    try {
      const region = await use.newPage();
      await signInWith(region, { ...nacc, username });
      const others = await Promise.all(
        (["lao", "province", "admin"] as const).map((role) => newPageAs(use, role)),
      );
      for (const page of [region, ...others])
        for (const path of ["", "/new", "/1", "/1/dimensions/1", "/1/sub-items/new", "/years/2561"])
          expect((await page.request.get(`/editions${path}`)).status(), path).toBe(404);
      expect(await region.getByRole("link", { name: "แผนปฏิบัติการและเกณฑ์" }).count()).toBe(0);
    } finally {
      await sql`update people set state = 'disabled' where username = ${username}`;
    }
  });

  it("answer an address that names none with not found", async () => {
    const page = await newPageAs(use, "nacc");
    for (const path of [
      "/0",
      "/x",
      "/9999",
      "/1/dimensions/9",
      "/1/sub-items/1e3",
      "/years/2565",
      "/years/25",
    ])
      expect((await page.request.get(`/editions${path}`)).status(), path).toBe(404);
  });
});
