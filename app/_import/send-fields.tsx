import { ButtonRow } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import { MOST_FILE_BYTES } from "@/lib/imports/limits";
import { SHEET_PROBLEM_TH } from "@/lib/imports/messages";

/** A file, or cells that were copied from a spreadsheet: whichever is at hand. */
export function SendFields({ pasteHint }: { pasteHint: string }) {
  return (
    <>
      <FileField
        name="file"
        label="ไฟล์ Excel (.xlsx) หรือ CSV"
        hint={`ไม่เกิน ${MOST_FILE_BYTES / 1024 / 1024} MB ไม่มีสูตร มาโคร และรหัสผ่าน`}
        accept=".xlsx,.csv,.txt,.tsv"
        mostBytes={MOST_FILE_BYTES}
        tooBig={SHEET_PROBLEM_TH.too_big}
      />
      <TextArea name="pasted" label="หรือวางตารางจาก Excel" hint={pasteHint} optional rows={4} />
      <ButtonRow>
        <SubmitButton pending="กำลังอ่านไฟล์…">อ่านและตรวจรายการ</SubmitButton>
      </ButtonRow>
    </>
  );
}
