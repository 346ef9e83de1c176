import { UndoImport, WrittenFacts } from "@/app/_import/written-facts";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import type { KeptImport } from "@/lib/imports/data";
import { type ImportState, undoableUntil } from "@/lib/imports/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { undoPlanImportAction } from "../actions";
import { countsTh } from "../counts-words";

/** What was written, when, under which number; and the way back while there is one. */
export function WrittenReceipt({ kept, state }: { kept: KeptImport; state: ImportState }) {
  const { committedAt, undoneAt } = kept;
  if (!committedAt) return null;
  return (
    <>
      <PageHead title={undoneAt ? "ยกเลิกการนำเข้าแล้ว" : "บันทึกแผน|จากไฟล์แล้ว"} />
      <WrittenFacts kept={kept} said={countsTh(kept.counts ?? {})} />
      <div className="mt-4">
        <ButtonRow>
          <ButtonLink href="/projects">ดูรายการโครงการ</ButtonLink>
          <ButtonLink href="/projects/import" kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </div>
      {state === "written" ? (
        <UndoImport
          kept={kept}
          action={undoPlanImportAction}
          meaning={`แผนกลับเป็นอย่างก่อนนำเข้าทุกโครงการ ยกเลิกได้ถึง ${formatThaiDateTime(undoableUntil(committedAt))} ถ้ายังไม่มีผู้แก้ไขโครงการเหล่านั้นต่อ`}
        />
      ) : null}
    </>
  );
}
