import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pagination } from "@/app/_ui/pagination";
import { ReportTable } from "@/app/_ui/report-table";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { pageCount, pageNumber } from "@/lib/platform/list-address";
import { findAmendmentsReport } from "@/lib/reports/amendments/data";
import { ChooseLao } from "../_page/choose-lao";
import { NotFrozen } from "../_page/not-frozen";
import { ReportPage } from "../_page/report-page";
import { resolveLaoReport } from "../_request/lao-report";

const TITLE = "แก้ไขหลังปิดรอบ";
export const metadata: Metadata = { title: TITLE };
const ROWS_A_PAGE = 50;
const NAME = 1;

export default async function AmendmentsPage({ searchParams }: PageProps<"/reports/amendments">) {
  const actor = await requireActor();
  const { asof: _, ...params } = await searchParams;
  const { moment, years, asOf, subject } = await resolveLaoReport(actor, params);
  const choice = { actor, moment, years, asOf: null, short: TITLE };
  if (!subject) return <ChooseLao {...choice} path="/reports/amendments" title={TITLE} />;
  const lao = subject.lao.code;
  const report = await findAmendmentsReport(db, subject.scope, subject.lao, moment);
  if (!report) {
    return <NotFrozen {...choice} asOf={asOf} report="amendments" title={TITLE} subject={{ lao }} />;
  }
  const rows = report.document.tables.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const pages = pageCount(rows.length, ROWS_A_PAGE);
  const page = Math.min(pageNumber.parse(addressValues(params).page), pages);
  const skipped = (page - 1) * ROWS_A_PAGE;
  const shown = rows.slice(skipped, skipped + ROWS_A_PAGE);
  return (
    <ReportPage {...choice} document={report.document} subject={{ lao }}>
      {rows.length === 0 ? (
        <EmptyState title={report.caption}>ข้อมูลปัจจุบันตรงกับที่เก็บไว้เมื่อปิดรอบทุกโครงการ</EmptyState>
      ) : (
        report.document.tables.map((table) => (
          <ReportTable
            key={table.caption}
            table={{ ...table, sections: [{ rows: shown }] }}
            sticky
            cell={({ columnIndex, row, value }) => {
              const projectId = report.projectIds[rows.indexOf(row)];
              return columnIndex === NAME && projectId ? (
                <TextLink href={`/projects/${projectId}`}>{String(value)}</TextLink>
              ) : undefined;
            }}
          />
        ))
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(to) =>
          addressOf("/reports/amendments", {
            year: moment.fiscalYear,
            round: moment.round,
            lao,
            page: to,
          })
        }
      />
    </ReportPage>
  );
}
