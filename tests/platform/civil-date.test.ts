import { describe, expect, it } from "vitest";
import {
  civilDateOf,
  firstDayOf,
  fiscalYearOf,
  formatShortThaiDate,
  formatThaiDate,
  formatThaiDateTime,
  lastDayOf,
} from "@/lib/platform/civil-date";

describe("fiscal years", () => {
  it.each([
    ["2017-09-30", 2560],
    ["2017-10-01", 2561],
    ["2018-03-31", 2561],
    ["2018-09-30", 2561],
    ["2018-10-01", 2562],
    ["2026-11-22", 2570],
  ])("counts %s to %s", (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });

  it("begin on 1 October and end on 30 September", () => {
    expect([firstDayOf(2561), lastDayOf(2561)]).toEqual(["2017-10-01", "2018-09-30"]);
  });
});

describe("the day in Thailand", () => {
  it("turns at midnight in Bangkok, not in Greenwich", () => {
    expect(civilDateOf(new Date("2018-09-30T16:59:59.999Z"))).toBe("2018-09-30");
    expect(civilDateOf(new Date("2018-09-30T17:00:00.000Z"))).toBe("2018-10-01");
  });

  it("is printed in the Buddhist era with the time as officials write it", () => {
    expect(formatThaiDate("2018-04-30")).toBe("30 เมษายน 2561");
    expect(formatShortThaiDate("2018-04-30")).toBe("30 เม.ย. 2561");
    expect(formatThaiDateTime(new Date("2018-04-30T09:30:00Z"))).toBe("30 เมษายน 2561 เวลา 16.30 น.");
  });
});
