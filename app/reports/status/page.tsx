import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LevelTag } from "@/app/_marks/level-tag";
import { ScoreExplained } from "@/app/_marks/score-explained";
import { statusParts } from "@/app/_marks/status-mark";
import { requireActor } from "@/app/_session/require-actor";
import { ChartLegend } from "@/app/_ui/chart-legend";
import { Circles } from "@/app/_ui/circles";
import { Section } from "@/app/_ui/page-head";
import { ReportTable } from "@/app/_ui/report-table";
import { db } from "@/db/client";
import { findStatusReport } from "@/lib/reports/status/data";
import { ChooseLao } from "../_page/choose-lao";
import { NotFrozen } from "../_page/not-frozen";
import { ReportPage } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";

const TITLE = "รายงานสถานะโครงการ/กิจกรรม/มาตรการ ประจำปีงบประมาณ";
export const metadata: Metadata = { title: TITLE };

export default async function StatusReportPage({ searchParams }: PageProps<"/reports/status">) {
  const actor = await requireActor();
  const { moment, years, asOf, subject } = await resolveLaoReport(actor, await searchParams);
  const choice = { actor, moment, years, asOf, short: "สถานะประจำปีงบประมาณ" };
  if (!subject) return <ChooseLao {...choice} path="/reports/status" title={TITLE} />;
  if (asOf.chosen === "freeze" && !asOf.frozen) {
    return <NotFrozen {...choice} report="status" title={TITLE} subject={{ lao: subject.lao.code }} />;
  }
  const report = (await findStatusReport(db, subject.scope, subject.lao, moment)) ?? notFound();
  const { completed, inProgress, cannot, waiting } = report.counts;
  const parts = statusParts({ completed, in_progress: inProgress, cannot, awaiting: waiting });
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao: subject.lao.code }}>
      {report.document.tables.map((table) => (
        <ReportTable
          key={table.caption}
          table={table}
          cell={({ columnIndex }) =>
            columnIndex === table.columns.length - 1 && report.levelTh !== null ? (
              <LevelTag level={report.level} none={report.levelTh} />
            ) : undefined
          }
        />
      ))}
      <ScoreExplained
        counts={report.counts}
        rules={report.rules}
        round={moment.round}
        scope="year"
        standing={report.standing}
      />
      {report.all > 0 ? (
        <Section title="สถานะของแต่ละโครงการ" note={`1 วง คือ 1 โครงการ ทั้งหมด ${report.all} โครงการ`}>
          <div className="waffle-row">
            <Circles parts={parts} />
            <ChartLegend parts={parts} />
          </div>
        </Section>
      ) : null}
    </ReportPage>
  );
}
