import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandInStateTag } from "@/app/_round/hand-in-state-tag";
import { RoundHistory } from "@/app/_round/round-history";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { DownloadLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { PageHead, Section } from "@/app/_ui/page-head";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { civilDateOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import { countEvidence } from "@/lib/status-reports/evidence/data";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { databaseNow, findRoundWindow } from "@/lib/status-reports/rounds/data";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { roundState } from "@/lib/status-reports/rounds/rules";
import { stepsOpenTo } from "@/lib/status-reports/submissions/access";
import {
  findSubmissionInReach,
  findSubmissionState,
  listSubmissions,
  type Submission,
} from "@/lib/status-reports/submissions/data";
import { listHandedIn } from "@/lib/status-reports/submissions/handed-in/data";
import {
  HANDED_IN_PARTS,
  type HandedInProject,
  isOfPart,
} from "@/lib/status-reports/submissions/handed-in/rules";
import { submissionIdSchema } from "@/lib/status-reports/submissions/schema";
import { listRoundSteps } from "@/lib/status-reports/submissions/steps/data";
import { lastReturn } from "@/lib/status-reports/submissions/steps/rules";
import { decideRoundAction } from "./decide-round-action";
import { DecisionFields } from "./decision-fields";
import { HandedInTable } from "./handed-in-table";
import { PartChoice } from "./part-choice";
import { ReviewNotices } from "./review-notices";

export const metadata: Metadata = { title: "ตรวจรายงานของ อปท." };

type Props = PageProps<"/round-reviews/[id]">;

function Head({ submission }: { submission: Submission }) {
  return (
    <PageHead
      title={`รายงานของ|${submission.fullNameTh}`}
      under={`${roundOfYearTh(submission)} · อำเภอ${submission.districtNameTh} · จังหวัด${submission.provinceNameTh} · รหัส info ${submission.laoCode}`}
    >
      <DownloadLink kind="second" href={`/round/receipts/${submission.receiptNumber}/pdf`}>
        ใบรับ PDF
      </DownloadLink>
    </PageHead>
  );
}

/** One LAO's round as its reviewers read it: what was handed in, what is new in it, and the decision. */
export default async function RoundReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = submissionIdSchema.safeParse((await params).id);
  if (!isRoundOfficer(actor) || !id.success) notFound();
  const found = await findSubmissionInReach(db, actor, id.data);
  if (!found) notFound();
  const { scope, submission } = found;
  const address = addressValues(await searchParams);
  const now = await databaseNow(db);
  const today = civilDateOf(now);
  const [standing, submissions, steps, evidence, window] = await Promise.all([
    findSubmissionState(db, scope, submission),
    listSubmissions(db, scope, submission),
    listRoundSteps(db, scope, submission),
    countEvidence(db, scope, submission),
    findRoundWindow(db, submission),
  ]);
  const { state, latest } = standing;
  const isLatest = latest?.id === submission.id;
  const earlierAt = submissions.find(({ number }) => number === submission.number - 1)?.submittedAt ?? null;
  const projects = await listHandedIn(db, scope, submission, {
    submittedAt: submission.submittedAt,
    earlierAt,
  });
  const deeds = isLatest ? stepsOpenTo(actor, submission, state) : [];
  const isOpen = deeds.includes("return");
  const saidBefore = lastReturn(steps.filter(({ number }) => number < submission.number || isLatest));
  const earlier = new Map((saidBefore?.projects ?? []).map((one) => [one.project.id, one]));
  const returned = new Set(earlier.keys());
  const partsOf = (project: HandedInProject) =>
    HANDED_IN_PARTS.filter((part) => isOfPart(project, part, returned));
  const listed = projects.map((project) => ({ ...project, parts: partsOf(project) }));
  const parts = HANDED_IN_PARTS.map((part) => ({
    part,
    count: listed.filter((project) => project.parts.includes(part)).length,
  })).filter(({ count }) => count > 0);
  const { fiscalYear, round, receiptNumber } = submission;
  const crumbs = [
    { label: "ตรวจรายงาน", href: addressOf("/round-reviews", { year: fiscalYear, round }) },
    { label: submission.fullNameTh },
  ];
  return (
    <SignedInFrame actor={actor} current="/round-reviews" crumbs={crumbs}>
      <ActionForm
        action={decideRoundAction}
        initial={await takeParkedForm(actor, address.parked)}
        className="wide-form"
        head={<Head submission={submission} />}
      >
        <div className="stack">
          <ReviewNotices submission={submission} state={state} latest={latest} deed={address.done} />
          <FactList
            wide
            facts={[
              { term: "สถานะ", value: <HandInStateTag state={isLatest ? state : submission.state} /> },
              {
                term: "เลขที่รับ",
                value: <TextLink href={`/round/receipts/${receiptNumber}`}>{receiptNumber}</TextLink>,
              },
              {
                term: `ส่งครั้งที่ ${submission.number}`,
                value: `${formatThaiDateTime(submission.submittedAt)}${submission.isLate ? " หลังวันปิดรับ" : ""}`,
              },
              {
                term: "รายงานแล้ว",
                value: `${submission.reportedCount} จาก ${submission.projectCount} โครงการ`,
              },
              {
                term: "เบิกจ่ายจริง",
                value: `${formatBaht(submission.spentSatang)} จากวงเงิน ${formatBaht(submission.ordinanceBudgetSatang)} บาท`,
              },
              ...(window ? [{ term: "วันปิดรับ", value: windowSentence(window, today) }] : []),
            ]}
          />
        </div>
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="submissionId" value={submission.id} />
        <HiddenField name="rowVersion" value={submission.rowVersion} />
        <Section title="รายงาน|ที่ส่ง" note={`${projects.length} โครงการ`}>
          {parts.length > 0 ? <PartChoice all={projects.length} parts={parts} /> : null}
          <HandedInTable
            of={submission}
            projects={listed}
            evidence={evidence}
            earlier={earlier}
            isOpen={isOpen}
          />
        </Section>
        {deeds.length > 0 ? (
          <DecisionFields deeds={deeds} isClosed={!window || roundState(window, today) === "closed"} />
        ) : null}
      </ActionForm>
      <RoundHistory steps={steps} provinceNameTh={submission.provinceNameTh} />
    </SignedInFrame>
  );
}
