import { addressOf } from "@/app/_session/list-address";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { AreaRound, AreaSummary } from "@/lib/reports/area/model";
import type { AreaList } from "@/lib/reports/area/schema";
import { ROUND_TH } from "@/lib/status-reports/messages";

type Props = {
  area: AreaSummary;
  round: AreaRound;
  province: string;
  hrefOf: (show: AreaList) => string;
};

/** What an officer must know first: whom to chase, what waits for a review, what was sent back and is not here again. */
export function AreaNotices({ area, round, province, hrefOf }: Props) {
  const { fiscalYear, leftOut } = area;
  const { late, missing } = round.tally;
  const { submitted, returned } = round.submissions;
  const plans = leftOut.byStanding.returned;
  return (
    <div className="stack">
      {late + missing > 0 ? (
        <Notice kind="wait" title={`อปท. ที่ต้องติดตาม ${late + missing} แห่ง ${ROUND_TH[round.round]}`}>
          <p>
            ล่าช้า {late} แห่ง ยังไม่รายงาน {missing} แห่ง{" "}
            <TextLink href={hrefOf("chase")}>ดูรายชื่อ อปท. ที่ต้องติดตาม</TextLink>
          </p>
        </Notice>
      ) : null}
      {submitted > 0 ? (
        <Notice kind="info" title={`รายงาน${ROUND_TH[round.round]} รอตรวจ ${submitted} แห่ง`}>
          <p>
            <TextLink href={addressOf("/round-reviews", { year: fiscalYear, round: round.round, province })}>
              ตรวจรายงาน
            </TextLink>
          </p>
        </Notice>
      ) : null}
      {plans + returned > 0 ? (
        <Notice kind="info" title="ส่งกลับให้แก้ไข และยังไม่ส่งมาอีก">
          <p>
            {plans > 0 ? <TextLink href={hrefOf("plan_returned")}>แผน {plans} แห่ง</TextLink> : "แผน 0 แห่ง"} ·{" "}
            {returned > 0 ? (
              <TextLink href={hrefOf("round_returned")}>
                รายงาน{ROUND_TH[round.round]} {returned} แห่ง
              </TextLink>
            ) : (
              `รายงาน${ROUND_TH[round.round]} 0 แห่ง`
            )}
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
