import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { HiddenField, KeptField } from "@/app/_ui/hidden-field";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { FormState } from "@/lib/platform/form-state";
import type { ReportAddress, ReportVersion } from "@/lib/status-reports/data";
import { versionTh } from "@/lib/status-reports/history/messages";
import { changedParts } from "@/lib/status-reports/history/rules";
import { restoreReportVersionAction } from "./restore-report-version-action";

type Props = {
  of: ReportAddress;
  /** What the report says now. */
  current: ReportVersion;
  /** What it said, and could say again. */
  earlier: ReportVersion;
  opened: string;
  parked: FormState | undefined;
};

/** Brings an earlier version back as a new one, with its reason. */
export function RestoreForm({ of, current, earlier, opened, parked }: Props) {
  const which = versionTh(earlier.version);
  if (earlier.version === current.version) return null;
  if (changedParts(earlier, current).length === 0)
    return (
      <p className="soft no-print">
        <ThaiText>{`${which} มีข้อมูลตรงกับฉบับปัจจุบัน จึงไม่ต้องนำกลับมาใช้`}</ThaiText>
      </p>
    );
  return (
    <ChangingPart>
      <ActionForm
        action={restoreReportVersionAction}
        initial={parked}
        labelledBy="restore-heading"
        className="form-main no-print"
        head={<h3 id="restore-heading">{`นำ${which} กลับมาใช้`}</h3>}
      >
        <p>
          <ThaiText>
            {`ข้อมูลของ${which} จะเป็น${versionTh(current.version + 1)} และใช้เป็นรายงานของรอบนี้ ทุกฉบับยังอยู่ในประวัติการบันทึก`}
          </ThaiText>
        </p>
        <TextField
          name="restoreReason"
          label="เหตุผลที่นำฉบับก่อนหน้ากลับมาใช้"
          hint="เช่น แก้ไขผิดโครงการ เหตุผลจะอยู่ในประวัติการบันทึก"
          autoComplete="off"
        />
        <input type="hidden" name="projectId" value={of.projectId} />
        <input type="hidden" name="fiscalYear" value={of.fiscalYear} />
        <input type="hidden" name="round" value={of.round} />
        <input type="hidden" name="restore" value={earlier.version} />
        <HiddenField name="version" value={current.version} />
        <HiddenField name="key" value={randomUUID()} />
        <KeptField name="opened" value={opened} />
        <ButtonRow>
          <SubmitButton kind="second">{`นำ${which} กลับมาใช้`}</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </ChangingPart>
  );
}
