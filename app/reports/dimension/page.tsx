import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RatesExplained } from "@/app/_marks/rates-explained";
import { requireActor } from "@/app/_session/require-actor";
import { BarPairs } from "@/app/_ui/bar-pairs";
import { Section } from "@/app/_ui/page-head";
import { ReportTable } from "@/app/_ui/report-table";
import { db } from "@/db/client";
import { findDimensionReport } from "@/lib/reports/dimension/data";
import { ChooseLao } from "../_page/choose-lao";
import { NotFrozen } from "../_page/not-frozen";
import { ReportPage } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";

const TITLE = "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต |จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ";
export const metadata: Metadata = { title: TITLE.replace("|", "") };

export default async function DimensionReportPage({ searchParams }: PageProps<"/reports/dimension">) {
  const actor = await requireActor();
  const { moment, years, asOf, subject } = await resolveLaoReport(actor, await searchParams);
  const choice = { actor, moment, years, asOf, title: TITLE, short: "จำแนกตามมิติ" };
  if (!subject) return <ChooseLao {...choice} path="/reports/dimension" />;
  if (asOf.chosen === "freeze" && !asOf.frozen) {
    return <NotFrozen {...choice} report="dimension" subject={{ lao: subject.lao.code }} />;
  }
  const report = (await findDimensionReport(db, subject.scope, subject.lao, moment)) ?? notFound();
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao: subject.lao.code }}>
      {report.document.tables.map((table) => (
        <ReportTable key={table.caption} table={table} className="dimrep" />
      ))}
      <RatesExplained rows={report.rows} total={report.total} />
      <Section title="ร้อยละดำเนินการ |เทียบตามแผน">
        <BarPairs
          pairs={report.rows.map((row) => ({
            title: `มิติที่ ${row.number}`,
            note: row.nameTh,
            bars: [
              { label: "โครงการ", value: row.completionRate, colour: "kram" },
              { label: "งบประมาณ", value: row.spendingRate, colour: "kram-light" },
            ],
          }))}
        />
      </Section>
    </ReportPage>
  );
}
