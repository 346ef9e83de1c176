import { describe, expect, it } from "vitest";
import { provinceReport } from "@/lib/reports/province/model";
import { type ProvinceLao, rankProvince } from "@/lib/reports/province/ranking";
import { MOMENT, provinceLao, RULES, stand } from "./sample-figures";

const PROVINCE = { code: "90", nameTh: "สงขลา" };
const NOTHING = stand(0, 0, 0, 0);

function names(laos: readonly ProvinceLao[]): string[] {
  return rankProvince(laos, RULES, RULES.bands[6]).flatMap((district) =>
    district.laos.map((lao) => lao.fullNameTh),
  );
}

describe("rankProvince (R-7)", () => {
  it("puts equal scores in the order of a Thai dictionary, which is not that of code points", () => {
    expect(
      names([
        provinceLao("องค์การบริหารส่วนตำบลเกาะยอ", stand(0, 0, 0, 11)),
        provinceLao("เทศบาลตำบลเกาะแต้ว", stand(0, 0, 2, 12)),
        provinceLao("เทศบาลตำบลขนุน", stand(0, 0, 0, 3)),
      ]),
    ).toEqual(["เทศบาลตำบลเกาะแต้ว", "เทศบาลตำบลขนุน", "องค์การบริหารส่วนตำบลเกาะยอ"]);
  });

  it("ranks by the exact score where two are shown alike", () => {
    // 12499/25000 and 25001/50000 are both shown as 50.00.
    expect(
      names([provinceLao("ก", stand(12_499, 0, 0, 12_501)), provinceLao("ข", stand(25_001, 0, 0, 24_999))]),
    ).toEqual(["ข", "ก"]);
  });

  it("begins at 1 in every district, districts in the order of their codes", () => {
    const second = { districtCode: "9002", districtNameTh: "สทิงพระ" };
    const ranked = rankProvince(
      [
        provinceLao("ง", stand(1, 0, 0, 0), second),
        provinceLao("ค", stand(0, 1, 0, 0), second),
        provinceLao("ก", stand(0, 0, 0, 1)),
      ],
      RULES,
      RULES.bands[6],
    );
    expect(
      ranked.map(({ nameTh, laos }) => [nameTh, laos.map(({ place, fullNameTh }) => [place, fullNameTh])]),
    ).toEqual([
      ["เมืองสงขลา", [[1, "ก"]]],
      [
        "สทิงพระ",
        [
          [1, "ง"],
          [2, "ค"],
        ],
      ],
    ]);
  });

  it("puts nothing planned after every score, and a plan that is not in after that", () => {
    expect(
      names([
        provinceLao("ก ไม่ผ่าน", stand(9, 0, 0, 0), { standing: "failed" }),
        provinceLao("ข ไม่ส่ง", NOTHING, { standing: "not_submitted" }),
        provinceLao("ค ไม่มีโครงการ", NOTHING),
        provinceLao("ง ศูนย์", stand(0, 0, 0, 1)),
        provinceLao("จ เต็ม", stand(1, 0, 0, 0)),
      ]),
    ).toEqual(["จ เต็ม", "ง ศูนย์", "ค ไม่มีโครงการ", "ก ไม่ผ่าน", "ข ไม่ส่ง"]);
  });
});

describe("provinceReport (screen 15)", () => {
  const own = provinceLao("องค์การบริหารส่วนจังหวัดสงขลา", stand(24, 55, 6, 0));
  const out = provinceLao("องค์การบริหารส่วนตำบลทุ่งหวัง", stand(3, 0, 0, 0), { standing: "failed" });
  const idle = provinceLao("เทศบาลตำบลพะวง", NOTHING);
  const laos = [out, idle, own];
  const report = provinceReport(PROVINCE, MOMENT, laos, RULES, "all");

  it("prints a plan that is not in last, with **, 0.00 and the manual's phrase (R-6)", () => {
    expect(report.document.tables[0]!.sections[0]!.rows.map(({ cells }) => cells)).toEqual([
      ["เมืองสงขลา", 1, "องค์การบริหารส่วนจังหวัดสงขลา", 6059, "มาก"],
      ["เมืองสงขลา", 2, "เทศบาลตำบลพะวง", null, null],
      ["เมืองสงขลา", 3, "** องค์การบริหารส่วนตำบลทุ่งหวัง", 0, "ยังไม่ส่งแผน หรือแผนไม่ผ่าน"],
    ]);
  });

  it("takes the bands of its round", () => {
    expect(report.levelHeader).toBe("ระดับการนำแผนไปปฏิบัติ รอบ 6 เดือน");
    const year = provinceReport(PROVINCE, { ...MOMENT, round: 12 }, laos, RULES, "all");
    expect(year.levelHeader).toBe("ระดับการนำแผนไปปฏิบัติ รอบ 12 เดือน");
    expect(year.districts[0]!.rows[0]).toMatchObject({ score: 6059, levelTh: "ปานกลาง" });
  });

  it("counts how many have each level", () => {
    expect(report.tally).toEqual({ high: 1, middle: 0, low: 0, none: 1, planOut: 1 });
    expect(report.laoCount).toBe(3);
  });

  it("explains every score to an officer, telling a failed plan from one that was not sent", () => {
    expect(report.districts[0]!.rows.map(({ explained }) => explained?.standing)).toEqual([
      "in",
      "in",
      "failed",
    ]);
    expect(report.districts[0]!.rows[0]!.explained?.workedTh).toContain("51.5 ÷ 85");
  });

  it("explains to an LAO its own score only, and keeps the others' counts to themselves (R-12)", () => {
    const forOwn = provinceReport(PROVINCE, MOMENT, laos, RULES, { laoId: own.laoId });
    expect(forOwn.districts[0]!.rows.map(({ explained }) => explained !== null)).toEqual([
      true,
      false,
      false,
    ]);
    expect(forOwn.document).toEqual(report.document);
  });
});
