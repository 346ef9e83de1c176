import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { Submission } from "@/lib/status-reports/submissions/data";
import { HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";
import type { PrintedDocument } from "../document";
import { roundAndYearTh } from "../heading";

/** As much of the digest as two people compare by eye. */
const DIGEST_SHOWN = 16;

/** "9F86D081 884C7D65": tells whether two receipts are of the same reports. */
export function checkCodeOf({ contentSha256 }: Pick<Submission, "contentSha256">): string {
  const shown = contentSha256.slice(0, DIGEST_SHOWN).toUpperCase();
  return `${shown.slice(0, DIGEST_SHOWN / 2)} ${shown.slice(DIGEST_SHOWN / 2)}`;
}

/**
 * ใบรับรายงานผลการดำเนินงาน: what was handed in and when, as it stands for ever, and what the office has said of it.
 *
 * @source docs/sources.md R-13
 */
export function receiptDocument(submission: Submission, asOf: Date): PrintedDocument {
  const { receiptNumber, projectCount, reportedCount, isLate, state, decidedAt } = submission;
  const missing = projectCount - reportedCount;
  return {
    title: "ใบรับรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต",
    facts: [
      `เลขที่รับ ${receiptNumber}`,
      `${submission.fullNameTh} อำเภอ${submission.districtNameTh} จังหวัด${submission.provinceNameTh} รหัส info ${submission.laoCode}`,
      `${roundAndYearTh(submission)} ครั้งที่ ${submission.number}`,
      `รับเมื่อ ${formatThaiDateTime(submission.submittedAt)}${isLate ? " หลังวันปิดรับ" : ""}`,
    ],
    sheetName: `ใบรับ ${receiptNumber}`,
    fileName: `receipt-${receiptNumber}`,
    orientation: "portrait",
    tables: [
      {
        caption: "",
        columns: [
          { header: "รายการ", kind: "text", weight: 14 },
          { header: "จำนวน", kind: "count", weight: 6 },
          { header: "หน่วย", kind: "text", weight: 4 },
        ],
        sections: [
          {
            rows: [
              { cells: ["โครงการที่ต้องรายงานในรอบนี้", projectCount, "โครงการ"], total: true },
              { cells: ["โครงการที่รายงานแล้ว", reportedCount, "โครงการ"] },
              { cells: ["โครงการที่ยังไม่ได้รายงาน", missing, "โครงการ"] },
              {
                cells: ["วงเงินตามข้อบัญญัติ/เทศบัญญัติ", submission.ordinanceBudgetSatang, "บาท"],
                kind: "baht",
              },
              { cells: ["งบประมาณที่เบิกจ่ายจริง", submission.spentSatang, "บาท"], kind: "baht" },
            ],
          },
        ],
      },
    ],
    notesHeading: "สถานะและการตรวจสอบ",
    notes: [
      `สถานะ ณ ${formatThaiDateTime(asOf)}: ${HAND_IN_STATE_TH[state]}${decidedAt ? ` เมื่อ ${formatThaiDateTime(decidedAt)}` : ""}`,
      "จำนวนและงบประมาณเป็นค่า ณ เวลาที่รับรายงาน การแก้ไขหลังจากนั้นไม่เปลี่ยนใบรับนี้",
      `รหัสตรวจสอบ ${checkCodeOf(submission)} คำนวณจากโครงการและรายงานทุกฉบับที่ส่ง ใบรับที่รหัสต่างกันมีเนื้อหาต่างกัน`,
    ],
  };
}
