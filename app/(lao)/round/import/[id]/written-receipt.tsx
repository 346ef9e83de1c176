import { UndoImport, WrittenFacts } from "@/app/_import/written-facts";
import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { type ImportState, undoableUntil } from "@/lib/imports/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import type { RoundImport } from "@/lib/status-reports/workbook/mutations";
import { readRoundUndo } from "@/lib/status-reports/workbook/rules";
import { undoRoundImportAction } from "../actions";
import { reportCountsTh } from "../counts-words";

const FIRST_STAY =
  "รายงานที่บันทึกครั้งแรกลบไม่ได้ หากกรอกผิด ดาวน์โหลดไฟล์อีกครั้ง แก้ไข แล้วส่งใหม่ รายงานทุกฉบับอยู่ในประวัติการบันทึก";

/** What was written, when, under which number; and the way back for what it corrected. */
export function WrittenReceipt({ kept, state }: { kept: RoundImport; state: ImportState }) {
  const { committedAt, undoneAt, fiscalYear: year, round } = kept;
  if (!committedAt) return null;
  const undo = state === "written" ? readRoundUndo(kept.undo) : null;
  return (
    <>
      <PageHead title={undoneAt ? "ยกเลิกการนำเข้าแล้ว" : "บันทึกรายงาน|จากไฟล์แล้ว"} under={roundOfYearTh(kept)} />
      <WrittenFacts kept={kept} said={reportCountsTh(kept.counts ?? {})} />
      <div className="stack mt-4">
        {undo && undo.reported.length > 0 ? (
          <p>
            <ThaiText>{FIRST_STAY}</ThaiText>
          </p>
        ) : null}
        <ButtonRow>
          <ButtonLink href={addressOf("/round", { year, round })}>ดูรายงานผลทั้งรอบ</ButtonLink>
          <ButtonLink href={addressOf("/round/import", { year, round })} kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </div>
      {undo && undo.corrected.length > 0 ? (
        <UndoImport
          kept={kept}
          action={undoRoundImportAction}
          meaning={`นำรายงานฉบับก่อนหน้าของ ${undo.corrected.length} โครงการที่ไฟล์นี้แก้ไขกลับมาใช้ ยกเลิกได้ถึง ${formatThaiDateTime(undoableUntil(committedAt))} ถ้ารอบยังเปิดรับรายงาน และยังไม่มีผู้แก้ไขรายงานเหล่านั้นต่อ`}
        />
      ) : null}
    </>
  );
}
