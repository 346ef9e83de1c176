import { RatesExplained } from "@/app/_marks/rates-explained";
import { HorizontalBar } from "@/app/_ui/horizontal-bar";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "@/app/_ui/table";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import type { DimensionLine } from "@/lib/reports/figures/rules";
import type { Summary } from "@/lib/reports/summary/model";

type Line = DimensionLine;

function Rate({
  value,
  label,
  colour,
}: {
  value: number | null;
  label: string;
  colour: "kram" | "kram-light";
}) {
  return (
    <Cell label={label} className="barcell">
      <span className="num">{formatHundredths(value)}</span>
      <HorizontalBar value={value} colour={colour} />
    </Cell>
  );
}

function Figures({ line }: { line: Line }) {
  return (
    <>
      <Cell align="right" label="ตามแผน">
        {line.planned}
      </Cell>
      <Cell align="right" label="ดำเนินการแล้วเสร็จ">
        {line.completed}
      </Cell>
      <Rate label="ร้อยละโครงการ" value={line.completionRate} colour="kram" />
      <Cell align="right" label="งบประมาณตามแผน (บาท)">
        {formatBaht(line.planBudgetSatang)}
      </Cell>
      <Cell align="right" label="ตามข้อบัญญัติ (บาท)">
        {formatBaht(line.ordinanceBudgetSatang)}
      </Cell>
      <Cell align="right" label="ใช้จริง (บาท)">
        {formatBaht(line.spentSatang)}
      </Cell>
      <Rate label="ร้อยละงบประมาณ" value={line.spendingRate} colour="kram-light" />
    </>
  );
}

/** The year by dimension: projects and money, by the latest reports. */
export function DimensionTable({
  dimensions,
  total,
  fiscalYear,
}: Pick<Summary, "dimensions" | "total" | "fiscalYear">) {
  return (
    <Section title="จำแนกตามมิติ" note="ตามรายงานล่าสุดของปี">
      <Table caption={`โครงการและงบประมาณตามมิติ ปีงบประมาณ ${fiscalYear}`} captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>มิติ</ColumnHead>
            <ColumnHead align="right">
              <span className="nowrap">ตามแผน</span>
            </ColumnHead>
            <ColumnHead align="right">
              <span className="nowrap">ดำเนินการ</span>
              <br />
              <span className="nowrap">แล้วเสร็จ</span>
            </ColumnHead>
            <ColumnHead>
              ร้อยละ
              <br />
              โครงการ
            </ColumnHead>
            <ColumnHead align="right">
              <span className="nowrap">งบประมาณ</span>
              <br />
              ตามแผน (บาท)
            </ColumnHead>
            <ColumnHead align="right">
              <span className="nowrap">ตามข้อบัญญัติ</span>
              <br />
              (บาท)
            </ColumnHead>
            <ColumnHead align="right">
              ใช้จริง
              <br />
              (บาท)
            </ColumnHead>
            <ColumnHead>
              ร้อยละ
              <br />
              <span className="nowrap">งบประมาณ</span>
            </ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {dimensions.map((line) => (
            <Row key={line.number}>
              <RowHead>
                มิติที่ {line.number} <span className="dim-name">{line.nameTh}</span>
              </RowHead>
              <Figures line={line} />
            </Row>
          ))}
        </TableBody>
        <TableFoot>
          <Row>
            <RowHead>รวม {dimensions.length} มิติ</RowHead>
            <Figures line={total} />
          </Row>
        </TableFoot>
      </Table>
      <RatesExplained rows={dimensions} total={total} />
    </Section>
  );
}
