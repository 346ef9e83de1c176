import { Preview } from "@/app/_import/preview";
import { Notice } from "@/app/_ui/notice";
import { findColumns } from "@/lib/imports/columns";
import type { KeptImport } from "@/lib/imports/data";
import { workbookColumns } from "@/lib/plans/workbook/columns";
import { compareWithPlan, countKinds } from "@/lib/plans/workbook/comparison";
import type { PlanInWorkbook } from "@/lib/plans/workbook/data";
import { ROW_KIND_TH, WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { planDigest, planTakesAll } from "@/lib/plans/workbook/rules";
import { detailsOfRow, ROW_TAG } from "./row-details";
import { WriteForm } from "./write-form";

type Props = {
  kept: KeptImport;
  plan: PlanInWorkbook;
  address: Readonly<Record<string, string>>;
};

/** Every row of a file beside the plan. */
export function PlanPreview({ kept, plan, address }: Props) {
  const columns = findColumns(kept.rows, workbookColumns(plan.framework));
  // The edition's years changed since the file was sent.
  if ("missing" in columns) return <Notice kind="bad" title={WRITE_REFUSAL_TH.import_expired} />;
  const comparison = compareWithPlan(kept.rows, columns.found, plan);
  const counts = countKinds(comparison);
  return (
    <Preview
      kept={kept}
      title="ตรวจรายการ|ก่อนบันทึก"
      under="ยังไม่มีข้อมูลใดถูกบันทึกลงแผน จนกว่าท่านจะกดบันทึกลงแผน"
      path={`/projects/import/${kept.id}`}
      address={address}
      kinds={ROW_KIND_TH}
      comparison={comparison}
      tags={ROW_TAG}
      detailsOf={(row) => detailsOfRow(row, comparison)}
      absent={{
        caption: "โครงการในแผนที่ไม่อยู่ในไฟล์ คงอยู่ตามเดิม",
        column: "สอดคล้อง",
        listed: ({ id, name, dimensionNumber }) => ({ key: id, name, says: `มิติที่ ${dimensionNumber}` }),
      }}
      refusal={planTakesAll(plan.state, counts) ? null : WRITE_REFUSAL_TH.plan_under_review}
      sendAgain={`/projects/import?edition=${plan.framework.editionId}`}
    >
      <WriteForm kept={kept} counts={counts} digest={planDigest(plan.projects)} />
    </Preview>
  );
}
