import { randomUUID } from "node:crypto";
import { Button } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import type { AccountState } from "@/db/codes/accounts";
import { ACCOUNT_STATE_TH, REACH_TH } from "@/lib/accounts/messages";
import type { PersonRow } from "@/lib/accounts/people/data";
import type { PeopleFilter } from "@/lib/accounts/people/schema";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { endSessionsAction } from "./actions";

const STATE_TAG: Readonly<Record<AccountState, TagKind>> = {
  unclaimed: "none",
  active: "done",
  disabled: "bad",
};

/** What an account is for and where; an LAO's account is called after its LAO already. */
function placeOf({ reach, place, displayName }: PersonRow): string {
  return place === null || place === displayName ? REACH_TH[reach] : `${REACH_TH[reach]} · ${place}`;
}

/** Ends the sessions of one person; the list comes back as it was filtered. */
function EndSessions({ person, filter }: { person: PersonRow; filter: PeopleFilter }) {
  if (person.openSessions === 0) return "–";
  return (
    <form action={endSessionsAction}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="formKey" value={randomUUID()} />
      {Object.entries(filter).map(([name, value]) =>
        value === null || value === "" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button kind="danger">
        จบการใช้งานทุกเครื่อง<span className="vh"> ของ {person.displayName}</span>
      </Button>
    </form>
  );
}

export function PeopleTable({ rows, filter }: { rows: readonly PersonRow[]; filter: PeopleFilter }) {
  return (
    <Table caption="บัญชีผู้ใช้งาน" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ชื่อและ Username</ColumnHead>
          <ColumnHead>สิทธิ</ColumnHead>
          <ColumnHead>สถานะบัญชี</ColumnHead>
          <ColumnHead>เข้าสู่ระบบล่าสุด</ColumnHead>
          <ColumnHead align="right">เครื่องที่ใช้อยู่</ColumnHead>
          <ColumnHead>จบการใช้งาน</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((person) => (
          <Row key={person.id}>
            <RowHead>
              {person.displayName}
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
            <Cell label="จบการใช้งาน">
              <EndSessions person={person} filter={filter} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
