import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { HiddenField, KeptField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Round } from "@/db/codes/status-reports";
import type { RoundRow } from "@/lib/status-reports/grid/data";
import { isUnchangeable } from "@/lib/status-reports/grid/rules";
import { reportUnchangedAction } from "./report-unchanged-action";

type Props = {
  of: { readonly fiscalYear: number; readonly round: Round };
  rows: readonly RoundRow[];
  opened: string;
};

/** ไม่เปลี่ยนแปลงจากรอบ 6 เดือน for all at once: says what it would do before the button. */
export function UnchangedPanel({ of, rows, opened }: Props) {
  if (of.round !== 12) return null;
  const waiting = rows.filter(({ report }) => report === null);
  const unchanged = waiting.filter(isUnchangeable).length;
  if (unchanged === 0) return null;
  const others = waiting.length - unchanged;
  return (
    <details className="mb-3 no-print">
      <summary className="min-h-11 cursor-pointer leading-11">
        ไม่เปลี่ยนแปลงจากรอบ 6 เดือน ทุกโครงการที่ยังไม่ได้รายงาน ({unchanged})
      </summary>
      <ActionForm action={reportUnchangedAction} className="panel stack">
        <p>
          จะบันทึกรายงานรอบ 12 เดือนของ <b>{unchanged}</b> โครงการที่ยังไม่ได้รายงาน ด้วยข้อมูลเดียวกับรายงานรอบ 6
          เดือนของโครงการนั้น โครงการที่รายงานแล้วไม่เปลี่ยน แก้ไขภายหลังได้ทุกแถวจนถึงวันปิดรับ
        </p>
        {others > 0 ? (
          <p>
            อีก <b>{others}</b> โครงการไม่มีรายงานรอบ 6 เดือน หรือเบิกจ่ายสูงกว่าวงเงินที่ต้องยืนยันเอง กรอกในตารางด้านล่าง
          </p>
        ) : null}
        <input type="hidden" name="fiscalYear" value={of.fiscalYear} />
        <input type="hidden" name="round" value={of.round} />
        <HiddenField name="key" value={randomUUID()} />
        <KeptField name="opened" value={opened} />
        <SubmitButton kind="second">บันทึก {unchanged} โครงการตามรอบ 6 เดือน</SubmitButton>
      </ActionForm>
    </details>
  );
}
