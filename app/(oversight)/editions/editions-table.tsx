import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { EditionInList } from "@/lib/plans/editions/keeping/data";
import { spanTh } from "./edition-words";

function State({ edition }: { edition: EditionInList }) {
  if (!edition.confirmed) return <Tag kind="todo">ยังไม่ยืนยัน</Tag>;
  if (edition.unconfirmed === 0) return <Tag kind="done">ยืนยันแล้ว</Tag>;
  return <Tag kind="info">{`ยืนยันแล้ว เหลือ ${edition.unconfirmed} ชื่อ`}</Tag>;
}

/** Every edition with the size of its framework. */
export function EditionsTable({ editions }: { editions: readonly EditionInList[] }) {
  return (
    <Table caption={`แผนปฏิบัติการ ${editions.length} ฉบับ`} className="middle">
      <TableHead>
        <Row>
          <ColumnHead>แผนปฏิบัติการ</ColumnHead>
          <ColumnHead>ปีงบประมาณ พ.ศ.</ColumnHead>
          <ColumnHead align="right">มิติ</ColumnHead>
          <ColumnHead align="right">ข้อย่อย</ColumnHead>
          <ColumnHead align="right">แผนของ อปท.</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {editions.map((edition) => (
          <Row key={edition.id}>
            <RowHead>
              <TextLink href={`/editions/${edition.id}`}>
                <ThaiText>{edition.nameTh}</ThaiText>
              </TextLink>
            </RowHead>
            <Cell label="ปีงบประมาณ พ.ศ." className="nowrap">
              {spanTh(edition)}
            </Cell>
            <Cell label="มิติ" align="right">
              {edition.dimensions}
            </Cell>
            <Cell label="ข้อย่อย" align="right">
              {edition.subItems}
            </Cell>
            <Cell label="แผนของ อปท." align="right">
              {edition.plans.toLocaleString("en-US")}
            </Cell>
            <Cell label="สถานะ">
              <State edition={edition} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
