import { StatusMark } from "@/app/_marks/status-mark";
import { ClosedRoundNotice } from "@/app/_round/closed-round-notice";
import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { type CivilDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportingSubject, ReportVersion } from "@/lib/status-reports/data";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { REPORT_PARTS, type ReportPart } from "@/lib/status-reports/history/rules";
import { REPORTED_TH, REPORTING_PROBLEM_TH, ROUND_TH } from "@/lib/status-reports/messages";
import type { Place, ReportingProblem } from "@/lib/status-reports/rules";
import { ReportedProject, ReportHeading } from "./report-subject";
import { SlashedName } from "./slashed-name";

type Props = {
  subject: ReportingSubject;
  place: Place | null;
  today: CivilDate;
  back: string;
  report: ReportVersion | null;
  /** Why the LAO cannot report now; null for an officer, who only reads. */
  problem: ReportingProblem | null;
};

/** A report to be read: the round takes none today, or somebody else's LAO reports it. */
export function ReportShown({ subject, place, today, back, report, problem }: Props) {
  return (
    <div className="form-cols">
      <div className="form-top">
        <ReportHeading subject={subject} place={place} />
        {problem ? <CannotReportNow problem={problem} subject={subject} /> : null}
      </div>
      <ReportedProject subject={subject} today={today} />
      <div className="form-main">
        {report ? <ReportSaid report={report} /> : <NotReported subject={subject} />}
        <ButtonRow>
          <ButtonLink kind="quiet" href={back}>
            กลับรายการโครงการ
          </ButtonLink>
        </ButtonRow>
      </div>
    </div>
  );
}

function CannotReportNow({ problem, subject }: { problem: ReportingProblem; subject: ReportingSubject }) {
  if (problem === "round_closed" && subject.window)
    return (
      <div className="mt-4">
        <ClosedRoundNotice window={subject.window} provinceNameTh={subject.provinceNameTh} />
      </div>
    );
  return (
    <div className="mt-4">
      <Notice kind="wait">
        <p>
          <ThaiText>{REPORTING_PROBLEM_TH[problem](subject)}</ThaiText>{" "}
          {problem === "plan_failed" ? (
            <TextLink href={addressOf("/assessments", { year: subject.fiscalYear, lao: subject.laoCode })}>
              ดูผลการประเมิน
            </TextLink>
          ) : null}
        </p>
      </Notice>
    </div>
  );
}

function NotReported({ subject }: { subject: ReportingSubject }) {
  return (
    <p>
      <b>{REPORTED_TH.no}</b> ไม่มีรายงาน{ROUND_TH[subject.round]}ของโครงการนี้
    </p>
  );
}

function said(report: ReportVersion, part: ReportPart) {
  if (part === "status") return <StatusMark status={report.status} />;
  return <span className="whitespace-pre-line">{partSentence(report, part)}</span>;
}

function ReportSaid({ report }: { report: ReportVersion }) {
  const parts = REPORT_PARTS.filter((part) => part !== "cannotReason" || report.status === "cannot");
  return (
    <section>
      <h2>ข้อมูลที่บันทึกไว้</h2>
      <dl className="facts wide">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <SlashedName>{REPORT_PART_TH[part]}</SlashedName>
            </dt>
            <dd>{said(report, part)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        <ThaiText>{`บันทึกโดย${report.recordedByName} เมื่อ ${formatThaiDateTime(report.recordedAt)}`}</ThaiText>
      </p>
    </section>
  );
}
