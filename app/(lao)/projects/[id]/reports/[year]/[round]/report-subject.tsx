import { FormAside } from "@/app/_ui/form-aside";
import { Phrases, ThaiText } from "@/app/_ui/thai-phrases";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import type { CivilDate } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import type { ReportingSubject } from "@/lib/status-reports/data";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { roundState } from "@/lib/status-reports/rounds/rules";
import type { Place } from "@/lib/status-reports/rules";

/** The page's heading: which round, and where the project stands among those it asks for. */
export function ReportHeading({ subject, place }: { subject: ReportingSubject; place: Place | null }) {
  return (
    <>
      <h1 className="form-h1" id="report-heading">
        <Phrases text="การรายงานผลการดำเนินงาน |ตามแผนปฏิบัติการป้องกันการทุจริต" />
      </h1>
      <p className="under soft">
        <ThaiText>{roundOfYearTh(subject)}</ThaiText>
        {place ? (
          <>
            {" · "}
            <span className="nowrap">
              ข้อ {place.position} จาก {place.total}
            </span>
          </>
        ) : null}
      </p>
    </>
  );
}

function planBudget(subject: ReportingSubject): string {
  if (subject.planBudgetSatang === null) return "–";
  return subject.plannedWithoutBudget ? "ไม่ใช้งบประมาณ" : `${formatBaht(subject.planBudgetSatang)} บาท`;
}

/** What is being reported, beside the form. */
export function ReportedProject({ subject, today }: { subject: ReportingSubject; today: CivilDate }) {
  const { window } = subject;
  const facts = [
    { term: "ประเภทงาน", value: PROJECT_KIND_TH[subject.kind] },
    { term: "สอดคล้อง", value: `มิติที่ ${subject.dimensionNumber} ${subject.dimensionNameTh}` },
    { term: "ปีงบประมาณที่ดำเนินการ", value: subject.fiscalYears.join(", ") },
    { term: "ตามแผนพัฒนาท้องถิ่น", value: planBudget(subject) },
  ];
  return (
    <FormAside title="โครงการที่กำลังรายงาน" name={<ThaiText>{subject.name}</ThaiText>} facts={facts}>
      {window ? (
        <p>
          <ThaiText>{windowSentence(window, today)}</ThaiText>
          {roundState(window, today) === "open" ? " แก้ไขได้จนถึงวันปิดรับ ทุกครั้งที่แก้ไขมีประวัติให้ดู" : null}
        </p>
      ) : null}
    </FormAside>
  );
}
