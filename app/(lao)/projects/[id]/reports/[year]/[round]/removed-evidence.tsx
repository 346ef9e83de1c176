import { ChangingPart } from "@/app/_ui/read-only";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportAddress } from "@/lib/status-reports/data";
import type { listRemovedEvidence } from "@/lib/status-reports/evidence/data";
import { restorableUntil } from "@/lib/status-reports/evidence/rules";
import { changeEvidenceAction } from "./evidence-actions";
import { EvidenceAddress } from "./evidence-address";

type Props = { subject: ReportAddress; removed: Awaited<ReturnType<typeof listRemovedEvidence>> };

/** What was removed and can still be brought back, a press away. */
export function RemovedEvidence({ subject, removed }: Props) {
  return (
    <details className="no-print">
      <summary className="cursor-pointer leading-11">ไฟล์ที่ลบแล้ว {removed.length} ไฟล์</summary>
      <form action={changeEvidenceAction}>
        <EvidenceAddress subject={subject} />
        <ChangingPart>
          <ul>
            {removed.map((file) => (
              <li key={file.id} className="flex flex-wrap items-center gap-x-4 [overflow-wrap:anywhere]">
                <span className="min-w-0">
                  {file.fileName}{" "}
                  <span className="meta">
                    <ThaiText>{`นำกลับได้ถึง ${formatThaiDateTime(restorableUntil(file.deletedAt))}`}</ThaiText>
                  </span>
                </span>
                <button
                  type="submit"
                  className="text-button min-h-11"
                  name="change"
                  value={`restore-${file.id}`}
                >
                  นำกลับ<span className="vh"> {file.fileName}</span>
                </button>
              </li>
            ))}
          </ul>
        </ChangingPart>
      </form>
    </details>
  );
}
