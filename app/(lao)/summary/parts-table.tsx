import { CHART_COLOURS, type PartColour } from "@/app/_ui/chart-colour";
import { Section } from "@/app/_ui/page-head";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Phrases, ThaiText } from "@/app/_ui/thai-phrases";
import type { Round } from "@/db/codes/status-reports";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { PROGRESS_TH } from "@/lib/reports/area/messages";
import type { AreaPart } from "@/lib/reports/area/model";
import { ROUND_PROGRESSES, type RoundProgress } from "@/lib/reports/area/rules";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { PROGRESS_MARK } from "./area-words";

type Props = {
  /** อำเภอ or จังหวัด. */
  kindTh: string;
  parts: readonly AreaPart[];
  round: Round;
  hrefOf: (part: AreaPart) => string;
};

/** Said even when no LAO is so. */
const ALWAYS: readonly RoundProgress[] = ["complete"];

/** The colour of a column along the bars. */
function Swatch({ colour }: { colour: PartColour }) {
  return (
    <i
      className={colour === "open" ? "sw sw-open" : "sw"}
      style={colour === "open" ? undefined : { background: CHART_COLOURS[colour] }}
    />
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <Cell align="right" label={label}>
      {count === 0 ? <span className="zero">0</span> : count.toLocaleString("en-US")}
    </Cell>
  );
}

/** The parts of an area, each with how far its LAOs are with a round and what their projects come to. */
export function PartsTable({ kindTh, parts, round, hrefOf }: Props) {
  const counted = ROUND_PROGRESSES.filter(
    (progress) => ALWAYS.includes(progress) || parts.some(({ rounds }) => rounds[round].tally[progress] > 0),
  );
  return (
    <Section title={`ราย${kindTh}`} note={`จำนวน อปท. และโครงการ ${ROUND_TH[round]}`}>
      <Table
        caption={`อปท. และโครงการราย${kindTh} ${ROUND_TH[round]}`}
        captionHidden
        className="chart-rows parts compact"
      >
        <TableHead>
          <Row>
            <ColumnHead>{kindTh}</ColumnHead>
            <ColumnHead align="right">อปท.</ColumnHead>
            <ColumnHead className="barc">สัดส่วน</ColumnHead>
            {counted.map((progress) => (
              <ColumnHead key={progress} align="right">
                <Swatch colour={PROGRESS_MARK[progress].colour} />
                <ThaiText>{PROGRESS_TH[progress]}</ThaiText>
              </ColumnHead>
            ))}
            <ColumnHead align="right">
              <Phrases text="โครงการ|ที่รายงานแล้ว" />
            </ColumnHead>
            <ColumnHead align="right">
              <Phrases text="โครงการ|ทั้งหมด" />
            </ColumnHead>
            <ColumnHead align="right">
              <Phrases text="คิดเป็น|%" />
            </ColumnHead>
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
                {counted.map((progress) => (
                  <Count key={progress} label={PROGRESS_TH[progress]} count={tally[progress]} />
                ))}
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
