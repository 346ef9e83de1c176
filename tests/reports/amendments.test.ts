import { describe, expect, it } from "vitest";
import { amendmentLines } from "@/lib/reports/amendments/lines";
import {
  amendmentsBetween,
  type CountingReport,
  type ProjectInRound,
} from "@/lib/status-reports/snapshots/comparison";
import { notFrozenSentence } from "@/lib/status-reports/snapshots/messages";

const REPORT: CountingReport = {
  reportId: 5,
  version: 1,
  round: 6,
  status: "in_progress",
  cannotReason: null,
  cannotReasonText: null,
  withoutBudget: false,
  inOrdinance: true,
  ordinanceBudgetSatang: 10_000n,
  spentSatang: 5_000n,
  remark: null,
};
const PROJECT: ProjectInRound = {
  projectId: 7,
  kind: "project",
  name: "โครงการ",
  dimensionNumber: 1,
  consistent: true,
  planBudgetSatang: 100n,
  withoutBudget: false,
  report: REPORT,
};
const AT = new Date("2018-05-10T03:00:00Z");

function linesOf(before: Partial<ProjectInRound> | null, after: Partial<ProjectInRound> | null) {
  const [amendment] = amendmentsBetween(
    before ? [{ ...PROJECT, ...before }] : [],
    after ? [{ ...PROJECT, ...after }] : [],
  );
  const step = { byName: "เจ้าหน้าที่", at: AT };
  const steps = [
    { ...step, of: "report" as const, reason: "หนึ่ง" },
    { ...step, of: "report" as const, reason: "สอง" },
    { ...step, of: "project" as const, reason: null },
  ];
  return amendment ? amendmentLines({ ...amendment, steps }) : null;
}

describe("the lines of an amended project", () => {
  it("are none where it is as it was frozen", () => {
    expect(linesOf({}, {})).toBeNull();
  });

  it.each<
    [string, Partial<ProjectInRound> | null, Partial<ProjectInRound> | null, [string, string, string][]]
  >([
    ["a name", {}, { name: "ใหม่" }, [["ชื่อโครงการ", "โครงการ", "ใหม่"]]],
    ["the mark", {}, { consistent: false }, [["สอดคล้อง", "สอดคล้อง", "ไม่สอดคล้อง"]]],
    [
      "a budget by one satang",
      {},
      { planBudgetSatang: 101n },
      [["งบประมาณตามแผนพัฒนาท้องถิ่น", "1 บาท", "1.01 บาท"]],
    ],
    ["a dimension", {}, { dimensionNumber: 2 }, [["มิติ", "มิติที่ 1", "มิติที่ 2"]]],
    ["a project taken out", {}, null, [["โครงการ", "อยู่ในแผนของปีนี้", "ลบหรือนำออกจากแผนของปีนี้"]]],
    [
      "a project added with its report",
      null,
      {},
      [
        ["โครงการ", "ไม่มีในแผนของปีนี้", "เพิ่มในแผนของปีนี้"],
        ["การรายงานผล", "รอการรายงานผล", "รอบ 6 เดือน อยู่ระหว่างดำเนินการ เบิกจ่ายจริง 50 บาท"],
      ],
    ],
    [
      "a report corrected and brought back",
      {},
      { report: { ...REPORT, version: 3 } },
      [["แก้ไขแล้วแก้กลับ", "ฉบับที่ 1", "ฉบับที่ 3 ตรงกับ ณ วันปิดรอบ"]],
    ],
    [
      "two parts of a report",
      {},
      { report: { ...REPORT, version: 2, status: "completed", spentSatang: 1n } },
      [
        ["สถานะการดำเนินงาน", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ"],
        ["ตามที่เบิกจ่ายจริง", "50 บาท", "0.01 บาท"],
      ],
    ],
  ])("tell of %s what it was and what it is", (_, before, after, expected) => {
    expect(linesOf(before, after)?.map((line) => [line.what, line.frozen, line.current])).toEqual(expected);
  });

  it("say of the report every reason, how often and the last time; of the project who did it", () => {
    const [project, report] = linesOf({}, { name: "ใหม่", report: { ...REPORT, version: 3, remark: "x" } })!;
    expect(report).toMatchObject({ when: "10 พ.ค. 2561 10.00 น. (2 ครั้ง)", who: "เจ้าหน้าที่", why: "หนึ่ง / สอง" });
    expect(project).toMatchObject({ when: "10 พ.ค. 2561 10.00 น.", who: "เจ้าหน้าที่", why: null });
  });
});

describe("what a page says while nothing is frozen", () => {
  const window = {
    fiscalYear: 2561,
    round: 6 as const,
    opensOn: "2018-04-01",
    closesOn: "2018-04-30",
    extendedFrom: null,
    isReopened: false,
  };
  it.each([
    [
      "the closing day while the round is open",
      "2018-04-15T00:00:00Z",
      "ปิดรับรอบ 6 เดือน 30 เมษายน 2561 ดูข้อมูล",
    ],
    ["the same within the grace", "2018-04-30T18:00:00Z", "ปิดรับรอบ 6 เดือนแล้วเมื่อ 30 เมษายน 2561 ดูข้อมูล"],
    ["that nothing was kept long after", "2018-06-01T00:00:00Z", "ไม่มีข้อมูลที่เก็บไว้"],
  ])("is %s", (_, now, expected) => {
    expect(notFrozenSentence(window, new Date(now))).toContain(expected);
  });

  it("is that the round has no days where nobody has set them", () => {
    expect(notFrozenSentence(null, AT)).toContain("ยังไม่ได้กำหนดวันปิดรับ");
  });
});
