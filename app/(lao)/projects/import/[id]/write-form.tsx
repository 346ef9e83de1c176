import { WriteStep } from "@/app/_import/write-step";
import type { KeptImport } from "@/lib/imports/data";
import type { RowKind } from "@/lib/plans/workbook/comparison";
import { WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { writePlanImportAction } from "../actions";
import { countsTh } from "../counts-words";

type Props = { kept: KeptImport; counts: Readonly<Record<RowKind, number>>; digest: string };

/** Writes a plan's file into the plan. */
export function WriteForm({ kept, counts, digest }: Props) {
  const { new: added, changed, conflict, removed } = counts;
  return (
    <WriteStep
      importId={kept.id}
      digest={digest}
      action={writePlanImportAction}
      back="/projects/import"
      nothing={added + changed + conflict + removed === 0 ? WRITE_REFUSAL_TH.nothing_to_write : null}
      overwrite={
        conflict === 0
          ? null
          : {
              legend: `${conflict} โครงการมีผู้แก้ไขหลังจากที่ท่านดาวน์โหลดไฟล์ ใช้ข้อความใด`,
              hint: "เทียบข้อความทั้งสองได้ในรายการด้านล่าง ตัวเลือกนี้ใช้กับทุกโครงการที่มีผู้แก้ไข",
              choices: [
                { value: "plan", label: "คงข้อความในระบบ", note: "แถวเหล่านี้ในไฟล์จะไม่ถูกบันทึก" },
                { value: "file", label: "ใช้ข้อความในไฟล์", note: "แทนที่ข้อความที่มีผู้แก้ไขไว้" },
              ],
            }
      }
      said={countsTh(counts)}
      submit="บันทึกลงแผน"
    />
  );
}
