import { Fragment } from "react";
import { LevelTag } from "@/app/_marks/level-tag";
import { ScoreExplained } from "@/app/_marks/score-explained";
import { addressOf } from "@/app/_session/list-address";
import type { ChartColour } from "@/app/_ui/chart-colour";
import { HorizontalBar } from "@/app/_ui/horizontal-bar";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Level } from "@/db/codes/implementation-rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { ProvinceReport, ProvinceReportRow } from "@/lib/reports/province/model";

const LEVEL_COLOUR: Record<Level, ChartColour> = { high: "teal", middle: "khamin", low: "din" };
const COLUMNS = 5;

type Props = {
  report: ProvinceReport;
  /** Officers open an LAO's year from its name. */
  linked: boolean;
};

function RankedRow({ report, row, linked }: Props & { row: ProvinceReportRow }) {
  const { bands, moment } = report;
  const year = addressOf("/summary", { year: moment.fiscalYear, lao: row.laoCode });
  const ticks = [bands.middleFromPercent * 100, bands.highFromPercent * 100];
  return (
    <Row className="r7">
      <Cell align="right" className="rk">
        {row.place}
      </Cell>
      <RowHead>{linked ? <TextLink href={year}>{row.name}</TextLink> : row.name}</RowHead>
      <Cell align="right" className="sc">
        {formatHundredths(row.score)}
      </Cell>
      <Cell className="bc">
        {row.planOut ? null : (
          <HorizontalBar value={row.score} colour={LEVEL_COLOUR[row.level ?? "low"]} ticks={ticks} />
        )}
      </Cell>
      <Cell className="lv">
        <LevelTag level={row.level} none={row.levelTh ?? "ไม่มีโครงการในปีนี้"} />
      </Cell>
    </Row>
  );
}

/** The ranking, district by district, each score with its sum one press away. */
export function RankingTable({ report, linked }: Props) {
  const { bands, moment } = report;
  return (
    <Table caption={report.caption} captionHidden cards={false} sticky className="rank">
      <TableHead>
        <Row>
          <ColumnHead align="right" className="rk">
            ลำดับ
          </ColumnHead>
          <ColumnHead>ชื่อ อปท.</ColumnHead>
          <ColumnHead align="right">ร้อยละ</ColumnHead>
          <ColumnHead className="bch">
            <span className="soft h-plain">
              ขีด {bands.middleFromPercent} และ {bands.highFromPercent}
            </span>
          </ColumnHead>
          <ColumnHead>{report.levelHeader}</ColumnHead>
        </Row>
      </TableHead>
      {report.districts.map((district) => (
        <TableBody key={district.code} id={`d-${district.code}`}>
          <GroupRow colSpan={COLUMNS} note={`${district.rows.length} แห่ง`}>
            อำเภอ{district.nameTh}
          </GroupRow>
          {district.rows.map((row) => (
            <Fragment key={row.laoCode}>
              <RankedRow report={report} row={row} linked={linked} />
              {row.explained && (row.planOut || row.explained.workedTh) ? (
                <Row className="explain">
                  <Cell colSpan={COLUMNS}>
                    <ScoreExplained
                      counts={row.explained.counts}
                      standing={row.explained.standing}
                      rules={report.rules}
                      round={moment.round}
                    />
                  </Cell>
                </Row>
              ) : null}
            </Fragment>
          ))}
        </TableBody>
      ))}
    </Table>
  );
}
