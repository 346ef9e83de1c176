import { WriteStep } from "@/app/_import/write-step";
import { addressOf } from "@/app/_session/list-address";
import { KeptField } from "@/app/_ui/hidden-field";
import { TextField } from "@/app/_ui/text-field";
import type { ReportRowKind } from "@/lib/status-reports/workbook/comparison";
import { WRITE_REFUSAL_TH } from "@/lib/status-reports/workbook/messages";
import type { RoundImport } from "@/lib/status-reports/workbook/mutations";
import { writeRoundImportAction } from "../actions";
import { reportCountsTh } from "../counts-words";

type Props = {
  kept: RoundImport;
  counts: Readonly<Record<ReportRowKind, number>>;
  /** Corrections whose rows give no reason. */
  withoutReason: number;
  digest: string;
  opened: string;
};

/** Writes a round's file into its reports. */
export function WriteForm({ kept, counts, withoutReason, digest, opened }: Props) {
  const { new: added, changed, conflict } = counts;
  return (
    <WriteStep
      importId={kept.id}
      digest={digest}
      action={writeRoundImportAction}
      back={addressOf("/round/import", { year: kept.fiscalYear, round: kept.round })}
      nothing={added + changed + conflict === 0 ? WRITE_REFUSAL_TH.nothing_to_write : null}
      overwrite={
        conflict === 0
          ? null
          : {
              legend: `${conflict} โครงการมีผู้บันทึกรายงานหลังจากที่ท่านดาวน์โหลดไฟล์ ใช้ข้อมูลใด`,
              hint: "เทียบข้อมูลทั้งสองได้ในรายการด้านล่าง ตัวเลือกนี้ใช้กับทุกโครงการที่มีผู้บันทึก",
              choices: [
                { value: "stored", label: "คงข้อมูลในระบบ", note: "แถวเหล่านี้ในไฟล์จะไม่ถูกบันทึก" },
                { value: "file", label: "ใช้ข้อมูลในไฟล์", note: "บันทึกเป็นการแก้ไขรายงานที่มีผู้บันทึกไว้" },
              ],
            }
      }
      said={reportCountsTh(counts)}
      submit="บันทึกรายงานทั้งหมด"
    >
      <KeptField name="opened" value={opened} />
      {withoutReason > 0 ? (
        <TextField
          name="correctionReason"
          label="เหตุผลที่แก้ไข"
          hint={`ใช้กับ ${withoutReason} แถวที่แก้ไขรายงานโดยไม่ได้กรอกเหตุผลในไฟล์ เหตุผลจะอยู่ในประวัติการบันทึก`}
          autoComplete="off"
        />
      ) : null}
    </WriteStep>
  );
}
