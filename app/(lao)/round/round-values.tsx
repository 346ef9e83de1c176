import { StatusMark } from "@/app/_marks/status-mark";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Round } from "@/db/codes/status-reports";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { RoundRow } from "@/lib/status-reports/grid/data";
import { partSentence } from "@/lib/status-reports/history/messages";
import { REPORTED_TH } from "@/lib/status-reports/messages";

type Props = {
  rows: readonly RoundRow[];
  of: { readonly fiscalYear: number; readonly round: Round };
};

/** What is reported in a round that takes nothing now, to be read. */
export function RoundValues({ rows, of }: Props) {
  if (rows.length === 0) return null;
  return (
    <Table caption="รายงานที่บันทึกไว้ของทุกโครงการ" captionHidden sticky>
      <TableHead>
        <Row>
          <ColumnHead align="right">ที่</ColumnHead>
          <ColumnHead>โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน</ColumnHead>
          <ColumnHead>สถานะการดำเนินงาน</ColumnHead>
          <ColumnHead align="right">วงเงินตามข้อบัญญัติ/เทศบัญญัติ</ColumnHead>
          <ColumnHead align="right">เบิกจ่ายจริง</ColumnHead>
          <ColumnHead>บันทึกเมื่อ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ projectId, position, name, report }) => (
          <Row key={projectId}>
            <Cell align="right" className="idx">
              {position}
            </Cell>
            <RowHead>
              <TextLink href={`/projects/${projectId}/reports/${of.fiscalYear}/${of.round}`}>{name}</TextLink>
              {report?.remark ? <p className="meta whitespace-pre-line">หมายเหตุ {report.remark}</p> : null}
            </RowHead>
            <Cell label="สถานะ">
              <div className="min-w-0 wrap-anywhere">
                <StatusMark status={report?.status ?? null} />
                {report?.status === "cannot" ? <p>{partSentence(report, "cannotReason")}</p> : null}
              </div>
            </Cell>
            <Cell label="วงเงินตามข้อบัญญัติ/เทศบัญญัติ" align="right">
              {report ? money(report.withoutBudget, partSentence(report, "ordinanceBudget")) : "–"}
            </Cell>
            <Cell label="เบิกจ่ายจริง" align="right">
              {report ? money(report.withoutBudget, partSentence(report, "spent")) : "–"}
            </Cell>
            <Cell label="บันทึกเมื่อ">
              {report
                ? `${formatThaiDateTime(report.recordedAt)}${report.isLate ? " (หลังปิดรับ)" : ""}`
                : REPORTED_TH.no}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function money(withoutBudget: boolean, sentence: string): string {
  return withoutBudget ? "ไม่ใช้งบประมาณ" : sentence;
}
