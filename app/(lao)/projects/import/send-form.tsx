import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import type { LaoActor } from "@/lib/accounts/actor";
import { MOST_FILE_BYTES } from "@/lib/imports/limits";
import { SHEET_PROBLEM_TH } from "@/lib/imports/messages";
import type { Edition } from "@/lib/plans/editions/data";
import { sendPlanFileAction } from "./actions";

type Props = { actor: LaoActor; edition: Edition; parked: string | undefined };

/** A file, or cells that were copied from a spreadsheet: whichever is at hand. */
export async function SendForm({ actor, edition, parked }: Props) {
  return (
    <ChangingPart>
      <ActionForm
        key={edition.id}
        action={sendPlanFileAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="send-heading"
        className="form-main"
        head={<h2 id="send-heading">2. ส่งไฟล์ที่กรอกแล้ว</h2>}
      >
        <input type="hidden" name="edition" value={edition.id} />
        <FileField
          name="file"
          label="ไฟล์ Excel (.xlsx) หรือ CSV"
          hint={`ไม่เกิน ${MOST_FILE_BYTES / 1024 / 1024} MB ไม่มีสูตร มาโคร และรหัสผ่าน`}
          accept=".xlsx,.csv,.txt,.tsv"
          mostBytes={MOST_FILE_BYTES}
          tooBig={SHEET_PROBLEM_TH.too_big}
        />
        <TextArea
          name="pasted"
          label="หรือวางตารางจาก Excel"
          hint="คัดลอกทั้งแถวหัวคอลัมน์และแถวโครงการจากไฟล์แผน แล้ววางในช่องนี้"
          optional
          rows={4}
        />
        <ButtonRow>
          <SubmitButton pending="กำลังอ่านไฟล์…">อ่านและตรวจรายการ</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </ChangingPart>
  );
}
