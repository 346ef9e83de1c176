import { Section } from "@/app/_ui/page-head";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Round } from "@/db/codes/status-reports";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { PROGRESS_TH } from "@/lib/reports/area/messages";
import type { AreaPart } from "@/lib/reports/area/model";
import { ROUND_PROGRESSES } from "@/lib/reports/area/rules";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { PROGRESS_MARK } from "./area-words";

type Props = {
  /** อำเภอ or จังหวัด. */
  kindTh: string;
  parts: readonly AreaPart[];
  round: Round;
  hrefOf: (part: AreaPart) => string;
};

function Count({ label, count }: { label: string; count: number }) {
  return (
    <Cell align="right" label={label}>
      {count === 0 ? <span className="zero">0</span> : count.toLocaleString("en-US")}
    </Cell>
  );
}

/** The parts of an area, each with how far its LAOs are with a round and what their projects come to. */
export function PartsTable({ kindTh, parts, round, hrefOf }: Props) {
  return (
    <Section title={`ราย${kindTh}`} note={`จำนวน อปท. และโครงการ ${ROUND_TH[round]}`}>
      <Table
        caption={`อปท. และโครงการราย${kindTh} ${ROUND_TH[round]}`}
        captionHidden
        className="chart-rows parts"
      >
        <TableHead>
          <Row>
            <ColumnHead>{kindTh}</ColumnHead>
            <ColumnHead align="right">อปท.</ColumnHead>
            <ColumnHead className="barc">สัดส่วน</ColumnHead>
            <ColumnHead align="right">{PROGRESS_TH.complete}</ColumnHead>
            <ColumnHead align="right">{PROGRESS_TH.late}</ColumnHead>
            <ColumnHead align="right">{PROGRESS_TH.missing}</ColumnHead>
            <ColumnHead align="right">{PROGRESS_TH.plan_out}</ColumnHead>
            <ColumnHead align="right">โครงการที่รายงานแล้ว</ColumnHead>
            <ColumnHead align="right">โครงการทั้งหมด</ColumnHead>
            <ColumnHead align="right">คิดเป็น %</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {parts.map((part) => {
            const { tally, reported, reportedShare } = part.rounds[round];
            return (
              <Row key={part.code}>
                <RowHead>
                  <TextLink href={hrefOf(part)}>{part.nameTh}</TextLink>
                </RowHead>
                <Count label="อปท." count={part.laoCount} />
                <Cell className="barc">
                  <StackedBar
                    thin
                    parts={ROUND_PROGRESSES.map((progress) => ({
                      label: PROGRESS_TH[progress],
                      count: tally[progress],
                      colour: PROGRESS_MARK[progress].colour,
                    }))}
                  />
                </Cell>
                <Count label={PROGRESS_TH.complete} count={tally.complete} />
                <Count label={PROGRESS_TH.late} count={tally.late} />
                <Count label={PROGRESS_TH.missing} count={tally.missing} />
                <Count label={PROGRESS_TH.plan_out} count={tally.plan_out} />
                <Count label="โครงการที่รายงานแล้ว" count={reported} />
                <Count label="โครงการทั้งหมด" count={part.total.planned} />
                <Cell align="right" label="คิดเป็น %">
                  {formatHundredths(reportedShare)}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}
