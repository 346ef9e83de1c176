import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ACCOUNT_STATE_TH, REACH_TH } from "@/lib/accounts/messages";
import type { PersonRow } from "@/lib/accounts/people/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { STATE_TAG } from "./state-tag";

/** What an account is for and where; an LAO's account is called after its LAO already. */
function placeOf({ reach, place, displayName }: PersonRow): string {
  return place === null || place === displayName ? REACH_TH[reach] : `${REACH_TH[reach]} · ${place}`;
}

export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <Table caption="บัญชีผู้ใช้งาน" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ชื่อและ Username</ColumnHead>
          <ColumnHead>สิทธิ</ColumnHead>
          <ColumnHead>สถานะบัญชี</ColumnHead>
          <ColumnHead>เข้าสู่ระบบล่าสุด</ColumnHead>
          <ColumnHead align="right">เครื่องที่ใช้อยู่</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((person) => (
          <Row key={person.id}>
            <RowHead>
              <TextLink href={`/people/${person.id}`}>{person.displayName}</TextLink>
              <span className="meta block">{person.username}</span>
            </RowHead>
            <Cell label="สิทธิ">{placeOf(person)}</Cell>
            <Cell label="สถานะบัญชี">
              <Tag kind={STATE_TAG[person.state]}>{ACCOUNT_STATE_TH[person.state]}</Tag>
            </Cell>
            <Cell label="เข้าสู่ระบบล่าสุด">
              {person.lastSignInAt ? formatThaiDateTime(person.lastSignInAt) : "–"}
            </Cell>
            <Cell label="เครื่องที่ใช้อยู่" align="right">
              {person.openSessions}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
