import type { ReportAddress } from "@/lib/status-reports/data";

/** Which report a form of its files is about. */
export function EvidenceAddress({ subject }: { subject: ReportAddress }) {
  return (
    <>
      <input type="hidden" name="projectId" value={subject.projectId} />
      <input type="hidden" name="fiscalYear" value={subject.fiscalYear} />
      <input type="hidden" name="round" value={subject.round} />
    </>
  );
}
