import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Phrases } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { findFramework } from "@/lib/plans/editions/data";
import { stateAfter } from "@/lib/plans/review/access";
import { listPlanProjects } from "@/lib/plans/review/contents/data";
import { findPlanOfEdition } from "@/lib/plans/review/data";
import { askedOfLaoTh, officeTh } from "@/lib/plans/review/messages";
import { isBlocking, problemsOfPlan } from "@/lib/plans/review/rules";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { unchangedSinceReturn } from "@/lib/plans/review/steps/rules";
import { totalPlanBudgetSatang } from "@/lib/plans/rules";
import { formatBaht } from "@/lib/platform/money";
import { askedEdition } from "../asked-edition";
import { ProblemList } from "./problem-list";
import { submitPlanAction } from "./submit-plan-action";

export const metadata: Metadata = { title: "ตรวจและส่งแผน" };

/** The check before a plan is sent: what is in it, what keeps it from being sent, what should be looked at again. */
export default async function SubmitPlanPage({ searchParams }: PageProps<"/plan/submit">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const { edition } = await askedEdition(address.edition, new Date());
  const { scope, lao } = await findOwnLao(db, actor);
  const plan = await findPlanOfEdition(db, scope, edition.id);
  const [framework, projects, steps] = await Promise.all([
    findFramework(db, edition.id),
    plan ? listPlanProjects(db, scope, plan.id) : [],
    plan ? listReviewSteps(db, scope, plan.id) : [],
  ]);
  const problems = problemsOfPlan({
    projects: projects.map((project) => ({ ...project, hasSubItem: project.subItem !== null })),
    years: framework?.years ?? [],
    dimensions: framework?.dimensions ?? [],
    unchangedSinceReturn: plan?.state === "returned" ? unchangedSinceReturn(steps) : new Set(),
  });
  const counted = projects.filter((project) => project.consistent);
  const back = addressOf("/plan", { edition: edition.id });
  const office = officeTh(lao.provinceNameTh);
  const isOpen = plan !== null && stateAfter("submit", plan.state) !== null;
  const isGood = isOpen && !problems.some(isBlocking);
  const crumbs = [{ label: "ส่งแผนและผลการตรวจ", href: back }, { label: "ตรวจและส่งแผน" }];
  return (
    <SignedInFrame actor={actor} current="/plan" crumbs={crumbs}>
      <ActionForm
        action={submitPlanAction}
        initial={await takeParkedForm(actor, address.parked)}
        labelledBy="send-heading"
        head={
          <h1 className="form-h1" id="send-heading">
            <Phrases text="ตรวจ|และส่งแผน" />
          </h1>
        }
      >
        <FactList
          wide
          facts={[
            { term: "แผน", value: edition.nameTh },
            { term: "ส่งให้", value: office },
            { term: "โครงการในแผน", value: `${counted.length} โครงการ` },
            {
              term: "งบประมาณรวมทุกปี",
              value: `${formatBaht(counted.reduce((sum, one) => sum + totalPlanBudgetSatang(one.years), 0n))} บาท`,
            },
          ]}
        />
        {plan && !isOpen ? (
          <Notice kind="info" title="ไม่ต้องส่งแผนนี้">
            {askedOfLaoTh(plan.state, lao.provinceNameTh)}
          </Notice>
        ) : (
          <Section title="ผลการตรวจ|ก่อนส่ง">
            <ProblemList problems={problems} />
          </Section>
        )}
        {isGood ? (
          <>
            <HiddenField name="key" value={randomUUID()} />
            <input type="hidden" name="planId" value={plan.id} />
            <HiddenField name="rowVersion" value={plan.rowVersion} />
            <p className="apart">หลังส่งแล้ว แก้ไขโครงการไม่ได้จนกว่า{office}จะตรวจเสร็จหรือส่งกลับ</p>
          </>
        ) : null}
        <ButtonRow>
          {isGood ? <SubmitButton pending="กำลังส่ง…">ส่งแผน</SubmitButton> : null}
          <ButtonLink kind="quiet" href={back}>
            กลับโดยไม่ส่ง
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
