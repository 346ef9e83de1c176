import { HandInStateTag } from "@/app/_round/hand-in-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { RoundQueueRow } from "@/lib/status-reports/submissions/queue/data";

type Props = {
  rows: readonly RoundQueueRow[];
  of: { readonly fiscalYear: number; readonly round: number };
  withProvince: boolean;
};

function Name({ row, of }: { row: RoundQueueRow; of: Props["of"] }) {
  if (row.submission === null)
    return (
      <TextLink href={addressOf("/summary", { lao: row.laoCode, year: of.fiscalYear })}>
        {row.fullNameTh}
      </TextLink>
    );
  return (
    <TextLink href={`/round-reviews/${row.submission.id}`} label={`รายงานของ${row.fullNameTh}`}>
      {row.fullNameTh}
    </TextLink>
  );
}

/** Rounds as they were handed in; LAOs that handed in nothing are listed too. */
export function QueueTable({ rows, of, withProvince }: Props) {
  return (
    <Table caption="รายงานทั้งรอบของ อปท." captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead>ส่งเมื่อ</ColumnHead>
          <ColumnHead align="right">รายงานแล้ว</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.laoCode}>
            <RowHead className="plain-head">
              <Name row={row} of={of} />
              <span className="meta block">{row.laoCode}</span>
            </RowHead>
            <Cell label="อำเภอ">{row.districtNameTh}</Cell>
            {withProvince ? <Cell label="จังหวัด">{row.provinceNameTh}</Cell> : null}
            <Cell label="สถานะ">
              <HandInStateTag state={row.state} />
            </Cell>
            <Cell label="ส่งเมื่อ">
              {row.submission ? (
                <span>
                  {formatThaiDateTime(row.submission.submittedAt)}
                  <span className="meta block">
                    ครั้งที่ {row.submission.number}
                    {row.submission.isLate ? " · หลังวันปิดรับ" : ""}
                  </span>
                </span>
              ) : (
                "–"
              )}
            </Cell>
            <Cell label="รายงานแล้ว" align="right">
              {row.submission ? (
                <span className="nowrap">
                  {row.submission.reportedCount} จาก {row.submission.projectCount}
                </span>
              ) : (
                "–"
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
