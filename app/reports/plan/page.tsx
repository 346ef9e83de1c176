import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { ReportTable } from "@/app/_ui/report-table";
import { db } from "@/db/client";
import { findPlanReport } from "@/lib/reports/plan/data";
import { ChooseLao } from "../_page/choose-lao";
import { NotFrozen } from "../_page/not-frozen";
import { ReportPage } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";

const TITLE = "รายงานผลการดำเนินงานตามแผนฯ";
export const metadata: Metadata = { title: TITLE };

export default async function PlanReportPage({ searchParams }: PageProps<"/reports/plan">) {
  const actor = await requireActor();
  const { moment, years, asOf, subject } = await resolveLaoReport(actor, await searchParams);
  const choice = { actor, moment, years, asOf, short: "ผลการดำเนินงานตามแผนฯ" };
  if (!subject) return <ChooseLao {...choice} path="/reports/plan" title={TITLE} />;
  if (asOf.chosen === "freeze" && !asOf.frozen) {
    return <NotFrozen {...choice} report="plan" title={TITLE} subject={{ lao: subject.lao.code }} />;
  }
  const report = (await findPlanReport(db, subject.scope, subject.lao, moment)) ?? notFound();
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao: subject.lao.code }}>
      {report.document.tables.map((table) => (
        <ReportTable key={table.caption} table={table} />
      ))}
    </ReportPage>
  );
}
