import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistorySection } from "@/app/_history/history-section";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { isAnswerToForm } from "@/app/_session/request-facts";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { db } from "@/db/client";
import { civilDateOf } from "@/lib/platform/civil-date";
import { mayReportOn } from "@/lib/status-reports/access";
import {
  findPlaceInRound,
  findReportingSubject,
  findScopeOfProject,
  listReportVersions,
  type ReportingSubject,
} from "@/lib/status-reports/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { problemsIn } from "@/lib/status-reports/rules";
import { reportAddressSchema } from "@/lib/status-reports/schema";
import { SavedReport } from "../../../../saved-report";
import { EvidenceSection } from "./evidence-section";
import { HistoryOfReport } from "./history-of-report";
import { ReportForm } from "./report-form";
import { ReportShown } from "./report-shown";

export const metadata: Metadata = { title: "การรายงานผลการดำเนินงาน" };

type Props = PageProps<"/projects/[id]/reports/[year]/[round]">;

/** หน้าแรก » โครงการ » รายการโครงการ for the LAO itself; an officer comes from the list of all reported projects. */
function wayTo(subject: ReportingSubject, own: boolean) {
  const { fiscalYear: year, round, laoCode: lao } = subject;
  const here = { label: `รายงาน${ROUND_TH[round]}` };
  if (own) {
    const list = { label: "รายการโครงการ", href: addressOf("/projects", { year }) };
    return { current: "/projects", crumbs: [{ label: "โครงการ" }, list, here], back: list.href };
  }
  const list = { label: "รายงานโครงการทั้งหมด", href: addressOf("/reports/projects", { year, round, lao }) };
  return { current: "/reports/projects", crumbs: [list, here], back: list.href };
}

/** การรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต: one project, one round. */
export default async function StatusReportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, year, round } = await params;
  const address = reportAddressSchema.safeParse({ projectId: id, fiscalYear: year, round });
  if (!address.success) notFound();
  const of = address.data;
  const scope = await findScopeOfProject(db, actor, of.projectId);
  const subject = scope && (await findReportingSubject(db, scope, of));
  if (!scope || !subject) notFound();

  const [now, place, versions] = await Promise.all([
    databaseNow(db),
    findPlaceInRound(db, scope, of),
    listReportVersions(db, scope, of),
  ]);
  const today = civilDateOf(now);
  const [problem] = problemsIn(subject, today);
  const own = mayReportOn(actor, subject);
  const [report = null] = versions;
  const earlier =
    report === null && of.round === 12
      ? ((await listReportVersions(db, scope, { ...of, round: 6 }))[0] ?? null)
      : null;
  const { current, crumbs, back } = wayTo(subject, actor.role === "lao");
  const facts = { subject, place, today, back };
  const values = addressValues(await searchParams);
  const { saved, evidence } = values;
  const parked = await takeParkedForm(actor, values.parked, "remark");
  const typedBefore = problem === "round_closed" && (parked !== undefined || (await isAnswerToForm()));
  return (
    <SignedInFrame actor={actor} current={current} crumbs={crumbs}>
      <SavedReport scope={scope} saved={saved} />
      {own && (!problem || typedBefore) ? (
        <ReportForm
          {...facts}
          report={report}
          earlier={earlier}
          parked={parked}
          opened={openingToken(actor, now)}
        />
      ) : (
        <ReportShown {...facts} report={report} problem={own ? (problem ?? null) : null} />
      )}
      <EvidenceSection
        scope={scope}
        subject={subject}
        now={now}
        mayChange={own && !problem}
        said={evidence}
      />
      <HistoryOfReport
        actor={actor}
        of={of}
        versions={versions}
        address={values}
        opened={own && (!problem || typedBefore) ? openingToken(actor, now) : null}
      />
      {report ? <HistorySection actor={actor} entity="status_report" id={report.reportId} /> : null}
    </SignedInFrame>
  );
}
