import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { YearRules } from "@/lib/implementation-rules/years/data";
import { sourceTh } from "@/lib/implementation-rules/years/messages";
import { rulesClosedBy } from "@/lib/implementation-rules/years/rules";
import { firstDayOf, formatShortThaiDate } from "@/lib/platform/civil-date";
import { formatHundredths } from "@/lib/platform/fixed-point";

type Props = {
  years: readonly YearRules[];
  minimums: ReadonlyMap<number, number>;
  now: Date;
};

const CLOSED_TH = { year_ended: "สิ้นสุดปีแล้ว", year_has_results: "มีผลรายงานแล้ว" } as const;

function State({ year, now }: { year: YearRules; now: Date }) {
  const closed = rulesClosedBy(year, now);
  if (closed === null) return <Tag kind="info">แก้ไขได้</Tag>;
  return <Tag kind="plain">{CLOSED_TH[closed]}</Tag>;
}

const weightsTh = (year: YearRules) =>
  [year.completed, year.inProgress, year.cannot].map(formatHundredths).join(" / ");

/** The weights, bands and minimum score of each fiscal year, and from which day they hold. */
export function YearsTable({ years, minimums, now }: Props) {
  return (
    <Table caption="เกณฑ์ของแต่ละปีงบประมาณ" captionHidden className="middle">
      <TableHead>
        <Row>
          <ColumnHead>ปีงบประมาณ พ.ศ.</ColumnHead>
          <ColumnHead>มีผลตั้งแต่</ColumnHead>
          <ColumnHead>น้ำหนัก แล้วเสร็จ / อยู่ระหว่าง / ไม่สามารถ</ColumnHead>
          <ColumnHead>ปานกลางและมาก รอบ 6 เดือน</ColumnHead>
          <ColumnHead>ปานกลางและมาก รอบ 12 เดือน</ColumnHead>
          <ColumnHead align="right">คะแนนขั้นต่ำ</ColumnHead>
          <ColumnHead>ที่มา</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {years.map((year) => (
          <Row key={year.fiscalYear}>
            <RowHead>
              <TextLink
                href={`/editions/years/${year.fiscalYear}`}
                label={`เกณฑ์ปีงบประมาณ ${year.fiscalYear}`}
              >
                {year.fiscalYear}
              </TextLink>
            </RowHead>
            <Cell label="มีผลตั้งแต่" className="nowrap">
              {formatShortThaiDate(firstDayOf(year.fiscalYear))}
            </Cell>
            <Cell label="น้ำหนัก" className="nowrap">
              {weightsTh(year)}
            </Cell>
            <Cell label="รอบ 6 เดือน">{`ตั้งแต่ ${year.middle6} และ ${year.high6}`}</Cell>
            <Cell label="รอบ 12 เดือน">{`ตั้งแต่ ${year.middle12} และ ${year.high12}`}</Cell>
            <Cell label="คะแนนขั้นต่ำ" align="right">
              {formatHundredths(minimums.get(year.fiscalYear) ?? null)}
            </Cell>
            <Cell label="ที่มา" className="[overflow-wrap:anywhere]">
              <span className="min-w-0">
                <ThaiText>{sourceTh(year.source)}</ThaiText>
              </span>
            </Cell>
            <Cell label="สถานะ">
              <State year={year} now={now} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
