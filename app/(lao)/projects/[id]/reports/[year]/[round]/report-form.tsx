import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField, KeptField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { type CivilDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import type { FormState } from "@/lib/platform/form-state";
import type { ReportingSubject, ReportVersion } from "@/lib/status-reports/data";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { overspends, type Place } from "@/lib/status-reports/rules";
import { ReportFields } from "./report-fields";
import { ReportedProject, ReportHeading } from "./report-subject";
import { saveStatusReportAction } from "./save-status-report-action";

type Props = {
  subject: ReportingSubject;
  place: Place | null;
  today: CivilDate;
  back: string;
  /** What is stored for the round; null before the first report. */
  report: ReportVersion | null;
  /** The 6-month report, offered to a 12-month one that is not there yet. */
  earlier: ReportVersion | null;
  /** What was typed before the session ended; undefined where nothing was. */
  parked: FormState | undefined;
  /** Proof of when the form was opened, for the grace after closing. */
  opened: string;
};

/** The round's report of a project, to be filled in or corrected. */
export function ReportForm({ subject, place, today, back, report, earlier, parked, opened }: Props) {
  const { projectId, fiscalYear, round } = subject;
  return (
    <ActionForm
      action={saveStatusReportAction}
      initial={parked}
      labelledBy="report-heading"
      head={
        <>
          <ReportHeading subject={subject} place={place} />
          {report ? <AlreadyReported subject={subject} report={report} /> : null}
          {earlier ? <TakenFromEarlier earlier={earlier} /> : null}
        </>
      }
      aside={<ReportedProject subject={subject} today={today} />}
    >
      <ReportFields
        fiscalYear={fiscalYear}
        values={report ?? earlier}
        plannedWithoutBudget={subject.plannedWithoutBudget}
        overspendConfirmed={report !== null && overspends(report)}
      />
      {report ? (
        <TextField
          name="correctionReason"
          label="เหตุผลที่แก้ไข"
          hint="กรอกเมื่อแก้ไขข้อมูลที่บันทึกไว้แล้ว เช่น กรอกจำนวนเงินผิด เหตุผลจะอยู่ในประวัติการบันทึก"
          autoComplete="off"
        />
      ) : null}
      <ButtonRow>
        <SubmitButton name="then" value="list">
          บันทึก
        </SubmitButton>
        {place?.nextWaitingId ? (
          <SubmitButton kind="second" name="then" value="next">
            บันทึกแล้วไปโครงการถัดไป
          </SubmitButton>
        ) : null}
        <ButtonLink kind="quiet" href={back}>
          กลับรายการโครงการ
        </ButtonLink>
      </ButtonRow>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="fiscalYear" value={fiscalYear} />
      <input type="hidden" name="round" value={round} />
      <HiddenField name="version" value={report?.version ?? 0} />
      <HiddenField name="key" value={randomUUID()} />
      <KeptField name="opened" value={opened} />
    </ActionForm>
  );
}

function AlreadyReported({ subject, report }: { subject: ReportingSubject; report: ReportVersion }) {
  return (
    <div className="mt-4">
      <Notice kind="good" title="มีการบันทึกแล้ว">
        <p>
          <ThaiText>
            {`รายงานผลการดำเนินงาน${ROUND_TH[subject.round]}ของปีงบประมาณ ${subject.fiscalYear} โดย${report.recordedByName} เมื่อ ${formatThaiDateTime(report.recordedAt)}`}
          </ThaiText>
        </p>
      </Notice>
    </div>
  );
}

function TakenFromEarlier({ earlier }: { earlier: ReportVersion }) {
  return (
    <div className="mt-4">
      <Notice title="ข้อมูลในแบบนี้นำมาจากรอบ 6 เดือน">
        <p>
          <ThaiText>
            {`จากรายงานที่บันทึกเมื่อ ${formatThaiDateTime(earlier.recordedAt)} ยังไม่ได้บันทึกเป็นรอบ 12 เดือน ตรวจและแก้ให้ตรงกับปัจจุบัน แล้วกดบันทึก`}
          </ThaiText>
        </p>
      </Notice>
    </div>
  );
}
