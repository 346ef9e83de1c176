import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReturnedProjects } from "@/app/_marks/returned-projects";
import { HandInStateTag } from "@/app/_round/hand-in-state-tag";
import { RoundHistory } from "@/app/_round/round-history";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/choices";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Phrases, ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findPlanStanding } from "@/lib/assessments/data";
import { findOwnLao } from "@/lib/lao/data";
import { officeTh } from "@/lib/plans/review/messages";
import { formatBaht } from "@/lib/platform/money";
import { countEvidence } from "@/lib/status-reports/evidence/data";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { REPORTING_PROBLEM_TH, roundOfYearTh } from "@/lib/status-reports/messages";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { stateAfter } from "@/lib/status-reports/submissions/access";
import { findSubmissionState } from "@/lib/status-reports/submissions/data";
import { askedOfLaoTh } from "@/lib/status-reports/submissions/messages";
import { problemOfHandingIn, problemsOfRound } from "@/lib/status-reports/submissions/rules";
import { listRoundSteps } from "@/lib/status-reports/submissions/steps/data";
import { unchangedSinceReturn } from "@/lib/status-reports/submissions/steps/rules";
import { askedRound } from "../asked-round";
import { HandInProblems } from "./hand-in-problems";
import { submitRoundAction } from "./submit-round-action";

const TITLE = "ตรวจและส่งรายงาน";
export const metadata: Metadata = { title: TITLE };

/** The check before a round is handed in: what is in it, what should be looked at again, and what is missing. */
export default async function SubmitRoundPage({ searchParams }: PageProps<"/round/submit">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const { fiscalYear, round, windows, today } = await askedRound(address, actor.laoId);
  if (fiscalYear === null) notFound();
  const of = { fiscalYear, round };
  const { scope, lao } = await findOwnLao(db, actor);
  const [submission, rows, evidence, standing, steps] = await Promise.all([
    findSubmissionState(db, scope, of),
    listRoundRows(db, scope, of),
    countEvidence(db, scope, of),
    findPlanStanding(db, scope, fiscalYear),
    listRoundSteps(db, scope, of),
  ]);
  const { state, contents, reasons } = submission;
  const window = windows.find((one) => one.round === round) ?? null;
  const closed = problemOfHandingIn({ standing, window }, today);
  const problems = problemsOfRound({
    round,
    rows,
    evidence,
    unchangedSinceReturn: unchangedSinceReturn(reasons?.projects ?? []),
  });
  const missing = contents.projectCount - contents.reportedCount;
  const mayHandIn = closed === null && contents.projectCount > 0 && stateAfter("submit", state) !== null;
  const back = addressOf("/round", { year: fiscalYear, round });
  const crumbs = [{ label: "โครงการ" }, { label: "รายงานผลทั้งรอบ", href: back }, { label: TITLE }];
  return (
    <SignedInFrame actor={actor} current="/round" crumbs={crumbs}>
      <ActionForm
        action={submitRoundAction}
        initial={await takeParkedForm(actor, address.parked)}
        labelledBy="send-heading"
        head={
          <h1 className="form-h1" id="send-heading">
            <Phrases text={`ตรวจและส่งรายงาน |${roundOfYearTh(of)}`} />
          </h1>
        }
      >
        <FactList
          wide
          facts={[
            { term: "สถานะ", value: <HandInStateTag state={state} /> },
            { term: "ส่งให้", value: officeTh(lao.provinceNameTh) },
            ...(window ? [{ term: "วันปิดรับ", value: windowSentence(window, today) }] : []),
            {
              term: "รายงานแล้ว",
              value: `${contents.reportedCount} จาก ${contents.projectCount} โครงการ`,
            },
            { term: "วงเงินตามข้อบัญญัติ/เทศบัญญัติ", value: `${formatBaht(contents.ordinanceBudgetSatang)} บาท` },
            { term: "เบิกจ่ายจริง", value: `${formatBaht(contents.spentSatang)} บาท` },
          ]}
        />
        {closed ? (
          <Notice kind="wait" title="ส่งรายงานไม่ได้ตอนนี้">
            {REPORTING_PROBLEM_TH[closed]({ ...of, window, provinceNameTh: lao.provinceNameTh })}
          </Notice>
        ) : (
          <Notice kind={state === "accepted" ? "good" : "info"}>
            {contents.projectCount === 0
              ? "ไม่มีโครงการที่ต้องรายงานในรอบนี้ จึงไม่มีรายงานให้ส่ง"
              : askedOfLaoTh(state, lao.provinceNameTh)}
          </Notice>
        )}
        {reasons ? (
          <ReturnedProjects
            whole={{ label: "ทั้งรอบ", reason: reasons.whole }}
            projects={reasons.projects.map((one) => ({ ...one, isDeleted: one.project.isDeleted }))}
            wayTo={({ id, name }) => ({
              href: `/projects/${id}/reports/${of.fiscalYear}/${of.round}`,
              label: `แก้ไขรายงานของ ${name}`,
            })}
          />
        ) : null}
        <Section title="ผลการตรวจ|ก่อนส่ง">
          <HandInProblems of={of} problems={problems} />
        </Section>
        {mayHandIn ? (
          <>
            <HiddenField name="key" value={randomUUID()} />
            <input type="hidden" name="year" value={fiscalYear} />
            <input type="hidden" name="round" value={round} />
            <HiddenField name="content" value={contents.contentSha256} />
            {missing > 0 ? (
              <Checkbox
                name="confirmMissing"
                label={`ยืนยัน ส่งรายงานทั้งที่ยังไม่ได้รายงาน ${missing} โครงการ`}
                note="จำนวนโครงการที่ยังไม่ได้รายงานแสดงในใบรับ และโครงการเหล่านั้นยังนับเป็น รอการรายงานผล"
              />
            ) : null}
            <p className="apart">
              <ThaiText>
                หลังส่งแล้ว ระบบออกใบรับพร้อมเลขที่รับ ยังแก้ไขรายงานได้จนถึงวันปิดรับ เมื่อแก้ไขแล้วต้องส่งอีกครั้ง
              </ThaiText>
            </p>
          </>
        ) : null}
        <ButtonRow>
          {mayHandIn ? <SubmitButton pending="กำลังส่ง…">ส่งรายงาน</SubmitButton> : null}
          <ButtonLink kind="quiet" href={back}>
            กลับโดยไม่ส่ง
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
      <RoundHistory steps={steps} provinceNameTh={lao.provinceNameTh} />
    </SignedInFrame>
  );
}
