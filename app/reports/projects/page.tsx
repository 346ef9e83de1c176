import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatusMark } from "@/app/_marks/status-mark";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { Pagination } from "@/app/_ui/pagination";
import { ReportTable } from "@/app/_ui/report-table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listDimensionNumbers } from "@/lib/plans/editions/data";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { findProjectsReportPage } from "@/lib/reports/projects/data";
import { reportedFilterSchema } from "@/lib/reports/projects/schema";
import { ChooseLao } from "../_page/choose-lao";
import { NotFrozen } from "../_page/not-frozen";
import { ReportPage, reportAddress } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";
import { ReportFilter } from "./report-filter";

const TITLE = "รายงานโครงการทั้งหมด";
export const metadata: Metadata = { title: TITLE };
const NAME = 2;
const STATUS = 6;

export default async function ProjectsReportPage({ searchParams }: PageProps<"/reports/projects">) {
  const actor = await requireActor();
  const params = await searchParams;
  const { moment, years, asOf, subject } = await resolveLaoReport(actor, params);
  const choice = { actor, moment, years, asOf, short: TITLE };
  if (!subject) return <ChooseLao {...choice} path="/reports/projects" title={TITLE} />;
  if (asOf.chosen === "freeze" && !asOf.frozen) {
    return <NotFrozen {...choice} report="projects" title={TITLE} subject={{ lao: subject.lao.code }} />;
  }
  const address = addressValues(params);
  const filter = reportedFilterSchema.parse(address);
  const [found, dimensions] = await Promise.all([
    findProjectsReportPage(db, subject.scope, subject.lao, moment, filter),
    listDimensionNumbers(db, moment.fiscalYear),
  ]);
  if (!found) notFound();
  const { report, page, pageCount } = found;
  const lao = subject.lao.code;
  const list = addressOf("/projects", { year: moment.fiscalYear, lao: actor.role === "lao" ? null : lao });
  const typed = address.q ?? "";
  const narrowing = <ReportFilter dimensions={dimensions} filter={filter} typed={typed} found={found} />;
  const isNarrowed = filter.q !== "" || filter.status !== null || filter.dimension !== null;
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao }} narrowing={narrowing}>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {isNarrowed && report.reportCount > 0 ? (
        <p className="soft no-print">
          <ThaiText>คำค้น สถานะ และมิติเลือกเฉพาะที่แสดงในหน้านี้ ไฟล์ PDF และ Excel มีทุกรายการของรอบเสมอ</ThaiText>
        </p>
      ) : null}
      {report.reportCount === 0 ? (
        <EmptyState
          title={`ยังไม่มีรายงานรอบ ${moment.round} เดือน ปีงบประมาณ พ.ศ. ${moment.fiscalYear}`}
          actions={<ButtonLink href={list}>ไปที่รายการโครงการ</ButtonLink>}
        >
          โครงการที่บันทึกผลการดำเนินงานแล้วจะแสดงที่หน้านี้
        </EmptyState>
      ) : report.foundCount === 0 ? (
        <EmptyState
          title={`พบ 0 จาก ${report.reportCount} รายการ`}
          actions={
            <ButtonLink href={reportAddress("projects", moment, { lao })} kind="second">
              แสดงทุกรายการของรอบ
            </ButtonLink>
          }
        >
          พิมพ์ชื่อโครงการให้สั้นลง หรือเลือกสถานะหรือมิติอื่น แล้วกดแสดง
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
        pageCount={pageCount}
        hrefOf={(to) =>
          addressOf("/reports/projects", {
            year: moment.fiscalYear,
            round: moment.round,
            lao,
            asof: moment.frozen ? "freeze" : null,
            ...filter,
            page: to,
          })
        }
      />
    </ReportPage>
  );
}
