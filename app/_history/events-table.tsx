import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Role } from "@/db/codes/accounts";
import type { AuditRow } from "@/lib/audit/events/data";
import { actionSentence } from "@/lib/audit/messages";
import type { AuditSubject } from "@/lib/audit/subjects/data";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import { ChangeList } from "./change-list";
import { actorText, subjectHref, subjectText } from "./event-facts";

type Props = {
  caption: string;
  rows: readonly AuditRow[];
  role: Role;
  /** What each event is about, by its number; left out where the page says it. */
  subjects?: ReadonlyMap<number, AuditSubject> | undefined;
  /** For those who see several LAOs. */
  withLao?: boolean | undefined;
};

/** Events, the newest first: when, what with before and after, who, and from where. */
export function EventsTable({ caption, rows, role, subjects, withLao = false }: Props) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>วันที่และเวลา</ColumnHead>
          <ColumnHead className="w-1/2">รายการ</ColumnHead>
          <ColumnHead>ผู้ทำรายการ</ColumnHead>
          {withLao ? <ColumnHead>อปท.</ColumnHead> : null}
          <ColumnHead>จากที่ใด</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((event) => (
          <Row key={event.id} id={`event-${event.id}`}>
            <RowHead>
              <span className="nowrap">{formatShortThaiDate(civilDateOf(event.at))}</span>{" "}
              <span className="nowrap">{formatThaiTime(event.at)}</span>
            </RowHead>
            <Cell className="[overflow-wrap:anywhere]">
              <ThaiText>{actionSentence(event.action)}</ThaiText>
              <Subject subject={subjects?.get(event.id)} role={role} />
              <ChangeList event={event} />
            </Cell>
            <Cell label="ผู้ทำรายการ">
              <span className="min-w-0">
                <ThaiText>{actorText(event)}</ThaiText>
              </span>
            </Cell>
            {withLao ? <Cell label="อปท.">{event.lao ? <Lao lao={event.lao} /> : "–"}</Cell> : null}
            <Cell label="จากที่ใด" className={fits(event.address) ? "nowrap" : "[overflow-wrap:anywhere]"}>
              {event.address ?? "–"}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** An address of the old kind fits on a line; one of the new kind may be broken anywhere. */
function fits(address: string | null): boolean {
  return (address ?? "").length <= "255.255.255.255".length;
}

function Lao({ lao }: { lao: NonNullable<AuditRow["lao"]> }) {
  return (
    <span className="min-w-0">
      <ThaiText>{lao.fullNameTh}</ThaiText>
      <span className="meta block">{lao.code}</span>
    </span>
  );
}

function Subject({ subject, role }: { subject: AuditSubject | undefined; role: Role }) {
  if (!subject) return null;
  const href = subjectHref(role, subject);
  return (
    <span className="block">
      {href === null ? subjectText(subject) : <TextLink href={href}>{subjectText(subject)}</TextLink>}
    </span>
  );
}
