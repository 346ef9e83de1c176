import { Preview } from "@/app/_import/preview";
import { addressOf } from "@/app/_session/list-address";
import { Notice } from "@/app/_ui/notice";
import { findColumns } from "@/lib/imports/columns";
import { civilDateOf } from "@/lib/platform/civil-date";
import { REPORTED_TH, REPORTING_PROBLEM_TH, roundOfYearTh } from "@/lib/status-reports/messages";
import { roundColumns } from "@/lib/status-reports/workbook/columns";
import {
  compareWithRound,
  countReportKinds,
  countWithoutReason,
} from "@/lib/status-reports/workbook/comparison";
import type { RoundInWorkbook, RoundOfLao } from "@/lib/status-reports/workbook/data";
import { REPORT_ROW_TH, WRITE_REFUSAL_TH } from "@/lib/status-reports/workbook/messages";
import type { RoundImport } from "@/lib/status-reports/workbook/mutations";
import { problemOfRoundToday, roundDigest } from "@/lib/status-reports/workbook/rules";
import { detailsOfReport, REPORT_TAG } from "./report-details";
import { WriteForm } from "./write-form";

type Props = {
  kept: RoundImport;
  of: RoundOfLao;
  round: RoundInWorkbook;
  address: Readonly<Record<string, string>>;
  now: Date;
  opened: string;
};

/** Every row of a file beside the round's reports. */
export function RoundPreview({ kept, of, round, address, now, opened }: Props) {
  const columns = findColumns(kept.rows, roundColumns(kept.round));
  if ("missing" in columns) return <Notice kind="bad" title={WRITE_REFUSAL_TH.import_expired} />;
  const comparison = compareWithRound(kept.rows, columns.found, round);
  const problem = problemOfRoundToday(of, civilDateOf(now));
  return (
    <Preview
      kept={kept}
      title="ตรวจรายงาน|ก่อนบันทึก"
      under={`${roundOfYearTh(kept)} ยังไม่มีรายงานใดถูกบันทึก จนกว่าท่านจะกดบันทึกรายงานทั้งหมด`}
      path={`/round/import/${kept.id}`}
      address={address}
      kinds={REPORT_ROW_TH}
      comparison={comparison}
      tags={REPORT_TAG}
      detailsOf={(row) => detailsOfReport(row, comparison)}
      absent={{
        caption: "โครงการของรอบที่ไม่อยู่ในไฟล์ คงอยู่ตามเดิม",
        column: "รายงานรอบนี้",
        listed: ({ projectId, name, report }) => ({
          key: projectId,
          name,
          says: report ? REPORTED_TH.yes : REPORTED_TH.no,
        }),
      }}
      refusal={problem ? REPORTING_PROBLEM_TH[problem](of) : null}
      sendAgain={addressOf("/round/import", { year: kept.fiscalYear, round: kept.round })}
    >
      <WriteForm
        kept={kept}
        counts={countReportKinds(comparison)}
        withoutReason={countWithoutReason(comparison)}
        digest={roundDigest(round.rows)}
        opened={opened}
      />
    </Preview>
  );
}
