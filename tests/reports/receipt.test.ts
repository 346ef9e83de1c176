import { describe, expect, it } from "vitest";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import { checkCodeOf, receiptDocument } from "@/lib/reports/receipt/model";
import type { Submission } from "@/lib/status-reports/submissions/data";
import { pdfPages } from "../exports/read-pdf";

const AT = new Date("2018-04-30T07:32:00Z");
const SUBMISSION: Submission = {
  id: 1,
  laoId: 1,
  laoCode: "2900101",
  fullNameTh: "องค์การบริหารส่วนจังหวัดสงขลา",
  districtNameTh: "เมืองสงขลา",
  provinceCode: "90",
  provinceNameTh: "สงขลา",
  fiscalYear: 2561,
  round: 6,
  number: 2,
  receiptNumber: "2561-6-2900101-2",
  state: "accepted",
  isLate: true,
  submittedAt: AT,
  decidedAt: new Date("2018-05-02T03:00:00Z"),
  rowVersion: 2,
  projectCount: 85,
  reportedCount: 84,
  ordinanceBudgetSatang: 1_967_910_000n,
  spentSatang: 876_346_650n,
  contentSha256: `9f86d081884c7d65${"0".repeat(48)}`,
};

describe("a receipt", () => {
  it("prints number, LAO, round, Buddhist-era time, counts, sums and the check code, on one page", async () => {
    const pages = await pdfPages(await drawReportPdf(receiptDocument(SUBMISSION, AT), AT));
    expect(pages).toHaveLength(1);
    for (const said of [
      "เลขที่รับ 2561-6-2900101-2",
      "องค์การบริหารส่วนจังหวัดสงขลา อำเภอเมืองสงขลา จังหวัดสงขลา รหัส info 2900101",
      "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561 ครั้งที่ 2",
      "รับเมื่อ 30 เมษายน 2561 เวลา 14.32 น. หลังวันปิดรับ",
      "โครงการที่ต้องรายงานในรอบนี้\t85\tโครงการ",
      "โครงการที่รายงานแล้ว\t84\tโครงการ",
      "โครงการที่ยังไม่ได้รายงาน\t1\tโครงการ",
      "19,679,100",
      "8,763,466.50",
      "รับรายงานแล้ว เมื่อ 2 พฤษภาคม 2561 เวลา 10.00 น.",
      "9F86D081 884C7D65",
    ])
      expect(pages[0]?.join("\n")).toContain(said);
  });

  it("says nothing of lateness and decisions where there are none", () => {
    const waiting = { ...SUBMISSION, isLate: false, state: "submitted", decidedAt: null } as const;
    const { facts, notes } = receiptDocument(waiting, AT);
    expect(facts.at(-1)).toBe("รับเมื่อ 30 เมษายน 2561 เวลา 14.32 น.");
    expect(notes[0]).toBe("สถานะ ณ 30 เมษายน 2561 เวลา 14.32 น.: ส่งแล้ว รอตรวจ");
  });

  it("has a check code that differs where the reports differ", () => {
    expect(checkCodeOf({ contentSha256: `0${SUBMISSION.contentSha256.slice(1)}` })).not.toBe(
      checkCodeOf(SUBMISSION),
    );
  });
});
