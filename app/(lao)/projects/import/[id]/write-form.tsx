import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/choices";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { KeptImport } from "@/lib/imports/data";
import type { RowKind } from "@/lib/plans/workbook/comparison";
import { WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { writePlanImportAction } from "../actions";
import { countsTh } from "../counts-words";

type Props = { kept: KeptImport; counts: Readonly<Record<RowKind, number>>; digest: string };

/** The step from looking to writing: what will be written, said once more. */
export function WriteForm({ kept, counts, digest }: Props) {
  const { new: added, changed, conflict, removed } = counts;
  if (added + changed + conflict + removed === 0)
    return (
      <Notice kind="info" title={WRITE_REFUSAL_TH.nothing_to_write}>
        <ButtonRow>
          <ButtonLink href="/projects/import" kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </Notice>
    );
  return (
    <ChangingPart>
      {/* What the plan was when it was looked at: another plan is another form. */}
      <ActionForm key={digest} action={writePlanImportAction} className="form-main">
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="importId" value={kept.id} />
        <HiddenField name="digest" value={digest} />
        {conflict > 0 ? (
          <RadioGroup
            name="overwrite"
            legend={`${conflict} โครงการมีผู้แก้ไขหลังจากที่ท่านดาวน์โหลดไฟล์ ใช้ข้อความใด`}
            hint="เทียบข้อความทั้งสองได้ในรายการด้านล่าง ตัวเลือกนี้ใช้กับทุกโครงการที่มีผู้แก้ไข"
            choices={[
              { value: "plan", label: "คงข้อความในระบบ", note: "แถวเหล่านี้ในไฟล์จะไม่ถูกบันทึก" },
              { value: "file", label: "ใช้ข้อความในไฟล์", note: "แทนที่ข้อความที่มีผู้แก้ไขไว้" },
            ]}
          />
        ) : null}
        <p>{`จะบันทึก: ${countsTh(counts)}`}</p>
        <ButtonRow>
          <SubmitButton>บันทึกลงแผน</SubmitButton>
          <ButtonLink href="/projects/import" kind="second">
            ไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </ChangingPart>
  );
}
