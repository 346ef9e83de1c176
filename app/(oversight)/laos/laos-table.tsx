import { addressOf } from "@/app/_session/list-address";
import { viewAsAction } from "@/app/_session/view-as-action";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { actionSentence } from "@/lib/audit/messages";
import type { LaoRow } from "@/lib/lao/directory/data";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

const ABOUT = [
  { path: "/summary", label: "ข้อมูลโดยสรุป" },
  { path: "/projects", label: "รายการโครงการ" },
  { path: "/assessments", label: "ผลการประเมิน" },
  { path: "/reports/dimension", label: "รายงานตามมิติ" },
] as const;

/** LAOs with the pages about each, and a way to see what the LAO itself sees. */
export function LaosTable({ rows, withProvince }: { rows: readonly LaoRow[]; withProvince: boolean }) {
  return (
    <form action={viewAsAction}>
      <Table caption="รายชื่อ อปท." captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>ชื่อ อปท.</ColumnHead>
            <ColumnHead>รหัส info</ColumnHead>
            <ColumnHead>ประเภท อปท.</ColumnHead>
            <ColumnHead>อำเภอ</ColumnHead>
            {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
            <ColumnHead>ทำรายการล่าสุด</ColumnHead>
            <ColumnHead>ดูข้อมูล</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {rows.map((lao) => (
            <Row key={lao.id}>
              <RowHead>{lao.fullNameTh}</RowHead>
              <Cell label="รหัส info">{lao.code}</Cell>
              <Cell label="ประเภท อปท.">{LAO_TYPE_TH[lao.type]}</Cell>
              <Cell label="อำเภอ">{lao.districtNameTh}</Cell>
              {withProvince ? <Cell label="จังหวัด">{lao.provinceNameTh}</Cell> : null}
              <Cell label="ทำรายการล่าสุด">
                {lao.lastAct ? (
                  <TextLink href={addressOf("/audit", { lao: lao.code })}>
                    {actionSentence(lao.lastAct.action)}
                    <span className="meta block">{formatThaiDateTime(lao.lastAct.at)}</span>
                  </TextLink>
                ) : (
                  "ยังไม่มี"
                )}
              </Cell>
              <Cell label="ดูข้อมูล">
                <ul className="links flex flex-wrap gap-x-4">
                  {ABOUT.map(({ path, label }) => (
                    <li key={path}>
                      <TextLink href={addressOf(path, { lao: lao.code })}>
                        {label}
                        <span className="vh"> ของ{lao.fullNameTh}</span>
                      </TextLink>
                    </li>
                  ))}
                  <li>
                    <button type="submit" className="text-button" name="laoCode" value={lao.code}>
                      ดูในมุมมองของ อปท.<span className="vh"> {lao.fullNameTh}</span>
                    </button>
                  </li>
                </ul>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </form>
  );
}
