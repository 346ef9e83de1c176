import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import type { CodePeriod } from "@/lib/lao/registry/listing/data";
import { formatThaiDate } from "@/lib/platform/civil-date";

/** Every code that an LAO has had, with what it was called then. */
export function CodePeriods({ periods }: { periods: readonly CodePeriod[] }) {
  return (
    <Table caption="รหัสที่เคยใช้" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>รหัส</ColumnHead>
          <ColumnHead>ชื่อเมื่อใช้รหัสนี้</ColumnHead>
          <ColumnHead>ตั้งแต่</ColumnHead>
          <ColumnHead>ก่อนวันที่</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {periods.map(({ code, fullNameTh, validFrom, validTo }) => (
          <Row key={code}>
            <RowHead>{code}</RowHead>
            <Cell label="ชื่อเมื่อใช้รหัสนี้">{fullNameTh}</Cell>
            <Cell label="ตั้งแต่">{formatThaiDate(validFrom)}</Cell>
            <Cell label="ก่อนวันที่">{validTo ? formatThaiDate(validTo) : "ใช้อยู่"}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
