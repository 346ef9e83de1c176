import { HandInStateTag } from "@/app/_round/hand-in-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { LaoQueue } from "@/app/(oversight)/_queue/lao-queue";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { RoundQueueRow } from "@/lib/status-reports/submissions/queue/data";

type Submission = NonNullable<RoundQueueRow["submission"]>;

function SentAt({ submittedAt, number, isLate }: Submission) {
  return (
    <span>
      {formatThaiDateTime(submittedAt)}
      <span className="meta block">
        ครั้งที่ {number}
        {isLate ? " · หลังวันปิดรับ" : ""}
      </span>
    </span>
  );
}

function Reported({ reportedCount, projectCount }: Submission) {
  return (
    <span className="nowrap">
      {reportedCount} จาก {projectCount}
    </span>
  );
}

type Props = {
  rows: readonly RoundQueueRow[];
  of: { readonly fiscalYear: number; readonly round: number };
  withProvince: boolean;
};

/** Rounds as they were handed in. */
export function RoundQueue({ rows, of, withProvince }: Props) {
  return (
    <LaoQueue
      caption="รายงานทั้งรอบของ อปท."
      rows={rows}
      withProvince={withProvince}
      linkOf={({ submission, laoCode, fullNameTh }) =>
        submission === null
          ? { href: addressOf("/summary", { lao: laoCode, year: of.fiscalYear }) }
          : { href: `/round-reviews/${submission.id}`, label: `รายงานของ${fullNameTh}` }
      }
      columns={[
        { heading: "สถานะ", of: ({ state }) => <HandInStateTag state={state} /> },
        { heading: "ส่งเมื่อ", of: ({ submission }) => (submission ? <SentAt {...submission} /> : "–") },
        {
          heading: "รายงานแล้ว",
          align: "right",
          of: ({ submission }) => (submission ? <Reported {...submission} /> : "–"),
        },
      ]}
    />
  );
}
