import { beforeAll, describe, expect, it } from "vitest";
import { findProjectsReport, findProjectsReportPage } from "@/lib/reports/projects/data";
import { reportedFilterSchema } from "@/lib/reports/projects/schema";
import { useTestDatabase } from "@/tests/support/database";
import { scopeOfLao } from "./actors";
import { LAO, MOMENT } from "./sample-figures";
import { storeLao, storePerson, storePlan } from "./stored-projects";

const { db, sql } = useTestDatabase();
let laoId = 0;
let personId = "";

beforeAll(async () => {
  personId = await storePerson(sql);
  laoId = await storeLao(sql, "6900001", "องค์การบริหารส่วนตำบลหนึ่ง");
  const other = await storeLao(sql, "6900002", "องค์การบริหารส่วนตำบลสอง");
  const reported = (versions: ("completed" | "in_progress" | "cannot")[]) => [
    { round: 6 as const, versions },
  ];
  const projects = [
    { name: "ส่งเสริมคุณธรรม", dimension: 1, reports: reported(["completed"]) },
    { name: "ก่อสร้างถนนซอย ๑", dimension: 2, reports: reported(["in_progress", "completed"]) },
    { name: "ก่อสร้างถนนซอย 21", dimension: 2, reports: reported(["cannot"]) },
    { name: "ร้อยละ 100%", dimension: 4, reports: reported(["in_progress"]) },
    { name: "ยังไม่รายงาน", dimension: 4 },
    { name: "ลบแล้ว", dimension: 4, deleted: true, reports: reported(["completed"]) },
  ];
  await storePlan(sql, { laoId, personId, projects });
  await storePlan(sql, {
    laoId: other,
    personId,
    projects: [{ name: "ก่อสร้างของเพื่อนบ้าน", reports: reported(["completed"]) }],
  });
});

const show = async (address: Record<string, string>) =>
  (await findProjectsReportPage(db, scopeOfLao(laoId), LAO, MOMENT, reportedFilterSchema.parse(address)))!;
const names = async (address: Record<string, string>) =>
  (await show(address)).report.rows.map(({ name }) => name.replace(/^\[\d+\] /, ""));

describe("the screen of รายงานโครงการทั้งหมด", () => {
  it.each([
    ["a word whatever its tone marks and spaces", { q: "กอสราง ถนน" }, ["ก่อสร้างถนนซอย ๑", "ก่อสร้างถนนซอย 21"]],
    ["a number that stands by itself", { q: "ซอย 1" }, ["ก่อสร้างถนนซอย ๑"]],
    ["a wildcard as it is typed", { q: "%" }, ["ร้อยละ 100%"]],
    ["the status of the version that counts", { status: "completed" }, ["ส่งเสริมคุณธรรม", "ก่อสร้างถนนซอย ๑"]],
    ["a dimension", { dimension: "๔" }, ["ร้อยละ 100%"]],
    ["all of them together", { q: "ถนน", status: "cannot", dimension: "2" }, ["ก่อสร้างถนนซอย 21"]],
    ["another LAO's name", { q: "เพื่อนบ้าน" }, []],
  ])("finds by %s", async (_, address, expected) => {
    expect(await names(address)).toEqual(expected);
  });

  it("says how many it found of how many, and numbers what it shows", async () => {
    const { report } = await show({ dimension: "2" });
    expect(report).toMatchObject({
      caption: "จำนวนการรายงานในรอบ 6 เดือน พบ 2 จาก 4 รายการ ดังนี้",
      reportCount: 4,
      foundCount: 2,
    });
    expect(report.rows.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect((await show({})).report.caption).toBe("จำนวนการรายงานในรอบ 6 เดือน 4 รายการ ดังนี้");
  });

  it("counts every report of the round behind each choice, whatever is chosen", async () => {
    for (const address of [{}, { q: "ไม่มีชื่อนี้", dimension: "1", status: "cannot" }]) {
      const { ofStatus, ofDimension } = await show(address);
      expect(Object.fromEntries(ofStatus)).toEqual({ completed: 2, in_progress: 1, cannot: 1 });
      expect(Object.fromEntries(ofDimension)).toEqual({ 1: 1, 2: 2, 4: 1 });
    }
  });

  it("leaves the files whole", async () => {
    const report = await findProjectsReport(db, scopeOfLao(laoId), LAO, MOMENT);
    expect(report).toMatchObject({ reportCount: 4, foundCount: 4 });
    expect(report?.rows).toHaveLength(4);
  });

  it("gives fifty a page of what is found, and takes a page past the end for the last", async () => {
    const many = await storeLao(sql, "6900003", "องค์การบริหารส่วนตำบลสาม");
    const reports = [{ round: 6 as const, versions: ["completed" as const] }];
    const projects = Array.from({ length: 52 }, (_, index) => ({
      name: index === 0 ? "อื่น" : "แบบเดียว",
      reports,
    }));
    await storePlan(sql, { laoId: many, personId, projects });
    const page = async (address: Record<string, string>) => {
      const filter = reportedFilterSchema.parse(address);
      return (await findProjectsReportPage(db, scopeOfLao(many), LAO, MOMENT, filter))!;
    };
    expect((await page({ q: "แบบเดียว" })).report.rows).toHaveLength(50);
    const last = await page({ q: "แบบเดียว", page: "99" });
    expect(last).toMatchObject({ page: 2, pageCount: 2 });
    expect(last.report.rows.map(({ ordinal }) => ordinal)).toEqual([51]);
  });

  it.each([
    [{}],
    [{ q: "", status: "", dimension: "", page: "" }],
    [{ q: "\u0000", status: "waiting", dimension: "12", page: "-1" }],
    [{ q: "ก".repeat(5000), status: "x".repeat(5000), page: "9".repeat(99) }],
  ])("makes no choice of what it does not know", (address) => {
    expect(reportedFilterSchema.parse(address)).toEqual({ q: "", status: null, dimension: null, page: 1 });
  });
});
