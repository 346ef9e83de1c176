import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import type { CodeRow } from "@/lib/accounts/activation/data";
import { CODE_STANDING_TH } from "@/lib/accounts/activation/messages";
import type { CodeStanding } from "@/lib/accounts/activation/rules";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";

const STANDING_TAG: Readonly<Record<CodeStanding, TagKind>> = {
  none: "none",
  issued: "info",
  expired: "todo",
  claimed: "done",
  disabled: "bad",
};

const when = (instant: Date) => `${formatShortThaiDate(civilDateOf(instant))} ${formatThaiTime(instant)}`;

/** A box for each LAO that can be given a code. */
function Choose({ row }: { row: CodeRow }) {
  if (row.standing === "claimed" || row.standing === "disabled") return <span className="soft">–</span>;
  return (
    <label className="choice">
      <input type="checkbox" name="lao" value={row.laoCode} autoComplete="off" />
      <span className="vh">เลือก {row.fullNameTh}</span>
    </label>
  );
}

/** What the code is doing: until when it is good, or when it was used. */
function CodeFact({ row }: { row: CodeRow }) {
  if (row.standing === "issued" || row.standing === "expired") {
    const { issuedAt, expiresAt } = row;
    if (!issuedAt || !expiresAt) return null;
    return (
      <>
        ออกเมื่อ {when(issuedAt)}
        <span className="meta block">ใช้ได้ถึง {when(expiresAt)}</span>
      </>
    );
  }
  if (row.standing === "claimed") return row.usedAt ? `ใช้รหัสเมื่อ ${when(row.usedAt)}` : "–";
  return "–";
}

export function CodesTable({ rows, withProvince }: { rows: readonly CodeRow[]; withProvince: boolean }) {
  return (
    <Table caption="อปท. และรหัสเปิดใช้งาน" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>เลือก</ColumnHead>
          <ColumnHead>ชื่อ อปท. และรหัส info</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead>รหัสเปิดใช้งาน</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.laoId}>
            <Cell label="เลือก">
              <Choose row={row} />
            </Cell>
            <RowHead>
              {row.fullNameTh}
              <span className="meta block">{row.laoCode}</span>
            </RowHead>
            <Cell label="อำเภอ">{row.districtNameTh}</Cell>
            {withProvince ? <Cell label="จังหวัด">{row.provinceNameTh}</Cell> : null}
            <Cell label="สถานะ">
              <Tag kind={STANDING_TAG[row.standing]}>{CODE_STANDING_TH[row.standing]}</Tag>
            </Cell>
            <Cell label="รหัสเปิดใช้งาน">
              <CodeFact row={row} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
