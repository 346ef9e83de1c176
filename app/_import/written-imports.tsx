import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { listWrittenImports } from "@/lib/imports/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

type Written = Awaited<ReturnType<typeof listWrittenImports>>[number];

type Props = {
  written: readonly Written[];
  /** Receipts stand below this address. */
  path: string;
  saidOf: (one: Written) => string;
};

/** What was last written from files, with the way to the receipts. */
export function WrittenImports({ written, path, saidOf }: Props) {
  if (written.length === 0) return null;
  return (
    <Section title={`การนำเข้า ${written.length} ครั้งล่าสุด`}>
      <Table caption="การนำเข้าล่าสุด" captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>เลขที่นำเข้า</ColumnHead>
            <ColumnHead>ไฟล์</ColumnHead>
            <ColumnHead>บันทึกเมื่อ</ColumnHead>
            <ColumnHead>ผล</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {written.map((one) => (
            <Row key={one.id}>
              <RowHead>
                <TextLink href={`${path}/${one.id}`} label={`ใบรับเลขที่ ${one.number}`}>
                  {one.number}
                </TextLink>
              </RowHead>
              <Cell label="ไฟล์" className="[overflow-wrap:anywhere]">
                {one.fileName}
              </Cell>
              <Cell label="บันทึกเมื่อ">{one.committedAt ? formatThaiDateTime(one.committedAt) : ""}</Cell>
              <Cell label="ผล">
                <span className="min-w-0">
                  <ThaiText>{one.undoneAt ? "ยกเลิกแล้ว" : saidOf(one)}</ThaiText>
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
