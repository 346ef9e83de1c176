import { beforeAll, describe, expect, it } from "vitest";
import { answerFinder } from "@/lib/lao/finder/answers/data";
import { folded, mostWrong, unlikeness } from "@/lib/lao/finder/likeness/rules";
import { comparable } from "@/lib/lao/finder/rules";
import type { LaoFinderFilter } from "@/lib/lao/finder/schema";
import { useTestDatabase } from "@/tests/support/database";

const TODAY = "2026-04-30";
const LAOS: [string, string, string, string | null][] = [
  ["3901101", "เทศบาลนคร", "หาดใหญ่", null],
  ["4900103", "เทศบาลเมือง", "เขารูปช้าง", null],
  ["5900105", "เทศบาลตำบล", "พะวง", null],
  ["6900106", "องค์การบริหารส่วนตำบล", "เกาะยอ", null],
  ["6900107", "องค์การบริหารส่วนตำบล", "ทุ่งหวัง", null],
  ["6900299", "องค์การบริหารส่วนตำบล", "บ่อยาง", "2026-04-30"],
];

describe("how like a name is to what was typed", () => {
  it.each([
    ["สงคลา", "สงขลา", 0],
    ["หาดไหญ", "หาดใหญ่", 0],
    ["พวง", "พะวง", 0],
    ["เขารุปชาง", "เขารูปช้าง", 0],
    ["ปทุมทานี", "ปทุมธานี", 0],
    ["ปาดังเบซา", "ปาดังเบซาร์", 1],
    ["นนบุรี", "นนทบุรี", 1],
    ["เขารูปช", "เขารูปช้าง", 2],
    ["เกาะสมุย", "พัทลุง", null],
    ["กก", "กข", null],
  ])("%j to %j: %s", (typed, name, expected) => {
    expect(unlikeness(comparable(typed), comparable(name))).toBe(expected);
  });

  it("forgives nothing in two letters, one from three, two from five, three from ten", () => {
    expect([2, 3, 4, 5, 9, 10].map(mostWrong)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(folded("สงคลา")).toBe(folded("สงขลา"));
  });
});

describe("an answer of the code finder", () => {
  const { db, sql } = useTestDatabase();
  beforeAll(async () => {
    for (const [code, before, name, retiredOn] of LAOS)
      await sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code, retired_on)
        values (${code}, 'sao', ${name}, ${before + name}, '90', '9001', ${retiredOn})`;
    await sql`update laos set merged_into_id = (select id from laos where code = '3901101') where code = '6900299'`;
    await sql`insert into lao_codes (code, lao_id, type, full_name_th, valid_from, valid_to)
      select '6900105', id, 'sao', 'องค์การบริหารส่วนตำบลพะวง', '2000-01-01', '2012-01-01' from laos where code = '5900105'`;
  });

  const ask = (q: string, more: Partial<LaoFinderFilter> = {}) =>
    answerFinder(db, { province: null, district: null, type: null, q, page: 1, ...more }, TODAY);

  it.each([
    ["หาดไหญ", ["3901101"]],
    ["ทน.หาดใหย", ["3901101"]],
    ["เขารุปชาง", ["4900103"]],
    ["พวง", ["5900105"]],
    ["ทุงวัง สงคลา", ["6900107"]],
    ["ภาษาอังกฤษ", []],
    ["9900000", []],
  ])("names those that are like %j apart from those that hold it: %j", async (q, codes) => {
    const { rows, total, alike } = await ask(q);
    expect([rows, total]).toEqual([[], 0]);
    expect(alike.map(({ code }) => code)).toEqual(codes);
  });

  it("names none twice, and is narrowed alike", async () => {
    expect((await ask("พะวง")).alike).toEqual([]);
    expect((await ask("หาดไหญ", { province: "93" })).alike).toEqual([]);
    expect((await ask("หาดไหญ", { type: "pao" })).alike).toEqual([]);
  });

  it("says what became of an LAO that is no more", async () => {
    for (const q of ["บ่อยาง", "6900299"])
      expect((await ask(q)).retired).toMatchObject([
        { code: "6900299", retiredOn: "2026-04-30", mergedInto: { code: "3901101" } },
      ]);
    const dayBefore = { province: null, district: null, type: null, q: "บ่อยาง", page: 1 };
    expect((await answerFinder(db, dayBefore, "2026-04-29")).retired).toEqual([]);
  });

  it("leads from an earlier code to the present one", async () => {
    const { rows, earlier } = await ask("6900105");
    expect(rows.map(({ code }) => code)).toEqual(["5900105"]);
    expect(earlier).toMatchObject({ code: "6900105", presentCode: "5900105" });
    expect((await ask("5900105")).earlier).toBeNull();
  });

  it("reads names by their index", async () => {
    await sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code)
      select (6000000 + n)::text, 'sao', 'ทดสอบ ' || n, 'องค์การบริหารส่วนตำบลทดสอบ ' || n, '93', '9301'
      from generate_series(1, 7851) n`;
    // New names wait in the index's list of pending ones until then.
    await sql`vacuum analyze laos`;
    for (const condition of ["search_name like '%เกาะยอ%'", "'เขารุปชาง' <% search_name"]) {
      const plan = await sql.unsafe(`explain select id from laos where ${condition}`);
      expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("laos_by_likeness_of_name");
    }
  });
});
