import { describe, expect, it } from "vitest";
import { readReportQuery, reportPeriod } from "@/lib/reports/request";

describe("readReportQuery", () => {
  it("reads the addresses that people bookmark", () => {
    expect(readReportQuery({ year: "2561", round: "6", lao: "2900101" })).toEqual({
      fiscalYear: 2561,
      round: 6,
      laoCode: "2900101",
      provinceCode: null,
      asOf: "now",
    });
    expect(readReportQuery({ year: "2561", round: "12", province: "90" })).toMatchObject({
      round: 12,
      provinceCode: "90",
    });
  });

  it("takes Thai and full-width digits, and stray spaces", () => {
    expect(readReportQuery({ year: "๒๕๖๑", round: "１２", lao: " ๒๙๐๐๑๐๑ ", province: "９０" })).toEqual({
      fiscalYear: 2561,
      round: 12,
      laoCode: "2900101",
      provinceCode: "90",
      asOf: "now",
    });
  });

  it("reads as of when: now unless the freeze is asked for", () => {
    expect(readReportQuery({ asof: "freeze" })?.asOf).toBe("freeze");
    expect(readReportQuery({ asof: "now" })?.asOf).toBe("now");
    expect(readReportQuery({ asof: "" })?.asOf).toBe("now");
  });

  it("takes what was left out or left empty for not asked", () => {
    const nothing = { fiscalYear: null, round: null, laoCode: null, provinceCode: null, asOf: "now" };
    expect(readReportQuery({})).toEqual(nothing);
    expect(readReportQuery({ year: "", round: " ", lao: "", province: "" })).toEqual(nothing);
  });

  it.each([
    { year: "2018" + "0" },
    { year: "1e9" },
    { year: "-2561" },
    { year: "๒๕๖" },
    { round: "7" },
    { round: "06" },
    { round: "6; drop table" },
    { lao: "290010" },
    { lao: "29001011" },
    { lao: "' or 1=1" },
    { province: "9" },
    { province: "900" },
    { province: "\u0000" },
    { asof: "yesterday" },
    { asof: "constructor" },
  ])("knows no report by %o", (values) => {
    expect(readReportQuery(values)).toBeNull();
  });
});

describe("reportPeriod", () => {
  const years = [2570, 2569, 2564, 2561];
  const lastDay = "2026-09-30";
  const nextDay = "2026-10-01";

  it("takes the running fiscal year where none was asked for, from its first day on", () => {
    expect(reportPeriod({ fiscalYear: null, round: null }, years, lastDay)).toEqual({
      fiscalYear: 2569,
      round: 6,
    });
    expect(reportPeriod({ fiscalYear: null, round: null }, years, nextDay)).toEqual({
      fiscalYear: 2570,
      round: 6,
    });
  });

  it("takes the latest year before, where the running one has no rules", () => {
    expect(reportPeriod({ fiscalYear: null, round: null }, years, "2024-01-01")).toEqual({
      fiscalYear: 2564,
      round: 12,
    });
  });

  it("takes 12 months for a year that is over, unless 6 were asked for", () => {
    expect(reportPeriod({ fiscalYear: 2561, round: null }, years, lastDay)?.round).toBe(12);
    expect(reportPeriod({ fiscalYear: 2561, round: 6 }, years, lastDay)?.round).toBe(6);
  });

  it("knows no report of a year without rules", () => {
    expect(reportPeriod({ fiscalYear: 2565, round: 6 }, years, lastDay)).toBeNull();
    expect(reportPeriod({ fiscalYear: null, round: null }, [], lastDay)).toBeNull();
    expect(reportPeriod({ fiscalYear: null, round: null }, [2570], lastDay)).toBeNull();
  });
});
