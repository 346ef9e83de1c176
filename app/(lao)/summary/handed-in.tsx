import { addressOf } from "@/app/_session/list-address";
import { TextLink } from "@/app/_ui/text-link";
import type { Round } from "@/db/codes/status-reports";
import type { LastSubmission } from "@/lib/reports/area/rules";
import { HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";

type Props = {
  last: LastSubmission | null;
  fiscalYear: number;
  round: Round;
  /** Their own LAO's staff go on from here. */
  isStaff: boolean;
};

/** What an LAO handed in last of a round and what became of it, with the way to the receipt and the reasons. */
export function HandedIn({ last, fiscalYear, round, isStaff }: Props) {
  const words = HAND_IN_STATE_TH[last?.state ?? "none"];
  return (
    <>
      {isStaff ? (
        <TextLink href={addressOf("/round/submit", { year: fiscalYear, round })}>{words}</TextLink>
      ) : (
        words
      )}
      {last?.isLate ? <span className="meta"> ส่งหลังวันปิดรับ</span> : null}
    </>
  );
}
