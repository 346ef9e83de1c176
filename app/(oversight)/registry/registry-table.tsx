import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { LAO_SIZE_TH } from "@/lib/lao/profile/messages";
import type { RegistryListRow } from "@/lib/lao/registry/listing/data";
import { formatShortThaiDate } from "@/lib/platform/civil-date";

function standingOf({ retiredOn, targetCode }: RegistryListRow): string {
  if (retiredOn === null) return "ดำเนินการอยู่";
  const retired = `ยุบเลิก ${formatShortThaiDate(retiredOn)}`;
  return targetCode === null ? retired : `${retired} รวมกับ ${targetCode}`;
}

/** LAOs of the registry, each leading to its page. */
export function RegistryTable({ rows }: { rows: readonly RegistryListRow[] }) {
  return (
    <Table caption="ทะเบียน อปท." captionHidden className="middle">
      <TableHead>
        <Row>
          <ColumnHead>ชื่อ อปท.</ColumnHead>
          <ColumnHead>รหัส</ColumnHead>
          <ColumnHead>ประเภท</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          <ColumnHead>จังหวัด</ColumnHead>
          <ColumnHead>ขนาด</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((lao) => (
          <Row key={lao.id}>
            <RowHead>
              <TextLink href={`/registry/${lao.code}`}>{lao.fullNameTh}</TextLink>
            </RowHead>
            <Cell label="รหัส">{lao.code}</Cell>
            <Cell label="ประเภท">{LAO_TYPE_TH[lao.type]}</Cell>
            <Cell label="อำเภอ">{lao.districtNameTh}</Cell>
            <Cell label="จังหวัด">{lao.provinceNameTh}</Cell>
            <Cell label="ขนาด">{lao.size ? LAO_SIZE_TH[lao.size] : "–"}</Cell>
            <Cell label="สถานะ">{standingOf(lao)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
