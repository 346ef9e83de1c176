import { PlanStateTag } from "@/app/_plan/plan-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { QueueRow } from "@/lib/plans/review/queue/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

const DAY_MS = 24 * 60 * 60 * 1000;

/** "12 วัน", counted in whole days since a plan was sent; a plan of today says so. */
function waitedTh(since: Date, now: Date): string {
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  return days < 1 ? "วันนี้" : `${days} วัน`;
}

function Name({ row }: { row: QueueRow }) {
  if (row.planId === null)
    return <TextLink href={addressOf("/summary", { lao: row.laoCode })}>{row.fullNameTh}</TextLink>;
  return (
    <TextLink href={`/reviews/${row.planId}`} label={`แผนของ${row.fullNameTh}`}>
      {row.fullNameTh}
    </TextLink>
  );
}

/** Plans with how long they have waited; LAOs without a plan are listed too. */
export function QueueTable({
  rows,
  withProvince,
  now,
}: {
  rows: readonly QueueRow[];
  withProvince: boolean;
  now: Date;
}) {
  return (
    <Table caption="แผนของ อปท." captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead>ส่งเมื่อ</ColumnHead>
          <ColumnHead>รอมาแล้ว</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.laoId}>
            <RowHead className="plain-head">
              <Name row={row} />
              <span className="meta block">{row.laoCode}</span>
            </RowHead>
            <Cell label="อำเภอ">{row.districtNameTh}</Cell>
            {withProvince ? <Cell label="จังหวัด">{row.provinceNameTh}</Cell> : null}
            <Cell label="สถานะ">
              <PlanStateTag state={row.state} />
            </Cell>
            <Cell label="ส่งเมื่อ">{row.submittedAt ? formatThaiDateTime(row.submittedAt) : "–"}</Cell>
            <Cell label="รอมาแล้ว">
              {row.state === "submitted" && row.submittedAt ? waitedTh(row.submittedAt, now) : "–"}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
