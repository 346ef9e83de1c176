import { PlanStateTag } from "@/app/_plan/plan-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { LaoQueue } from "@/app/(oversight)/_queue/lao-queue";
import type { QueueRow } from "@/lib/plans/review/queue/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

const DAY_MS = 24 * 60 * 60 * 1000;

/** "12 วัน", counted in whole days since a plan was sent; a plan of today says so. */
function waitedTh(since: Date, now: Date): string {
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  return days < 1 ? "วันนี้" : `${days} วัน`;
}

type Props = { rows: readonly QueueRow[]; withProvince: boolean; now: Date };

/** Plans with how long they have waited. */
export function PlanQueue({ rows, withProvince, now }: Props) {
  return (
    <LaoQueue
      caption="แผนของ อปท."
      rows={rows}
      withProvince={withProvince}
      linkOf={({ planId, laoCode, fullNameTh }) =>
        planId === null
          ? { href: addressOf("/summary", { lao: laoCode }) }
          : { href: `/reviews/${planId}`, label: `แผนของ${fullNameTh}` }
      }
      columns={[
        { heading: "สถานะ", of: ({ state }) => <PlanStateTag state={state} /> },
        {
          heading: "ส่งเมื่อ",
          of: ({ submittedAt }) => (submittedAt ? formatThaiDateTime(submittedAt) : "–"),
        },
        {
          heading: "รอมาแล้ว",
          of: ({ state, submittedAt }) =>
            state === "submitted" && submittedAt ? waitedTh(submittedAt, now) : "–",
        },
      ]}
    />
  );
}
