import type { ReactNode } from "react";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import type { Round } from "@/db/codes/status-reports";
import { type CivilDate, formatShortThaiDate } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { closingSentence } from "@/lib/status-reports/rounds/messages";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

export type DueLine = {
  readonly round: Round;
  readonly window: RoundWindow | null;
  /** What was handed in of the round, and what became of it. */
  readonly handedIn: ReactNode;
};

function stateTh(window: RoundWindow | null, today: CivilDate): string {
  if (window === null) return "ยังไม่ได้กำหนดวัน";
  switch (roundState(window, today)) {
    case "not_yet_open":
      return "ยังไม่เปิดรับ";
    case "open":
      return `เปิดรับอยู่ ${closingSentence(window, today)}`;
    case "closed":
      return "ปิดรับแล้ว";
  }
}

/** What is due when: both rounds of the year with their days, and what was handed in. */
export function DueTable({ lines, today }: { lines: readonly DueLine[]; today: CivilDate }) {
  return (
    <Section title="กำหนดการ|และการส่งรายงาน">
      <Table caption="วันเปิดรับและปิดรับรายงานของแต่ละรอบ" captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>รอบการรายงาน</ColumnHead>
            <ColumnHead>เปิดรับ</ColumnHead>
            <ColumnHead>ปิดรับ</ColumnHead>
            <ColumnHead>สถานะ</ColumnHead>
            <ColumnHead>การส่งรายงาน</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {lines.map(({ round, window, handedIn }) => (
            <Row key={round}>
              <RowHead>{ROUND_TH[round]}</RowHead>
              <Cell label="เปิดรับ">{window ? formatShortThaiDate(window.opensOn) : "–"}</Cell>
              <Cell label="ปิดรับ">
                {window ? formatShortThaiDate(window.closesOn) : "–"}
                {window?.extendedFrom ? (
                  <span className="meta"> ขยายจาก {formatShortThaiDate(window.extendedFrom)}</span>
                ) : null}
              </Cell>
              <Cell label="สถานะ">{stateTh(window, today)}</Cell>
              <Cell label="การส่งรายงาน">{handedIn}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
