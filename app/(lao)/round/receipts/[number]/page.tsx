import type { Metadata } from "next";
import { HandInStateTag } from "@/app/_round/hand-in-state-tag";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow, DownloadLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Panel } from "@/app/_ui/page-head";
import { ReportTable } from "@/app/_ui/report-table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { officeTh } from "@/lib/plans/review/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { checkCodeOf, receiptDocument } from "@/lib/reports/receipt/model";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { findSubmissionState } from "@/lib/status-reports/submissions/data";
import { askedOfLaoTh } from "@/lib/status-reports/submissions/messages";
import { foundReceipt } from "./found-receipt";

export const metadata: Metadata = { title: "ใบรับรายงาน" };

/** ใบรับรายงาน: what was handed in and when; an older one names the latest. */
export default async function ReceiptPage({ params, searchParams }: PageProps<"/round/receipts/[number]">) {
  const { actor, scope, submission } = await foundReceipt((await params).number);
  const address = addressValues(await searchParams);
  const { latest, state } = await findSubmissionState(db, scope, submission);
  const isLatest = latest?.id === submission.id;
  const isOwn = actor.role === "lao";
  const { fiscalYear, round, receiptNumber, provinceNameTh } = submission;
  const ofRound = { year: fiscalYear, round };
  const crumbs = isOwn
    ? [
        { label: "โครงการ" },
        { label: "รายงานผลทั้งรอบ", href: addressOf("/round", ofRound) },
        { label: `ใบรับ ${receiptNumber}` },
      ]
    : [
        { label: "ตรวจรายงาน", href: addressOf("/round-reviews", ofRound) },
        { label: submission.fullNameTh, href: `/round-reviews/${submission.id}` },
        { label: `ใบรับ ${receiptNumber}` },
      ];
  const [table] = receiptDocument(submission, new Date()).tables;
  return (
    <SignedInFrame actor={actor} current={isOwn ? "/round" : "/round-reviews"} crumbs={crumbs}>
      <PageHead title={`ใบรับรายงาน |${roundOfYearTh(submission)}`} under={submission.fullNameTh}>
        <DownloadLink href={`/round/receipts/${receiptNumber}/pdf`}>ใบรับ PDF</DownloadLink>
      </PageHead>
      <div className="stack">
        {address.sent !== undefined && isLatest && state === "submitted" ? (
          <Notice kind="good" title={`ส่งรายงานเรียบร้อยแล้ว เลขที่รับ ${receiptNumber}`} live>
            {askedOfLaoTh(state, provinceNameTh)}
          </Notice>
        ) : null}
        {isLatest || !latest ? null : (
          <Notice kind="wait" title="มีการส่งรายงานรอบนี้อีกครั้งแล้ว">
            <p>
              ใบรับล่าสุดคือ{" "}
              <TextLink href={`/round/receipts/${latest.receiptNumber}`}>{latest.receiptNumber}</TextLink>
            </p>
          </Notice>
        )}
        <Panel
          title={`เลขที่รับ ${receiptNumber}`}
          state={<HandInStateTag state={isLatest ? state : submission.state} />}
        >
          <FactList
            wide
            facts={[
              { term: "รับเมื่อ", value: formatThaiDateTime(submission.submittedAt) },
              { term: "ส่งครั้งที่", value: submission.number },
              { term: "เทียบกับวันปิดรับ", value: submission.isLate ? "ส่งหลังวันปิดรับ" : "ส่งภายในวันปิดรับ" },
              {
                term: "อปท.",
                value: `${submission.fullNameTh} อำเภอ${submission.districtNameTh} จังหวัด${provinceNameTh} รหัส info ${submission.laoCode}`,
              },
              { term: "ส่งให้", value: officeTh(provinceNameTh) },
              ...(submission.decidedAt
                ? [{ term: "ตรวจเมื่อ", value: formatThaiDateTime(submission.decidedAt) }]
                : []),
              { term: "รหัสตรวจสอบ", value: checkCodeOf(submission) },
            ]}
          />
          {table ? <ReportTable table={{ ...table, caption: "รายงานที่รับไว้" }} /> : null}
          <p className="soft apart">
            <ThaiText>จำนวนและงบประมาณเป็นค่า ณ เวลาที่รับรายงาน การแก้ไขหลังจากนั้นไม่เปลี่ยนใบรับนี้</ThaiText>
          </p>
        </Panel>
        <div className="no-print">
          <ButtonRow>
            {isOwn ? (
              <ButtonLink kind="second" href={addressOf("/round", ofRound)}>
                รายงานผลทั้งรอบ
              </ButtonLink>
            ) : (
              <ButtonLink kind="second" href={`/round-reviews/${submission.id}`}>
                ตรวจรายงานนี้
              </ButtonLink>
            )}
          </ButtonRow>
        </div>
      </div>
    </SignedInFrame>
  );
}
