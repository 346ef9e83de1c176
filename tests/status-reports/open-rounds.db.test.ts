import { describe, expect, it } from "vitest";
import { listOpenRounds } from "@/lib/status-reports/rounds/data";
import { closingSentence } from "@/lib/status-reports/rounds/messages";
import { useTestDatabase } from "@/tests/support/database";

describe("the rounds that take reports from everybody", () => {
  const { db } = useTestDatabase();
  const rounds = async (day: string) =>
    (await listOpenRounds(db, day)).map(({ fiscalYear, round }) => `${fiscalYear}/${round}`);

  it("are open on the first and on the last day, and not on the days around", async () => {
    expect(await rounds("2018-03-31")).toEqual([]);
    expect(await rounds("2018-04-01")).toEqual(["2561/6"]);
    expect(await rounds("2018-04-30")).toEqual(["2561/6"]);
    expect(await rounds("2018-05-01")).toEqual([]);
  });

  it("say how many days are left, and which day is the last", async () => {
    const [window] = await listOpenRounds(db, "2018-04-24");
    expect(closingSentence(window!, "2018-04-24")).toBe("ถึงวันที่ 30 เมษายน 2561 เหลือเวลา 6 วัน");
    expect(closingSentence(window!, "2018-04-29")).toBe("ถึงวันที่ 30 เมษายน 2561 เหลือเวลา 1 วัน");
    expect(closingSentence(window!, "2018-04-30")).toBe("ถึงวันที่ 30 เมษายน 2561 วันนี้เป็นวันสุดท้าย");
  });
});
