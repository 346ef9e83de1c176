import { beforeAll, describe, expect, it } from "vitest";
import type { LaoType } from "@/db/codes/lao";
import { FOUND_A_PAGE, findLaos, listDistricts, listProvinces } from "@/lib/lao/finder/data";
import type { LaoFinderFilter } from "@/lib/lao/finder/schema";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { useTestDatabase } from "@/tests/support/database";

const TODAY = "2026-04-30";
const nothing: LaoFinderFilter = { province: null, district: null, type: null, q: "", page: 1 };

const FULL: Record<LaoType, string> = {
  pao: "องค์การบริหารส่วนจังหวัด",
  city: "เทศบาลนคร",
  town: "เทศบาลเมือง",
  subdistrict: "เทศบาลตำบล",
  sao: "องค์การบริหารส่วนตำบล",
  special: "เมือง",
};

const LAOS: [string, LaoType, string, string, string?][] = [
  ["2900101", "pao", "สงขลา", "9001"],
  ["3900102", "city", "สงขลา", "9001"],
  ["4900103", "town", "เขารูปช้าง", "9001"],
  ["5900105", "subdistrict", "พะวง", "9001"],
  ["5900106", "subdistrict", "เกาะแต้ว", "9001"],
  ["6900107", "sao", "เกาะยอ", "9001"],
  ["6900201", "sao", "ชุมพล", "9002"],
  ["6930101", "sao", "ชุมพล", "9301"],
  ["6930102", "sao", "ควน ขนุน", "9301"],
  ["6900299", "sao", "ยุบแล้ว", "9002", "2026-04-30"],
  ["6900298", "sao", "จะยุบ", "9002", "2026-05-01"],
];

describe("รหัสผู้ใช้งาน Username", () => {
  const { db, sql } = useTestDatabase();

  beforeAll(async () => {
    for (const [code, type, name, district, retiredOn = null] of LAOS)
      await sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code, retired_on)
        values (${code}, ${type}, ${name}, ${FULL[type] + name}, ${district.slice(0, 2)}, ${district}, ${retiredOn})`;
    await sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code)
      values ('7200401', 'special', 'พัทยา', 'เมืองพัทยา', '20', '2004')`;
    await sql`insert into lao_codes (code, lao_id, type, full_name_th, valid_from)
      select '6900106', id, 'sao', 'องค์การบริหารส่วนตำบลเกาะแต้ว', '2000-01-01' from laos where code = '5900106'`;
  });

  const codes = async (asked: Partial<LaoFinderFilter>) =>
    (await findLaos(db, { ...nothing, ...asked }, TODAY)).rows.map(({ code }) => code);

  it.each([
    ["พะวง", ["5900105"]],
    ["ทต.พะวง", ["5900105"]],
    ["เทศบาลตำบลพะวง", ["5900105"]],
    ["อบต.พะวง", ["5900105"]],
    ["เกาะแตว", ["5900106"]],
    ["เกาะ แต้ว", ["5900106"]],
    ["เกาะแต๋ว", ["5900106"]],
    ["เขารูปชาง", ["4900103"]],
    ["ควนขนุน", ["6930102"]],
    ["เกาะ", ["5900106", "6900107"]],
    ["ชุมพล สงขลา", ["6900201"]],
    ["ชุมพล", ["6900201", "6930101"]],
    ["2900101", ["2900101"]],
    ["๒๙๐๐๑๐๑", ["2900101"]],
    ["29001", ["2900101"]],
    ["6900106", ["5900106"]],
    ["900101", []],
    ["เมืองพัทยา", ["7200401"]],
    ["พัทยา", ["7200401"]],
    ["อบจ", ["2900101"]],
    ["เทศบาลนคร", ["3900102"]],
    ["...", []],
    ["%", []],
    ["_", []],
    ["\\", []],
    ["' or true --", []],
  ])("is found by %j: %j", async (q, expected) => {
    expect((await codes({ q })).toSorted()).toEqual(expected.toSorted());
  });

  it("puts the type that was typed first and the others after, each in Thai dictionary order", async () => {
    expect((await codes({ q: "อบจ.สงขลา" }))[0]).toBe("2900101");
    expect((await codes({ q: "ทน.สงขลา" }))[0]).toBe("3900102");
    const { rows } = await findLaos(db, { ...nothing, province: "90" }, TODAY);
    const names = rows.map(({ fullNameTh }) => fullNameTh);
    expect(names).toEqual(names.toSorted(new Intl.Collator("th").compare));
    expect(names).toHaveLength(8);
  });

  it("leaves out an LAO from the day on which it is retired, and not on the day before", async () => {
    expect(await codes({ q: "ยุบ" })).toEqual(["6900298"]);
    const dayBefore = await findLaos(db, { ...nothing, q: "ยุบ" }, "2026-04-29");
    expect(dayBefore.rows.map(({ code }) => code).toSorted()).toEqual(["6900298", "6900299"]);
  });

  it.each([
    [{ province: "93" }, ["6930101", "6930102"]],
    [{ province: "90", district: "9002" }, ["6900201", "6900298"]],
    [{ province: "93", district: "9002" }, []],
    [{ province: "99" }, []],
    [{ type: "special" as const }, ["7200401"]],
    [{ type: "town" as const, q: "สงขลา" }, ["4900103"]],
  ])("is narrowed by %j: %j", async (asked, expected) => {
    expect((await codes(asked)).toSorted()).toEqual(expected);
  });

  it("says what the public registry says, and nothing of accounts", async () => {
    const { rows } = await findLaos(db, { ...nothing, q: "5900105" }, TODAY);
    expect(rows).toEqual([
      {
        code: "5900105",
        fullNameTh: "เทศบาลตำบลพะวง",
        provinceNameTh: "สงขลา",
        districtNameTh: "เมืองสงขลา",
      },
    ]);
  });

  it("offers provinces and districts in Thai dictionary order, and none of a province that is not", async () => {
    const collator = new Intl.Collator("th");
    for (const places of [await listProvinces(db), await listDistricts(db, "90")]) {
      const names = places.map(({ nameTh }) => nameTh);
      expect(names).toEqual(names.toSorted(collator.compare));
    }
    expect(await listProvinces(db)).toHaveLength(77);
    expect(await listDistricts(db, "00")).toEqual([]);
  });

  it("covers the words of every type", () => {
    expect(Object.keys(LAO_TYPE_TH).toSorted()).toEqual(Object.keys(FULL).toSorted());
  });
});

describe("รหัสผู้ใช้งาน Username of the whole country", () => {
  const { db, sql } = useTestDatabase();

  beforeAll(async () => {
    await sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code)
      select (6000000 + n)::text, 'sao', 'ทดสอบ ' || n, 'องค์การบริหารส่วนตำบลทดสอบ ' || n, d.province_code, d.code
      from generate_series(1, 7851) n join (select code, province_code, row_number() over (order by code) as at
        from districts) d on d.at = 1 + n % 928`;
    await sql`analyze laos`;
  });

  it("comes a page at a time, none twice and none left out", async () => {
    const seen = new Set<string>();
    const { total } = await findLaos(db, { ...nothing, province: "90" }, TODAY);
    for (let page = 1; (page - 1) * FOUND_A_PAGE < total; page += 1)
      for (const { code } of (await findLaos(db, { ...nothing, province: "90", page }, TODAY)).rows)
        seen.add(code);
    expect(seen.size).toBe(total);
    expect(total).toBeGreaterThan(FOUND_A_PAGE);
  });

  it("reads a province by its index", async () => {
    const plan =
      await sql`explain select code from laos where province_code = '90' order by full_name_th limit 25`;
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("laos_by_province_and_district");
  });

  it("finds one among 7,851 by a word", async () => {
    const { rows, total } = await findLaos(db, { ...nothing, q: "อบต.ทดสอบ 7851" }, TODAY);
    expect([total, rows[0]?.code]).toEqual([1, "6007851"]);
  });
});
