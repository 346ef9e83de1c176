import { Button } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Round } from "@/db/codes/status-reports";
import { type CivilDate, formatThaiDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import type { Extension } from "@/lib/status-reports/rounds/extensions/data";
import { EXTENSION_TH } from "@/lib/status-reports/rounds/extensions/messages";
import { revokeExtensionAction } from "../../../../actions";

type Props = {
  extensions: readonly Extension[];
  of: { readonly fiscalYear: number; readonly round: Round };
  laoCode: string;
  today: CivilDate;
};

function State({ extension, today }: { extension: Extension; today: CivilDate }) {
  if (extension.revokedAt) return <Tag kind="none">ยกเลิกแล้ว</Tag>;
  return extension.closesOn < today ? <Tag kind="plain">ครบกำหนดแล้ว</Tag> : <Tag kind="todo">มีผลอยู่</Tag>;
}

function Revoke({ extension, of, laoCode, today }: Omit<Props, "extensions"> & { extension: Extension }) {
  if (extension.revokedAt)
    return (
      <span className="soft">
        โดย{extension.revokedByName} เมื่อ {formatThaiDateTime(extension.revokedAt)}
      </span>
    );
  if (extension.closesOn < today) return <span className="soft">–</span>;
  return (
    <details>
      <summary>
        ยกเลิก<span className="vh">การรับรายงานถึง {formatThaiDate(extension.closesOn)}</span>
      </summary>
      <form action={revokeExtensionAction} className="stack">
        <p>
          <ThaiText>มีผลทันที อปท. จะรายงานได้ถึงวันปิดรับเดิมเท่านั้น รายงานที่บันทึกไว้แล้วยังอยู่ครบ</ThaiText>
        </p>
        <input type="hidden" name="fiscalYear" value={of.fiscalYear} />
        <input type="hidden" name="round" value={of.round} />
        <input type="hidden" name="laoCode" value={laoCode} />
        <input type="hidden" name="extensionId" value={extension.id} />
        <Button kind="danger">ยืนยันการยกเลิก</Button>
      </form>
    </details>
  );
}

/** More time that the LAO was given for the round: until when, why, by whom, and a way to take it back. */
export function ExtensionsTable({ extensions, ...rest }: Props) {
  return (
    <Table caption="การขยายเวลาและการเปิดรับอีกครั้ง" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>รับรายงานถึง</ColumnHead>
          <ColumnHead>รายการ</ColumnHead>
          <ColumnHead>เหตุผล</ColumnHead>
          <ColumnHead>ผู้อนุญาต</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead>ยกเลิก</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {extensions.map((extension) => (
          <Row key={extension.id}>
            <RowHead>{formatThaiDate(extension.closesOn)}</RowHead>
            <Cell label="รายการ">
              {extension.isReopening ? EXTENSION_TH.reopening : EXTENSION_TH.extension}
            </Cell>
            <Cell label="เหตุผล">
              <span className="whitespace-pre-line">{extension.reason}</span>
            </Cell>
            <Cell label="ผู้อนุญาต">
              {extension.grantedByName}
              <span className="meta block">{formatThaiDateTime(extension.grantedAt)}</span>
            </Cell>
            <Cell label="สถานะ">
              <State extension={extension} today={rest.today} />
            </Cell>
            <Cell label="ยกเลิก">
              <Revoke extension={extension} {...rest} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
