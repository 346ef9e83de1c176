import { beforeAll, describe, expect, it } from "vitest";
import { assessmentMinimums, assessments, laos, plans } from "@/db/schema";
import { findScoresPage } from "@/lib/assessments/scores/listing/data";
import { scoreListSchema } from "@/lib/assessments/scores/listing/schema";
import { findEditionOfYear } from "@/lib/plans/editions/data";
import { scopeOfProvince } from "../reports/actors";
import { useTestDatabase } from "../support/database";

const YEAR = 2561;
const AT = new Date("2018-05-01T03:00:00Z");
const { db } = useTestDatabase();

/** What the LAO is called, its plan, and its totals over four equal scores. */
const LAOS = [
  ["ก-ผ่าน", "passed", { lao: 9000, province: 5000 }],
  ["ข-ต่ำกว่าขั้นต่ำ", "passed", { lao: 9000, central: 4996 }],
  ["ค-ไม่ผ่าน", "failed", { province: 9000 }],
  ["ง-ยังไม่ครบ", "submitted", { lao: 9000 }],
  ["จ-ถูกส่งกลับ", "returned", { lao: 9000 }],
  ["ฉ-ร่าง", "draft", {}],
  ["ช-ไม่มีแผน", null, {}],
] as const;

beforeAll(async () => {
  const edition = (await findEditionOfYear(db, YEAR))!;
  await db.insert(assessmentMinimums).values({ fiscalYear: YEAR, minimumHundredths: 5000 });
  for (const [index, [nameTh, state, totals]] of LAOS.entries()) {
    const [lao] = await db
      .insert(laos)
      .values({
        code: `69001${80 + index}`,
        type: "sao",
        nameTh,
        fullNameTh: nameTh,
        provinceCode: "90",
        districtCode: index < 4 ? "9001" : "9002",
        retiredOn: null,
      })
      .returning({ id: laos.id });
    if (state === null) continue;
    const decided = state === "passed" || state === "failed";
    await db.insert(plans).values({
      laoId: lao!.id,
      editionId: edition.id,
      state,
      submittedAt: state === "draft" ? null : AT,
      decidedAt: decided ? AT : null,
    });
    for (const [assessor, total] of Object.entries(totals) as ["lao" | "province" | "central", number][])
      await db.insert(assessments).values(
        // One dimension is missing where the name says so.
        [1, 2, 3, 4].slice(nameTh.includes("ครบ") ? 1 : 0).map((dimensionNumber) => ({
          laoId: lao!.id,
          fiscalYear: YEAR,
          assessor,
          dimensionNumber,
          scoreHundredths: total / 4,
          assessedAt: AT,
        })),
      );
  }
  const many = Array.from({ length: 60 }, (_, index) => ({
    code: `69301${String(index).padStart(2, "0")}`,
    type: "sao" as const,
    nameTh: `พัทลุง ${index}`,
    fullNameTh: `อบต.พัทลุง ${index}`,
    provinceCode: "93",
    districtCode: "9301",
    retiredOn: index === 0 ? "2018-09-30" : index === 1 ? "2018-10-01" : null,
  }));
  await db.insert(laos).values(many);
});

const list = (address: Record<string, string> = {}, province = "90", year = YEAR) =>
  findScoresPage(db, scopeOfProvince(province), year, scoreListSchema.parse(address));

describe("the LAOs of a province with their totals", () => {
  it("are told apart by what R-6 makes of them", async () => {
    const { rows, counts, total, minimumHundredths } = await list();
    expect(rows.map(({ fullNameTh, result }) => [fullNameTh, result])).toEqual([
      ["ก-ผ่าน", "passed"],
      ["ข-ต่ำกว่าขั้นต่ำ", "failed"],
      ["ค-ไม่ผ่าน", "failed"],
      ["ง-ยังไม่ครบ", "not_scored"],
      ["จ-ถูกส่งกลับ", "returned"],
      ["ฉ-ร่าง", "not_submitted"],
      ["ช-ไม่มีแผน", "not_submitted"],
    ]);
    expect(counts).toEqual({
      passed: 1,
      failed: 2,
      not_scored: 1,
      no_minimum: 0,
      returned: 1,
      not_submitted: 2,
    });
    expect([total, minimumHundredths]).toEqual([7, 5000]);
    expect(rows[0]?.totals).toEqual({ lao: 9000, province: 5000, central: null });
  });

  it("are chosen by result, district and name, with the counts of the place and name", async () => {
    const failed = await list({ result: "failed", district: "9001" });
    expect(failed.rows.map((row) => row.fullNameTh)).toEqual(["ข-ต่ำกว่าขั้นต่ำ", "ค-ไม่ผ่าน"]);
    expect([failed.all, failed.total]).toEqual([4, 2]);
    expect((await list({ q: "6900186" })).rows.map((row) => row.fullNameTh)).toEqual(["ช-ไม่มีแผน"]);
    expect((await list({ q: "ส่งกลับ" })).total).toBe(1);
    expect((await list({ result: "unknown" })).total).toBe(7);
  });

  it("have no pass or fail in a year without a minimum", async () => {
    expect((await list({}, "90", 2562)).counts).toMatchObject({ passed: 0, not_scored: 3, failed: 1 });
  });

  it("come a page at a time; a page after the last one is the last", async () => {
    const first = await list({}, "93");
    // One was retired by the end of the fiscal year, one the day after.
    expect([first.all, first.rows.length, first.page, first.pageCount]).toEqual([59, 50, 1, 2]);
    const last = await list({ page: "9" }, "93");
    expect([last.rows.length, last.page]).toEqual([9, 2]);
  });
});
