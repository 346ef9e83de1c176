import { ReadFacts } from "@/app/_import/written-facts";
import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { findColumns } from "@/lib/imports/columns";
import type { KeptImport } from "@/lib/imports/data";
import { workbookColumns } from "@/lib/plans/workbook/columns";
import { compareWithPlan, countKinds, ROW_KINDS } from "@/lib/plans/workbook/comparison";
import type { PlanInWorkbook } from "@/lib/plans/workbook/data";
import { WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { planDigest, planTakesAll } from "@/lib/plans/workbook/rules";
import { pageCount, pageNumber } from "@/lib/platform/list-address";
import { PlanKindLinks, shownKind } from "./kind-links";
import { AbsentTable, PlanRows } from "./rows-table";
import { WriteForm } from "./write-form";

const ROWS_A_PAGE = 50;

type Props = {
  kept: KeptImport;
  plan: PlanInWorkbook;
  address: Readonly<Record<string, string>>;
};

/** Every row of a file beside the plan: what would become of it, and why where it cannot be taken. */
export function Preview({ kept, plan, address }: Props) {
  const columns = findColumns(kept.rows, workbookColumns(plan.framework));
  // The edition's years changed since the file was sent.
  if ("missing" in columns) return <Notice kind="bad" title={WRITE_REFUSAL_TH.import_expired} />;
  const comparison = compareWithPlan(kept.rows, columns.found, plan);
  const counts = countKinds(comparison);
  const shown = shownKind(address.show);
  // What needs a look comes first.
  const rows = comparison.rows
    .filter(({ kind }) => shown === null || kind === shown)
    .sort((a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind) || a.row - b.row);
  const listed = shown === "absent" ? comparison.absent.length : rows.length;
  const pages = pageCount(listed, ROWS_A_PAGE);
  const page = Math.min(pageNumber.parse(address.page ?? "1"), pages);
  const from = (page - 1) * ROWS_A_PAGE;
  const path = `/projects/import/${kept.id}`;
  const isTaken = planTakesAll(plan.state, counts);
  return (
    <>
      <PageHead title="ตรวจรายการ|ก่อนบันทึก" under="ยังไม่มีข้อมูลใดถูกบันทึกลงแผน จนกว่าท่านจะกดบันทึกลงแผน" />
      <ReadFacts kept={kept} rows={comparison.rows.length} />
      <div className="stack mt-4">
        {counts.wrong > 0 ? (
          <Notice kind="bad" title={`มี ${counts.wrong} แถวที่ต้องแก้ไข จึงยังบันทึกไม่ได้`}>
            แก้ไขแถวเหล่านี้ในไฟล์ของท่าน แล้วส่งไฟล์ใหม่ ระบบบันทึกทั้งไฟล์พร้อมกันเท่านั้น
          </Notice>
        ) : isTaken ? (
          <WriteForm kept={kept} counts={counts} digest={planDigest(plan.projects)} />
        ) : (
          <Notice kind="wait" title={WRITE_REFUSAL_TH.plan_under_review} />
        )}
        {counts.wrong > 0 || !isTaken ? (
          <ButtonRow>
            <ButtonLink href={`/projects/import?edition=${plan.framework.editionId}`} kind="second">
              ส่งไฟล์ใหม่
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </div>
      <Section title="รายการในไฟล์">
        <PlanKindLinks path={path} shown={shown} counts={counts} absent={comparison.absent.length} />
        {shown === "absent" ? (
          <AbsentTable projects={comparison.absent.slice(from, from + ROWS_A_PAGE)} />
        ) : (
          <PlanRows comparison={comparison} rows={rows.slice(from, from + ROWS_A_PAGE)} />
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
