import type { ReactNode } from "react";
import { Differences, RowProblems } from "@/app/_import/rows-table";
import type { TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { partSentence } from "@/lib/status-reports/history/messages";
import { STATUS_TH } from "@/lib/status-reports/messages";
import type { ReportValues } from "@/lib/status-reports/rules";
import type {
  ComparedReport,
  ReportRowKind,
  RoundComparison,
} from "@/lib/status-reports/workbook/comparison";

/** How each kind of row is marked. */
export const REPORT_TAG: Record<ReportRowKind, TagKind> = {
  wrong: "bad",
  conflict: "todo",
  new: "info",
  changed: "info",
  waiting: "plain",
  unchanged: "plain",
};

/** "ดำเนินการแล้วเสร็จ · วงเงิน 2,500.00 บาท · เบิกจ่าย 2,000.50 บาท": what a first report says. */
function saidTh(values: ReportValues): string {
  const why = values.cannotReason === null ? [] : [partSentence(values, "cannotReason")];
  const sums = values.withoutBudget
    ? ["ไม่ใช้งบประมาณ"]
    : [`วงเงิน ${partSentence(values, "ordinanceBudget")}`, `เบิกจ่าย ${partSentence(values, "spent")}`];
  const remark = values.remark === null ? [] : [values.remark];
  return [STATUS_TH[values.status], ...why, ...sums, ...remark].join(" · ");
}

/** What becomes of a row of the file, beyond its kind. */
export function detailsOfReport(row: ComparedReport, comparison: RoundComparison): ReactNode {
  switch (row.kind) {
    case "wrong":
      return <RowProblems row={row.row} problems={row.problems} table={comparison} />;
    case "changed":
      return <Differences list={row.differences} table={comparison} />;
    case "conflict":
      return (
        <>
          <p>
            <ThaiText>
              {`${row.stored.recordedByName} บันทึกเมื่อ ${formatThaiDateTime(row.stored.recordedAt)} หลังจากที่ท่านดาวน์โหลดไฟล์`}
            </ThaiText>
          </p>
          <Differences list={row.differences} table={comparison} />
        </>
      );
    case "new":
      return <ThaiText>{saidTh(row.values)}</ThaiText>;
    case "waiting":
    case "unchanged":
      return null;
  }
}
