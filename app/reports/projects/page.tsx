import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatusMark } from "@/app/_marks/status-mark";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pagination } from "@/app/_ui/pagination";
import { ReportTable } from "@/app/_ui/report-table";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { findProjectsReport, REPORTS_PER_PAGE } from "@/lib/reports/projects/data";
import { ChooseLao } from "../_page/choose-lao";
import { ReportPage, reportAddress } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";

const TITLE = "รายงานโครงการทั้งหมด";
export const metadata: Metadata = { title: TITLE };
const NAME = 2;
const STATUS = 6;

function askedPage(values: Record<string, string>): number {
  const page = Number(values.page ?? "1");
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

export default async function ProjectsReportPage({ searchParams }: PageProps<"/reports/projects">) {
  const actor = await requireActor();
  const params = await searchParams;
  const { moment, years, subject } = await resolveLaoReport(actor, params);
  const choice = { actor, moment, years, short: TITLE };
  if (!subject) return <ChooseLao {...choice} path="/reports/projects" title={TITLE} />;
  const page = askedPage(addressValues(params));
  const report = (await findProjectsReport(db, subject.scope, subject.lao, moment, { page })) ?? notFound();
  const lao = subject.lao.code;
  const list = addressOf("/projects", { year: moment.fiscalYear, lao: actor.role === "lao" ? null : lao });
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao }}>
      {report.reportCount === 0 ? (
        <EmptyState
          title={`ยังไม่มีรายงานรอบ ${moment.round} เดือน ปีงบประมาณ พ.ศ. ${moment.fiscalYear}`}
          actions={<ButtonLink href={list}>ไปที่รายการโครงการ</ButtonLink>}
        >
          โครงการที่บันทึกผลการดำเนินงานแล้วจะแสดงที่หน้านี้
        </EmptyState>
      ) : (
        report.document.tables.map((table) => (
          <ReportTable
            key={table.caption}
            table={table}
            sticky
            className="allrep"
            cell={({ columnIndex, row }) => {
              const shown = report.rows.find((one) => one.ordinal === row.cells[0]);
              if (!shown) return undefined;
              if (columnIndex === NAME)
                return <TextLink href={`/projects/${shown.projectId}`}>{shown.name}</TextLink>;
              return columnIndex === STATUS ? <StatusMark status={shown.status} /> : undefined;
            }}
          />
        ))
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(report.reportCount / REPORTS_PER_PAGE)}
        hrefOf={(to) => `${reportAddress("projects", moment, { lao })}&page=${to}`}
      />
    </ReportPage>
  );
}
