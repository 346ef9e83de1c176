import type { Metadata } from "next";
import { ReturnedProjects } from "@/app/_marks/returned-projects";
import { AmendmentList } from "@/app/_plan/amendment-list";
import { PlanStateTag } from "@/app/_plan/plan-state-tag";
import { ReviewHistory } from "@/app/_plan/review-history";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow, DownloadLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Panel } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findPlanStanding } from "@/lib/assessments/data";
import { standingTh } from "@/lib/assessments/messages";
import { yearDecided } from "@/lib/assessments/plan-decision/rules";
import { findOwnLao } from "@/lib/lao/data";
import { findLastAmendment, listAmendments } from "@/lib/plans/amendments/data";
import { findPlanOfEdition } from "@/lib/plans/review/data";
import { askedOfLaoTh } from "@/lib/plans/review/messages";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { lastReturn } from "@/lib/plans/review/steps/rules";
import { civilDateOf, fiscalYearOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { pageNumber } from "@/lib/platform/list-address";
import { formatBaht } from "@/lib/platform/money";
import { findPlanDocument } from "@/lib/reports/plan-document/data";
import { askedEdition } from "./asked-edition";

const TITLE = "ส่งแผนและผลการตรวจ";
export const metadata: Metadata = { title: TITLE };

/** What an LAO's plan stands at, what is asked of it, and every step up to here. */
export default async function PlanPage({ searchParams }: PageProps<"/plan">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const now = new Date();
  const { edition, editions } = await askedEdition(address.edition, now);
  const { scope, lao } = await findOwnLao(db, actor);
  const plan = await findPlanOfEdition(db, scope, edition.id);
  const state = plan?.state ?? "draft";
  const fiscalYear = yearDecided(edition, fiscalYearOf(civilDateOf(now)));
  const page = pageNumber.parse(address.page ?? "1");
  const [steps, last, amendments, printed, standing] = await Promise.all([
    plan ? listReviewSteps(db, scope, plan.id) : [],
    plan ? findLastAmendment(db, scope, plan.id) : null,
    plan ? listAmendments(db, scope, plan.id, page) : [],
    findPlanDocument(db, scope, edition.id, now),
    findPlanStanding(db, scope, fiscalYear),
  ]);
  const returned = state === "returned" ? lastReturn(steps) : null;
  const maySend = state === "draft" || state === "returned" || state === "failed";
  const ofEdition = { edition: edition.id };
  return (
    <SignedInFrame actor={actor} current="/plan" crumbs={[{ label: "โครงการ" }, { label: TITLE }]}>
      <PageHead title="ส่งแผน|และผลการตรวจ" under={`${lao.fullNameTh} · ${edition.nameTh}`}>
        <FilterForm bar={false} label="เลือกแผน">
          <SelectField
            name="edition"
            label="แผนปฏิบัติการ"
            options={editions.map((one) => ({
              value: String(one.id),
              label: `พ.ศ. ${one.firstFiscalYear}-${one.lastFiscalYear}`,
            }))}
            defaultValue={String(edition.id)}
          />
        </FilterForm>
      </PageHead>
      <div className="stack">
        {address.sent !== undefined && state === "submitted" ? (
          <Notice kind="good" title="ส่งแผนเรียบร้อยแล้ว" live>
            {askedOfLaoTh(state, lao.provinceNameTh)}
          </Notice>
        ) : null}
        <Panel title="สถานะของแผน" state={<PlanStateTag state={state} />}>
          <p className="mb-4">
            <ThaiText>{askedOfLaoTh(state, lao.provinceNameTh)}</ThaiText>
          </p>
          <FactList
            wide
            facts={[
              { term: "โครงการในแผน", value: `${printed?.total.projects ?? 0} โครงการ` },
              {
                term: "งบประมาณรวมทุกปี",
                value: `${formatBaht(printed?.total.total ?? 0n)} บาท`,
              },
              ...(plan?.submittedAt
                ? [{ term: "ส่งล่าสุดเมื่อ", value: formatThaiDateTime(plan.submittedAt) }]
                : []),
              ...(plan?.decidedAt
                ? [{ term: "ตรวจเสร็จเมื่อ", value: formatThaiDateTime(plan.decidedAt) }]
                : []),
              ...(last ? [{ term: "แก้ไขเพิ่มเติม", value: `ครั้งที่ ${last.number}` }] : []),
              { term: `การรายงานผล ปี ${fiscalYear}`, value: standingTh(standing) },
              {
                term: `ผลการประเมิน ปี ${fiscalYear}`,
                value: (
                  <TextLink href={addressOf("/assessments", { year: fiscalYear })}>
                    คะแนน SAR และผลประเมินของทุกมิติ
                  </TextLink>
                ),
              },
            ]}
          />
          <ButtonRow>
            {maySend ? (
              <ButtonLink href={addressOf("/plan/submit", ofEdition)}>
                {state === "draft" ? "ตรวจและส่งแผน" : "ตรวจและส่งแผนอีกครั้ง"}
              </ButtonLink>
            ) : null}
            {plan ? (
              <>
                <DownloadLink kind="second" href={addressOf("/plan/pdf", ofEdition)}>
                  พิมพ์แผน PDF
                </DownloadLink>
                <DownloadLink kind="second" href={addressOf("/plan/xlsx", ofEdition)}>
                  แผน Excel
                </DownloadLink>
              </>
            ) : null}
          </ButtonRow>
        </Panel>
      </div>
      {returned ? (
        <ReturnedProjects
          whole={{ label: "ทั้งแผน", reason: returned.reason }}
          projects={returned.projects.map((one) => ({ ...one, isDeleted: one.project.deletedAt !== null }))}
          wayTo={({ id, name }) => ({ href: `/projects/${id}/edit`, label: `แก้ไข ${name}` })}
        />
      ) : null}
      <AmendmentList
        rows={amendments}
        last={last?.number ?? 0}
        page={page}
        hrefOf={(to) => addressOf("/plan", { ...ofEdition, page: to })}
      />
      <ReviewHistory steps={steps} provinceNameTh={lao.provinceNameTh} />
    </SignedInFrame>
  );
}
