import { notFound } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { DownloadLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { ReportTable } from "@/app/_ui/report-table";
import { SelectField } from "@/app/_ui/select-field";
import { noteFacts } from "@/app/reports/_page/report-page";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import type { LaoScope } from "@/lib/accounts/scope";
import { assessorFor } from "@/lib/assessments/scores/access";
import { SCORES_REFUSAL_TH } from "@/lib/assessments/scores/messages";
import { scoringClosedBy } from "@/lib/assessments/scores/rules";
import type { LaoFacts } from "@/lib/lao/data";
import { findAssessment } from "@/lib/reports/assessment/data";
import type { ReportMoment } from "@/lib/reports/heading";
import { ResultNotice } from "./result-notice";
import { ResultTag } from "./result-tag";
import { ScoreForm } from "./score-form";

type Props = {
  actor: Actor;
  subject: { readonly scope: LaoScope; readonly lao: LaoFacts };
  moment: ReportMoment;
  years: readonly number[];
  address: Readonly<Record<string, string>>;
};

const PATH = "/assessments";
/** ผล: the last column of the line that is compared with the minimum. */
const RESULT_COLUMN = "ผล";

/** One LAO's scores of a fiscal year, what they come to, and boxes for the reader's own. */
export async function AssessmentOfLao({ actor, subject, moment, years, address }: Props) {
  const { scope, lao } = subject;
  const { fiscalYear, asOf } = moment;
  const { report, scoring } = (await findAssessment(db, scope, lao, moment)) ?? notFound();
  const assessor = assessorFor(actor, lao);
  const closed = assessor === null ? null : scoringClosedBy(assessor, scoring, asOf);
  const asked = { year: fiscalYear, lao: lao.code };
  const isLao = actor.role === "lao";
  const { document } = report;
  const crumbs = isLao
    ? [{ label: "ขั้นสูง" }, { label: "ผลการประเมิน" }]
    : [
        { label: "ผลการประเมิน", href: addressOf(PATH, { year: fiscalYear, province: lao.provinceCode }) },
        { label: lao.fullNameTh },
      ];
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={crumbs}>
      <p className="print-only ph-head">e-PlanNACC · {document.facts.join(" · ")}</p>
      <PageHead title={document.title} under={document.facts.join(" · ")} />
      <FilterForm
        keep={isLao ? {} : { lao: lao.code }}
        label="เลือกปีงบประมาณ"
        end={
          <>
            <DownloadLink href={addressOf(`${PATH}/pdf`, asked)}>PDF</DownloadLink>
            <DownloadLink href={addressOf(`${PATH}/xlsx`, asked)}>Excel</DownloadLink>
          </>
        }
      >
        <SelectField
          name="year"
          label="ปีงบประมาณ"
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          defaultValue={String(fiscalYear)}
        />
      </FilterForm>
      <div className="stack mb-6">
        {address.done === "saved" ? <Notice kind="good" title="บันทึกคะแนนแล้ว" live /> : null}
        <ResultNotice actor={actor} report={report} planId={scoring.planId} />
      </div>
      {document.tables.map((table) => (
        <ReportTable
          key={table.caption}
          table={table}
          cell={({ column }) =>
            column.header === RESULT_COLUMN ? <ResultTag result={report.result} /> : undefined
          }
        />
      ))}
      {assessor === null ? null : closed ? (
        <div className="mt-6">
          <Notice>{SCORES_REFUSAL_TH[closed]}</Notice>
        </div>
      ) : (
        <ScoreForm
          actor={actor}
          assessor={assessor}
          laoCode={lao.code}
          report={report}
          parked={address.parked}
        />
      )}
      <Section title="วิธีคิด">
        <FactList wide facts={noteFacts(document.notes)} />
      </Section>
    </SignedInFrame>
  );
}
