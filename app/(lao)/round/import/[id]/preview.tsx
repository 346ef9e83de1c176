import { type KindLink, KindLinks } from "@/app/_import/kind-links";
import { ReadFacts } from "@/app/_import/written-facts";
import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { findColumns } from "@/lib/imports/columns";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount, pageNumber } from "@/lib/platform/list-address";
import { REPORTING_PROBLEM_TH, roundOfYearTh } from "@/lib/status-reports/messages";
import { roundColumns } from "@/lib/status-reports/workbook/columns";
import {
  compareWithRound,
  countReportKinds,
  countWithoutReason,
  REPORT_ROW_KINDS,
  type ReportRowKind,
} from "@/lib/status-reports/workbook/comparison";
import type { RoundInWorkbook, RoundOfLao } from "@/lib/status-reports/workbook/data";
import { REPORT_ROW_TH, WRITE_REFUSAL_TH } from "@/lib/status-reports/workbook/messages";
import type { RoundImport } from "@/lib/status-reports/workbook/mutations";
import { problemOfRoundToday, roundDigest } from "@/lib/status-reports/workbook/rules";
import { AbsentProjects, ReportRows } from "./report-rows";
import { WriteForm } from "./write-form";

const ROWS_A_PAGE = 50;

type Shown = ReportRowKind | "absent" | null;

function shownKind(asked: string | undefined): Shown {
  return asked === "absent" ? asked : (REPORT_ROW_KINDS.find((kind) => kind === asked) ?? null);
}

type Props = {
  kept: RoundImport;
  of: RoundOfLao;
  round: RoundInWorkbook;
  address: Readonly<Record<string, string>>;
  now: Date;
  opened: string;
};

/** Every row of a file beside the round's reports: what would become of it, and why where it cannot be taken. */
export function Preview({ kept, of, round, address, now, opened }: Props) {
  const columns = findColumns(kept.rows, roundColumns(kept.round));
  if ("missing" in columns) return <Notice kind="bad" title={WRITE_REFUSAL_TH.import_expired} />;
  const comparison = compareWithRound(kept.rows, columns.found, round);
  const counts = countReportKinds(comparison);
  const problem = problemOfRoundToday(of, civilDateOf(now));
  const shown = shownKind(address.show);
  // What needs a look comes first.
  const rows = comparison.rows
    .filter(({ kind }) => shown === null || kind === shown)
    .sort((a, b) => REPORT_ROW_KINDS.indexOf(a.kind) - REPORT_ROW_KINDS.indexOf(b.kind) || a.row - b.row);
  const pages = pageCount(shown === "absent" ? comparison.absent.length : rows.length, ROWS_A_PAGE);
  const page = Math.min(pageNumber.parse(address.page ?? "1"), pages);
  const from = (page - 1) * ROWS_A_PAGE;
  const path = `/round/import/${kept.id}`;
  const link = (kind: Shown, label: string, count: number): KindLink => ({
    label,
    count,
    href: addressOf(path, { show: kind }),
    isShown: kind === shown,
  });
  return (
    <>
      <PageHead
        title="ตรวจรายงาน|ก่อนบันทึก"
        under={`${roundOfYearTh(kept)} ยังไม่มีรายงานใดถูกบันทึก จนกว่าท่านจะกดบันทึกรายงานทั้งหมด`}
      />
      <ReadFacts kept={kept} rows={comparison.rows.length} />
      <div className="stack mt-4">
        {problem ? (
          <Notice kind="wait">
            <p>
              <ThaiText>{REPORTING_PROBLEM_TH[problem](of)}</ThaiText>
            </p>
          </Notice>
        ) : counts.wrong > 0 ? (
          <Notice kind="bad" title={`มี ${counts.wrong} แถวที่ต้องแก้ไข จึงยังบันทึกไม่ได้`}>
            แก้ไขแถวเหล่านี้ในไฟล์ของท่าน แล้วส่งไฟล์ใหม่ ระบบบันทึกทั้งไฟล์พร้อมกันเท่านั้น
          </Notice>
        ) : (
          <WriteForm
            kept={kept}
            counts={counts}
            withoutReason={countWithoutReason(comparison)}
            digest={roundDigest(round.rows)}
            opened={opened}
          />
        )}
        {problem || counts.wrong > 0 ? (
          <ButtonRow>
            <ButtonLink
              href={addressOf("/round/import", { year: kept.fiscalYear, round: kept.round })}
              kind="second"
            >
              ส่งไฟล์ใหม่
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </div>
      <Section title="รายการในไฟล์">
        <KindLinks
          links={[
            link(null, "ทุกแถว", comparison.rows.length),
            ...REPORT_ROW_KINDS.map((kind) => link(kind, REPORT_ROW_TH[kind], counts[kind])),
            link("absent", "ไม่อยู่ในไฟล์ (คงเดิม)", comparison.absent.length),
          ]}
        />
        {shown === "absent" ? (
          <AbsentProjects projects={comparison.absent.slice(from, from + ROWS_A_PAGE)} />
        ) : (
          <ReportRows comparison={comparison} rows={rows.slice(from, from + ROWS_A_PAGE)} />
        )}
        <Pagination
          page={page}
          pageCount={pages}
          hrefOf={(number) => addressOf(path, { show: shown, page: number })}
        />
      </Section>
    </>
  );
}
