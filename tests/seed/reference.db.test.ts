import { describe, expect, it } from "vitest";
import { seedReference } from "@/db/seed/reference";
import { useTestDatabase } from "@/tests/support/database";
import { tableContents } from "./table-contents";

describe("the reference data", () => {
  const { db, sql } = useTestDatabase();

  it("holds 77 provinces and 928 districts, each under its province's code", async () => {
    const [counts] = await sql`select (select count(*)::int from provinces) provinces,
      (select count(*)::int from districts) districts`;
    expect(counts).toEqual({ provinces: 77, districts: 928 });
    expect(await sql`select code from districts where left(code, 2) <> province_code`).toEqual([]);
  });

  it.each([
    ["3801", "เมืองบึงกาฬ", "38", "บึงกาฬ"],
    ["5003", "แม่แจ่ม", "50", "เชียงใหม่"],
    ["5025", "กัลยาณิวัฒนา", "50", "เชียงใหม่"],
    ["5303", "ท่าปลา", "53", "อุตรดิตถ์"],
    ["5304", "น้ำปาด", "53", "อุตรดิตถ์"],
    ["9001", "เมืองสงขลา", "90", "สงขลา"],
    ["1001", "พระนคร", "10", "กรุงเทพมหานคร"],
  ])("gives district %s its official name %s", async (code, name, provinceCode, provinceName) => {
    const rows = await sql`select d.name_th, p.code, p.name_th as province
      from districts d join provinces p on p.code = d.province_code where d.code = ${code}`;
    expect([...rows]).toEqual([{ name_th: name, code: provinceCode, province: provinceName }]);
  });

  it("holds both known editions with four dimensions and fifteen sub-items each", async () => {
    const rows = await sql`select first_fiscal_year "from", last_fiscal_year "to", confirmed,
        (select count(*)::int from edition_years y where y.edition_id = e.id) years,
        (select count(*)::int from edition_dimensions d where d.edition_id = e.id) dimensions,
        (select array_agg(number order by number) from edition_dimensions d
          where d.edition_id = e.id and d.confirmed) "confirmedDimensions",
        (select count(*)::int from edition_sub_items s where s.edition_id = e.id) items,
        (select array_agg(code order by code) from edition_sub_items s
          where s.edition_id = e.id and s.confirmed) "confirmedItems"
      from editions e order by first_fiscal_year`;
    expect([...rows]).toEqual([
      {
        from: 2561,
        to: 2564,
        confirmed: true,
        years: 4,
        dimensions: 4,
        confirmedDimensions: [1, 2, 3, 4],
        items: 15,
        confirmedItems: ["1.1", "4.3"],
      },
      {
        from: 2566,
        to: 2570,
        confirmed: false,
        years: 5,
        dimensions: 4,
        confirmedDimensions: [2],
        items: 15,
        confirmedItems: null,
      },
    ]);
  });

  it("gives each fiscal year its weights, its bands and its two rounds", async () => {
    const years = [2561, 2562, 2563, 2564, 2566, 2567, 2568, 2569, 2570];
    const weights = await sql`select fiscal_year, completed_hundredths c, in_progress_hundredths p,
      cannot_hundredths x from implementation_weights order by 1`;
    expect([...weights]).toEqual(years.map((fiscal_year) => ({ fiscal_year, c: 100, p: 50, x: 0 })));
    const bands = await sql`select fiscal_year, round, middle_from_percent m, high_from_percent h
      from implementation_bands order by 1, 2`;
    expect([...bands]).toEqual(
      years.flatMap((fiscal_year) => [
        { fiscal_year, round: 6, m: 20, h: 50 },
        { fiscal_year, round: 12, m: 50, h: 80 },
      ]),
    );
    const rounds = await sql`select round, opens_on::text o, closes_on::text c from rounds
      where fiscal_year = 2561 order by 1`;
    expect([...rounds]).toEqual([
      { round: 6, o: "2018-04-01", c: "2018-04-30" },
      { round: 12, o: "2018-10-01", c: "2018-10-31" },
    ]);
  });

  it("changes nothing when it runs again", async () => {
    const before = await tableContents(sql);
    await seedReference(db);
    expect(await tableContents(sql)).toEqual(before);
  });

  it("leaves what officers have changed, and what an administrator has removed", async () => {
    await sql`update rounds set closes_on = '2018-05-15', row_version = 2 where fiscal_year = 2561 and round = 6`;
    await sql`update implementation_bands set middle_from_percent = 25 where fiscal_year = 2562 and round = 6`;
    await sql`update edition_dimensions set name_th = 'แก้แล้ว', confirmed = true where number = 4`;
    await sql`delete from edition_sub_items where code = '2.5'`;
    const before = await tableContents(sql);
    await seedReference(db);
    expect(await tableContents(sql)).toEqual(before);
  });

  it("answers the first questions and names offices, with no telephone number and nobody's name", async () => {
    const [faq] =
      await sql`select count(*)::int n, min(position) "first", max(position) "last" from faq_entries`;
    expect(faq).toEqual({ n: 11, first: 1, last: 11 });
    const offices = await sql`select office, phone, email from contacts order by position`;
    expect([...offices]).toEqual([
      { office: "สำนักงาน ป.ป.ช. ประจำจังหวัดที่ อปท. ตั้งอยู่", phone: "", email: "" },
      { office: "สำนักงาน ป.ป.ช. ส่วนกลาง", phone: "", email: "" },
    ]);
  });

  it("writes no question and no contact again where administrators have removed them all", async () => {
    await sql`update faq_entries set removed_at = now()`;
    await sql`update contacts set removed_at = now()`;
    const before = await tableContents(sql);
    await seedReference(db);
    expect(await tableContents(sql)).toEqual(before);
  });
});
