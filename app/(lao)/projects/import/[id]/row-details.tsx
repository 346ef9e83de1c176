import type { ReactNode } from "react";
import { Differences, RowProblems } from "@/app/_import/rows-table";
import type { TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import type { ComparedRow, Comparison, RowKind } from "@/lib/plans/workbook/comparison";

/** How each kind of row is marked. */
export const ROW_TAG: Record<RowKind, TagKind> = {
  wrong: "bad",
  conflict: "todo",
  new: "info",
  changed: "info",
  removed: "todo",
  unchanged: "plain",
};

/** What becomes of a row of the file, beyond its kind. */
export function detailsOfRow(row: ComparedRow, comparison: Comparison): ReactNode {
  switch (row.kind) {
    case "wrong":
      return <RowProblems row={row.row} problems={row.problems} table={comparison} />;
    case "changed":
      return <Differences list={row.differences} table={comparison} />;
    case "conflict":
      return (
        <>
          <p>ข้อความในระบบเปลี่ยนไปหลังจากที่ท่านดาวน์โหลดไฟล์</p>
          <Differences list={row.differences} table={comparison} />
        </>
      );
    case "new":
      return (
        <ThaiText>
          {`${PROJECT_KIND_TH[row.content.kind]} · มิติที่ ${row.content.dimensionNumber} · ${row.content.years
            .map((year) => `ปี ${year.fiscalYear} ${plannedBudgetTh(year)}`)
            .join(" · ")}`}
        </ThaiText>
      );
    case "removed":
      return <>โครงการจะถูกลบ นำกลับได้ภายใน 30 วัน</>;
    case "unchanged":
      return null;
  }
}
