import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ReportingSubject } from "@/lib/status-reports/data";
import { MOST_SENT_BYTES } from "@/lib/status-reports/evidence/limits";
import { EVIDENCE_HINT_TH, TOO_MUCH_SENT_TH } from "@/lib/status-reports/evidence/messages";
import { EVIDENCE_ENDINGS } from "@/lib/status-reports/evidence/rules";
import { addEvidenceAction } from "./evidence-actions";
import { EvidenceAddress } from "./evidence-address";

const ACCEPT = Object.values(EVIDENCE_ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Files to be added to a report. The report's own form is saved apart from them. */
export function EvidenceForm({ subject }: { subject: ReportingSubject }) {
  return (
    <ChangingPart>
      <ActionForm action={addEvidenceAction} className="form-main">
        <FileField
          name="files"
          label="แนบไฟล์"
          hint={EVIDENCE_HINT_TH}
          accept={ACCEPT}
          mostBytes={MOST_SENT_BYTES}
          tooBig={TOO_MUCH_SENT_TH}
          multiple
        />
        <ButtonRow>
          <SubmitButton kind="second" pending="กำลังแนบไฟล์…">
            แนบไฟล์ที่เลือก
          </SubmitButton>
        </ButtonRow>
        <EvidenceAddress subject={subject} />
        <input type="hidden" name="key" value={randomUUID()} />
      </ActionForm>
    </ChangingPart>
  );
}
