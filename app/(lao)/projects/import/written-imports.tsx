import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listWrittenImports } from "@/lib/imports/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { countsTh } from "./counts-words";

const SHOWN = 10;

/** What was last written into the plan from files, with the way to the receipts. */
export async function WrittenImports({ laoId }: { laoId: number }) {
  const written = await listWrittenImports(db, { purpose: "plan", laoId, most: SHOWN });
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
                <TextLink href={`/projects/import/${one.id}`} label={`ใบรับเลขที่ ${one.number}`}>
                  {one.number}
                </TextLink>
              </RowHead>
              <Cell label="ไฟล์" className="[overflow-wrap:anywhere]">
                {one.fileName}
              </Cell>
              <Cell label="บันทึกเมื่อ">{one.committedAt ? formatThaiDateTime(one.committedAt) : ""}</Cell>
              <Cell label="ผล">
                <span className="min-w-0">
                  <ThaiText>{one.undoneAt ? "ยกเลิกแล้ว" : countsTh(one.counts ?? {})}</ThaiText>
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
