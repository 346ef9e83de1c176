import { takeParkedForm } from "@/app/_session/parked-form";
import { Notice } from "@/app/_ui/notice";
import type { Actor } from "@/lib/accounts/actor";
import type { ReportAddress, ReportVersion } from "@/lib/status-reports/data";
import { versionTh } from "@/lib/status-reports/history/messages";
import { versionsSideBySide } from "@/lib/status-reports/history/rules";
import { sideBySideSchema } from "@/lib/status-reports/history/schema";
import { ReportHistory } from "./report-history";
import { RestoreForm } from "./restore-form";

type Props = {
  actor: Actor;
  of: ReportAddress;
  versions: readonly ReportVersion[];
  address: Readonly<Record<string, string>>;
  /** Proof of when the page was opened, where its reader may correct the report; null for everybody else. */
  opened: string | null;
};

/** A report's history below it, once there is one, with the way back to an earlier version. */
export async function HistoryOfReport({ actor, of, versions, address, opened }: Props) {
  const { from, to } = sideBySideSchema.parse(address);
  const pair = versionsSideBySide(versions, [from, to]);
  const [current] = versions;
  if (!pair || !current) return null;
  return (
    <>
      <Restored current={current} restored={address.restored} />
      <ReportHistory
        versions={versions}
        pair={pair}
        path={`/projects/${of.projectId}/reports/${of.fiscalYear}/${of.round}`}
      >
        {opened === null ? null : (
          <RestoreForm
            of={of}
            current={current}
            earlier={pair[0]}
            opened={opened}
            parked={await takeParkedForm(actor, address.parked, "restoreReason")}
          />
        )}
      </ReportHistory>
    </>
  );
}

/** Says so only where it is true: nothing of the address itself is printed. */
function Restored({ current, restored }: { current: ReportVersion; restored: string | undefined }) {
  if (current.restoredFrom === null || String(current.restoredFrom) !== restored) return null;
  return (
    <div className="mt-4">
      <Notice kind="good" live>
        <p>{`นำ${versionTh(current.restoredFrom)} กลับมาใช้แล้ว เป็น${versionTh(current.version)}`}</p>
      </Notice>
    </div>
  );
}
