import { Notice } from "@/app/_ui/notice";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import { findReportedProjectName, type ReportAddress } from "@/lib/status-reports/data";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { reportAddressSchema } from "@/lib/status-reports/schema";

/** What an address says after a report was saved: "saved=418-2561-6". */
export function savedReportQuery({ projectId, fiscalYear, round }: ReportAddress): string {
  return `saved=${projectId}-${fiscalYear}-${round}`;
}

/**
 * "บันทึกแล้ว …" after a report was saved. It says so only of a report of the LAO that is really there:
 * nothing of the address itself is printed.
 */
export async function SavedReport({ scope, saved }: { scope: LaoScope; saved: string | undefined }) {
  const [projectId, fiscalYear, round] = (saved ?? "").split("-");
  const of = reportAddressSchema.safeParse({ projectId, fiscalYear, round });
  const name = of.success ? await findReportedProjectName(db, scope, of.data) : null;
  if (!of.success || name === null) return null;
  return (
    <Notice kind="good" live>
      <p>
        <b>บันทึกแล้ว</b> {name} {roundOfYearTh(of.data)}
      </p>
    </Notice>
  );
}
