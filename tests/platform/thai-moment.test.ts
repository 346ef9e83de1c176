import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateOf, formatShortThaiDate, formatThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import {
  bangkokInstant,
  parseThaiDate,
  parseThaiTime,
  thaiDateField,
  thaiTimeField,
} from "@/lib/platform/thai-moment";

describe("a day that somebody types", () => {
  it.each([
    "30 เมษายน 2569",
    "30 เม.ย. 2569",
    "30 เมย 2569",
    "30/4/2569",
    "30-04-2569",
    "30.4.2569",
    "๓๐ เมษายน พ.ศ. ๒๕๖๙",
    " 30  เมษายน  พ.ศ.2569 ",
    "30/4/2026",
    "2026-04-30",
    "2569-04-30",
    "３０/４/２５６９",
  ])("is read from %j", (typed) => {
    expect(parseThaiDate(typed)).toBe("2026-04-30");
  });

  it.each([
    "",
    "พรุ่งนี้",
    "30/4/69",
    "30 เมษา 2569",
    "31 เมษายน 2569",
    "0/4/2569",
    "30/13/2569",
    "30/0/2569",
    "1/1/2300",
    "1/1/1899",
    "1/1/9999",
    "30 4 2569 10",
    "30\u00004\u00002569",
  ])("is not read from %j", (typed) => {
    expect(parseThaiDate(typed)).toBeNull();
  });

  it("is 29 February in leap years alone", () => {
    expect(parseThaiDate("29/2/2567")).toBe("2024-02-29");
    expect(parseThaiDate("29/2/2569")).toBeNull();
  });

  it("comes back from every way in which the product prints it", () => {
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2199-12-30"), noInvalidDate: true })
      .map(civilDateOf);
    fc.assert(
      fc.property(days, (day) => {
        expect(parseThaiDate(formatThaiDate(day))).toBe(day);
        expect(parseThaiDate(formatShortThaiDate(day))).toBe(day);
        expect(parseThaiDate(day)).toBe(day);
      }),
    );
  });

  it("is asked for with an example when it cannot be read", () => {
    expect(thaiDateField("วันที่เริ่มแสดง").safeParse("30/4/69").error?.issues[0]?.message).toContain(
      "ปี พ.ศ. 4 หลัก",
    );
    expect(thaiDateField("วันที่เริ่มแสดง").safeParse(" ").error?.issues[0]?.message).toBe(
      "กรอกวันที่เริ่มแสดง เช่น 30 เมษายน 2569",
    );
    expect(thaiTimeField("เวลา").safeParse("24.00").error?.issues[0]?.message).toContain("00.00 ถึง 23.59");
  });
});

describe("a time that somebody types", () => {
  it.each([
    ["16.30", "16:30"],
    ["16:30 น.", "16:30"],
    ["๘.๐๐", "08:00"],
    ["0.00", "00:00"],
    ["23.59", "23:59"],
  ])("%s is %s", (typed, time) => {
    expect(parseThaiTime(typed)).toBe(time);
  });

  it.each(["", "24.00", "23.60", "8", "8.5", "16.30.00", "-1.00"])("is not read from %j", (typed) => {
    expect(parseThaiTime(typed)).toBeNull();
  });

  it("comes back as it is printed, in Bangkok", () => {
    const instant = bangkokInstant("2026-04-30", "00:05");
    expect(instant.toISOString()).toBe("2026-04-29T17:05:00.000Z");
    expect(civilDateOf(instant)).toBe("2026-04-30");
    expect(formatThaiTime(instant)).toBe("00.05 น.");
    expect(parseThaiTime(formatThaiTime(instant))).toBe("00:05");
  });
});
