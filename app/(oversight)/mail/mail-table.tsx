import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { MailRow } from "@/lib/mail/outbox/data";
import { MAIL_TEMPLATE_TH } from "@/lib/mail/outbox/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { nextWords, problemWords } from "./mail-words";
import { MailStateTag } from "./state-tag";

/** The letters of a page, latest first, each with a way to its text. */
export function MailTable({ rows, isSending }: { rows: readonly MailRow[]; isSending: boolean }) {
  return (
    <Table caption="จดหมายที่ส่ง" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>เรื่องและผู้รับ</ColumnHead>
          <ColumnHead>เขียนเมื่อ</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead align="right">ลองส่ง (ครั้ง)</ColumnHead>
          <ColumnHead>ต่อไป</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((mail) => {
          const problem = problemWords(mail);
          return (
            <Row key={mail.id}>
              <RowHead>
                <TextLink href={`/mail/${mail.id}`}>{MAIL_TEMPLATE_TH[mail.template]}</TextLink>
                <span className="meta block">ถึง {mail.recipient}</span>
                <span className="meta block">{mail.data.displayName}</span>
              </RowHead>
              <Cell label="เขียนเมื่อ">
                <span className="min-w-0">
                  <ThaiText>{formatThaiDateTime(mail.createdAt)}</ThaiText>
                </span>
              </Cell>
              <Cell label="สถานะ">
                <MailStateTag mail={mail} />
              </Cell>
              <Cell label="ลองส่ง (ครั้ง)" align="right">
                {mail.attempts}
              </Cell>
              <Cell label="ต่อไป">
                <ThaiText>{nextWords(mail, isSending)}</ThaiText>
                {problem ? <span className="meta block">{problem}</span> : null}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
