import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import type { OpenSession } from "@/lib/accounts/sessions/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

/** Names that browsers give of themselves. The first that fits: most browsers also name the ones they descend from. */
const BROWSERS = [
  ["Edg/", "Microsoft Edge"],
  ["OPR/", "Opera"],
  ["Line/", "LINE"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Windows", "Windows"],
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

function machineOf(userAgent: string | null): string {
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([sign]) => userAgent?.includes(sign))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(" · ") || "ไม่ทราบโปรแกรม";
}

/** Where an account is signed in, the present computer marked. */
export function OpenSessionsTable({
  sessions,
  presentId,
}: {
  sessions: readonly OpenSession[];
  /** Null where somebody else looks. */
  presentId: string | null;
}) {
  return (
    <Table caption="เครื่องที่เข้าสู่ระบบด้วยบัญชีนี้อยู่" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>เครื่อง</ColumnHead>
          <ColumnHead>เข้าสู่ระบบเมื่อ</ColumnHead>
          <ColumnHead>ใช้งานล่าสุด</ColumnHead>
          <ColumnHead>หมายเลข IP</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <Row key={session.id}>
            <RowHead>
              {machineOf(session.userAgent)} {session.id === presentId ? <Tag kind="done">เครื่องนี้</Tag> : null}
            </RowHead>
            <Cell label="เข้าสู่ระบบเมื่อ">{formatThaiDateTime(session.createdAt)}</Cell>
            <Cell label="ใช้งานล่าสุด">{formatThaiDateTime(session.lastSeenAt)}</Cell>
            <Cell label="หมายเลข IP">{session.address ?? "–"}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
