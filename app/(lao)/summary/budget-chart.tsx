import type { ChartColour } from "@/app/_ui/chart-colour";
import { HorizontalBar } from "@/app/_ui/horizontal-bar";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { formatHundredths, shareHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import type { DimensionLine } from "@/lib/reports/figures/rules";

type Props = Pick<DimensionLine, "planBudgetSatang" | "ordinanceBudgetSatang" | "spentSatang">;

/** Budget planned, in the ordinance and spent, by the latest reports of the year; the longest bar is the largest sum. */
export function BudgetChart({ planBudgetSatang, ordinanceBudgetSatang, spentSatang }: Props) {
  const sums: { label: string; satang: bigint; colour: ChartColour }[] = [
    { label: "งบประมาณตามแผนพัฒนาท้องถิ่น", satang: planBudgetSatang, colour: "kram" },
    { label: "ตามข้อบัญญัติ/เทศบัญญัติ", satang: ordinanceBudgetSatang, colour: "kram-light" },
    { label: "ตามที่เบิกจ่ายจริง", satang: spentSatang, colour: "teal" },
  ];
  const [largest = 0n] = sums.map(({ satang }) => satang).sort((a, b) => (a < b ? 1 : -1));
  return (
    <Section title="งบประมาณ" note="ตามรายงานล่าสุดของปี">
      <Table caption="งบประมาณตามแผน ตามข้อบัญญัติ และที่เบิกจ่ายจริง" captionHidden className="chart-rows">
        <TableHead>
          <Row>
            <ColumnHead>งบประมาณ</ColumnHead>
            <ColumnHead className="barc">สัดส่วน</ColumnHead>
            <ColumnHead align="right">บาท</ColumnHead>
            <ColumnHead align="right">ร้อยละของงบประมาณตามแผน</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {sums.map(({ label, satang, colour }) => (
            <Row key={label}>
              <RowHead>{label}</RowHead>
              <Cell className="barc">
                <HorizontalBar value={shareHundredths(satang, largest)} colour={colour} />
              </Cell>
              <Cell align="right" label="บาท">
                {formatBaht(satang)}
              </Cell>
              <Cell align="right" label="ร้อยละของงบประมาณตามแผน">
                {formatHundredths(shareHundredths(satang, planBudgetSatang))}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
