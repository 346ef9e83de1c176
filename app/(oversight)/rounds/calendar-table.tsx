import { RoundStateTag } from "@/app/_marks/round-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { type CivilDate, formatShortThaiDate } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";
import type { CalendarYear } from "@/lib/status-reports/rounds/calendar/data";
import { hrefOfRound } from "./round-address";

type Props = { years: readonly CalendarYear[]; shown: number; today: CivilDate };

function RoundOfYear({ year, round, today }: { year: CalendarYear; round: Round; today: CivilDate }) {
  const found = year.rounds.find((one) => one.round === round);
  if (!found) return <span className="soft">ยังไม่ได้กำหนดวัน</span>;
  const days = `${formatShortThaiDate(found.opensOn)} – ${formatShortThaiDate(found.closesOn)}`;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <TextLink href={hrefOfRound(found)} label={`${ROUND_TH[round]} ปีงบประมาณ ${year.fiscalYear} ${days}`}>
        {days}
      </TextLink>
      <RoundStateTag window={found} today={today} />
    </span>
  );
}

/** When each round takes reports, a fiscal year a row. */
export function CalendarTable({ years, shown, today }: Props) {
  return (
    <Table caption="วันรับรายงานของแต่ละปีงบประมาณ" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ปีงบประมาณ</ColumnHead>
          {ROUNDS.map((round) => (
            <ColumnHead key={round}>{ROUND_TH[round]}</ColumnHead>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {years.map((year) => (
          <Row key={year.fiscalYear}>
            <RowHead>
              <TextLink
                href={addressOf("/rounds", { year: year.fiscalYear })}
                current={year.fiscalYear === shown}
              >
                พ.ศ. {year.fiscalYear}
              </TextLink>
            </RowHead>
            {ROUNDS.map((round) => (
              <Cell key={round} label={ROUND_TH[round]}>
                <RoundOfYear year={year} round={round} today={today} />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
