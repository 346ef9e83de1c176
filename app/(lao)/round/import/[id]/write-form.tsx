import { randomUUID } from "node:crypto";
import { addressOf } from "@/app/_session/list-address";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/choices";
import { HiddenField, KeptField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
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

/** The step from looking to writing: what will be written, said once more. */
export function WriteForm({ kept, counts, withoutReason, digest, opened }: Props) {
  const back = addressOf("/round/import", { year: kept.fiscalYear, round: kept.round });
  if (counts.new + counts.changed + counts.conflict === 0)
    return (
      <Notice kind="info" title={WRITE_REFUSAL_TH.nothing_to_write}>
        <ButtonRow>
          <ButtonLink href={back} kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </Notice>
    );
  return (
    <ChangingPart>
      {/* What the round was when it was looked at: other reports are another form. */}
      <ActionForm key={digest} action={writeRoundImportAction} className="form-main">
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="importId" value={kept.id} />
        <HiddenField name="digest" value={digest} />
        <KeptField name="opened" value={opened} />
        {counts.conflict > 0 ? (
          <RadioGroup
            name="overwrite"
            legend={`${counts.conflict} โครงการมีผู้บันทึกรายงานหลังจากที่ท่านดาวน์โหลดไฟล์ ใช้ข้อมูลใด`}
            hint="เทียบข้อมูลทั้งสองได้ในรายการด้านล่าง ตัวเลือกนี้ใช้กับทุกโครงการที่มีผู้บันทึก"
            choices={[
              { value: "stored", label: "คงข้อมูลในระบบ", note: "แถวเหล่านี้ในไฟล์จะไม่ถูกบันทึก" },
              { value: "file", label: "ใช้ข้อมูลในไฟล์", note: "บันทึกเป็นการแก้ไขรายงานที่มีผู้บันทึกไว้" },
            ]}
          />
        ) : null}
        {withoutReason > 0 ? (
          <TextField
            name="correctionReason"
            label="เหตุผลที่แก้ไข"
            hint={`ใช้กับ ${withoutReason} แถวที่แก้ไขรายงานโดยไม่ได้กรอกเหตุผลในไฟล์ เหตุผลจะอยู่ในประวัติการบันทึก`}
            autoComplete="off"
          />
        ) : null}
        <p>{`จะบันทึก: ${reportCountsTh(counts)}`}</p>
        <ButtonRow>
          <SubmitButton>บันทึกรายงานทั้งหมด</SubmitButton>
          <ButtonLink href={back} kind="second">
            ไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </ChangingPart>
  );
}
