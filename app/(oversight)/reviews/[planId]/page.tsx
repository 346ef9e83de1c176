import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AmendmentList } from "@/app/_plan/amendment-list";
import { PlanStateTag } from "@/app/_plan/plan-state-tag";
import { ReviewHistory } from "@/app/_plan/review-history";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { DownloadLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { findPlanStanding } from "@/lib/assessments/data";
import { standingTh } from "@/lib/assessments/messages";
import { yearDecided } from "@/lib/assessments/plan-decision/rules";
import { assessorOf } from "@/lib/assessments/scores/access";
import { findPlanScores } from "@/lib/assessments/scores/data";
import { shownScores } from "@/lib/assessments/scores/rules";
import { findLastAmendment, listAmendments } from "@/lib/plans/amendments/data";
import { findFramework } from "@/lib/plans/editions/data";
import { stepsOpenTo } from "@/lib/plans/review/access";
import { listPlanProjects } from "@/lib/plans/review/contents/data";
import { findPlanInReach, type ReviewedPlan } from "@/lib/plans/review/data";
import { planIdSchema } from "@/lib/plans/review/schema";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { lastReturn } from "@/lib/plans/review/steps/rules";
import { totalPlanBudgetSatang } from "@/lib/plans/rules";
import { civilDateOf, fiscalYearOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { pageNumber } from "@/lib/platform/list-address";
import { formatBaht } from "@/lib/platform/money";
import { decidePlanAction } from "./decide-plan-action";
import { DecisionFields } from "./decision-fields";
import { DecisionNotice } from "./decision-notice";
import { PlanContents } from "./plan-contents";
import { ScoreFields } from "./score-fields";

export const metadata: Metadata = { title: "ตรวจแผนของ อปท." };

type Props = PageProps<"/reviews/[planId]">;

function Head({ plan }: { plan: ReviewedPlan }) {
  const files = { lao: plan.laoCode, edition: plan.editionId };
  return (
    <PageHead
      title={`แผนของ|${plan.fullNameTh}`}
      under={`${plan.editionNameTh} · อำเภอ${plan.districtNameTh} · จังหวัด${plan.provinceNameTh} · รหัส info ${plan.laoCode}`}
    >
      <div className="btn-row downloads">
        <DownloadLink kind="second" href={addressOf("/plan/pdf", files)}>
          PDF
        </DownloadLink>
        <DownloadLink kind="second" href={addressOf("/plan/xlsx", files)}>
          Excel
        </DownloadLink>
      </div>
    </PageHead>
  );
}

/** One LAO's plan as its reviewers read it: the whole of it, its scores, and the decision. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = planIdSchema.safeParse((await params).planId);
  if ((actor.role !== "province" && actor.role !== "nacc") || !id.success) notFound();
  const found = await findPlanInReach(db, actor, id.data);
  if (!found) notFound();
  const { scope, plan } = found;
  const address = addressValues(await searchParams);
  const page = pageNumber.parse(address.page ?? "1");
  const fiscalYear = yearDecided(plan, fiscalYearOf(civilDateOf(new Date())));
  const framework = (await findFramework(db, plan.editionId)) ?? notFound();
  const numbers = framework.dimensions.map((dimension) => dimension.number);
  const [projects, steps, last, amendments, scores, standing] = await Promise.all([
    listPlanProjects(db, scope, plan.id),
    listReviewSteps(db, scope, plan.id),
    findLastAmendment(db, scope, plan.id),
    listAmendments(db, scope, plan.id, page),
    findPlanScores(db, scope, fiscalYear, numbers),
    findPlanStanding(db, scope, fiscalYear),
  ]);
  const deeds = stepsOpenTo(actor, { ...plan, laoId: plan.laoId });
  const isOpen = deeds.includes("return");
  const assessor = isOpen ? assessorOf(actor) : null;
  const earlier = new Map((lastReturn(steps)?.projects ?? []).map((one) => [one.project.id, one]));
  const budget = projects
    .filter((project) => project.consistent)
    .reduce((sum, project) => sum + totalPlanBudgetSatang(project.years), 0n);
  const crumbs = [
    { label: "ตรวจแผน", href: addressOf("/reviews", { edition: plan.editionId }) },
    { label: plan.fullNameTh },
  ];
  return (
    <SignedInFrame actor={actor} current="/reviews" crumbs={crumbs}>
      <ActionForm
        action={decidePlanAction}
        initial={await takeParkedForm(actor, address.parked)}
        className="wide-form"
        head={<Head plan={plan} />}
      >
        <div className="stack">
          <DecisionNotice deed={address.done} state={plan.state} />
          <FactList
            wide
            facts={[
              { term: "สถานะของแผน", value: <PlanStateTag state={plan.state} /> },
              { term: "โครงการในแผน", value: `${projects.length} โครงการ` },
              { term: "งบประมาณรวมทุกปี", value: `${formatBaht(budget)} บาท` },
              ...(plan.submittedAt
                ? [{ term: "ส่งล่าสุดเมื่อ", value: formatThaiDateTime(plan.submittedAt) }]
                : []),
              ...(last ? [{ term: "แก้ไขเพิ่มเติม", value: `ครั้งที่ ${last.number}` }] : []),
              { term: `การรายงานผล ปี ${fiscalYear}`, value: standingTh(standing) },
            ]}
          />
          {isOpen || deeds.length > 0 ? null : (
            <Notice>อปท. ยังไม่ได้ส่งแผนนี้ให้ตรวจ อ่านได้แต่ยังบันทึกผลการตรวจไม่ได้</Notice>
          )}
        </div>
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="planId" value={plan.id} />
        <HiddenField name="rowVersion" value={plan.rowVersion} />
        <HiddenField name="shownScores" value={shownScores(scores.scores, assessor)} />
        <PlanContents
          dimensions={framework.dimensions}
          projects={projects}
          earlier={earlier}
          isOpen={isOpen}
        />
        <ScoreFields
          dimensions={framework.dimensions}
          scores={scores}
          assessor={assessor}
          href={addressOf("/assessments", { year: fiscalYear, lao: plan.laoCode })}
        />
        {deeds.length > 0 ? <DecisionFields deeds={deeds} scores={assessor !== null} /> : null}
      </ActionForm>
      <AmendmentList
        rows={amendments}
        last={last?.number ?? 0}
        page={page}
        hrefOf={(to) => addressOf(`/reviews/${plan.id}`, { page: to })}
      />
      <ReviewHistory steps={steps} provinceNameTh={plan.provinceNameTh} />
    </SignedInFrame>
  );
}
