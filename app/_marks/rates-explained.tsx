import type { DimensionLine } from "@/lib/reports/figures/rules";
import { moneyShareWorkedTh, shareWorkedTh } from "@/lib/reports/score-notes";

type Props = {
  rows: readonly (DimensionLine & { readonly number: number })[];
  total: DimensionLine;
};

function Line({ name, line }: { name: string; line: DimensionLine }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="ph">โครงการ {shareWorkedTh(line.completed, line.planned, line.completionRate)}</span>
        {" · "}
        <span className="ph">
          งบประมาณ {moneyShareWorkedTh(line.spentSatang, line.planBudgetSatang, line.spendingRate)}
        </span>
      </dd>
    </div>
  );
}

/** The sums behind ร้อยละดำเนินการ of each dimension: completed of planned, spent of the plan budget. */
export function RatesExplained({ rows, total }: Props) {
  return (
    <details className="score-why">
      <summary>ที่มาของร้อยละ</summary>
      <p className="soft">
        ร้อยละโครงการ = ดำเนินการแล้วเสร็จ ÷ โครงการตามแผน × 100 ร้อยละงบประมาณ = ใช้จริง ÷ งบประมาณตามแผนพัฒนาท้องถิ่น ×
        100 ไม่ใช่คะแนนจัดอันดับ เพราะไม่นับโครงการที่อยู่ระหว่างดำเนินการ
      </p>
      <dl className="facts wide">
        {rows.map((row) => (
          <Line key={row.number} name={`มิติที่ ${row.number}`} line={row} />
        ))}
        <Line name={`รวม ${rows.length} มิติ`} line={total} />
      </dl>
    </details>
  );
}
