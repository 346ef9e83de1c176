import { Section } from "@/app/_ui/page-head";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Tiles } from "@/app/_ui/tiles";
import { PLAN_STANDING_TH } from "@/lib/assessments/messages";
import type { CivilDate } from "@/lib/platform/civil-date";
import { formatHundredths, shareHundredths } from "@/lib/platform/fixed-point";
import { PROGRESS_MEANING_TH, PROGRESS_TH } from "@/lib/reports/area/messages";
import type { AreaRound, AreaSummary } from "@/lib/reports/area/model";
import { ROUND_PROGRESSES, type RoundProgress } from "@/lib/reports/area/rules";
import type { AreaList } from "@/lib/reports/area/schema";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { roundState } from "@/lib/status-reports/rounds/rules";
import { PROGRESS_MARK } from "./area-words";

type Props = { area: AreaSummary; round: AreaRound; today: CivilDate; hrefOf: (show: AreaList) => string };

/** What an officer looks for: said even when nobody is so, being behind only once the round is over. */
function looked(round: AreaRound, today: CivilDate): readonly RoundProgress[] {
  const isOver = round.window !== null && roundState(round.window, today) === "closed";
  return isOver ? ["complete", "late", "missing", "plan_out"] : ["complete", "plan_out"];
}

function meaningOf(progress: RoundProgress, { leftOut }: AreaSummary): string {
  if (progress !== "plan_out" || leftOut.laos === 0) return PROGRESS_MEANING_TH[progress];
  const standings = ["not_submitted", "returned", "failed"] as const;
  return standings
    .filter((standing) => leftOut.byStanding[standing] > 0)
    .map((standing) => `${PLAN_STANDING_TH[standing]} ${leftOut.byStanding[standing]}`)
    .join(" · ");
}

/** How far the LAOs are with a round: late and missing told apart, each leading to its list. */
export function AreaProgress({ area, round, today, hrefOf }: Props) {
  const always = looked(round, today);
  const shown = ROUND_PROGRESSES.filter((progress) => round.tally[progress] > 0 || always.includes(progress));
  const complete = round.tally.complete;
  return (
    <Section title={`อปท. ${roundOfYearTh({ round: round.round, fiscalYear: area.fiscalYear })}`}>
      <Tiles
        tiles={shown.map((progress) => ({
          label: PROGRESS_TH[progress],
          figure: round.tally[progress].toLocaleString("en-US"),
          meaning: meaningOf(progress, area),
          href: hrefOf(progress),
          ...PROGRESS_MARK[progress],
        }))}
      />
      <div className="allbar">
        <StackedBar
          parts={shown.map((progress) => ({
            label: PROGRESS_TH[progress],
            count: round.tally[progress],
            colour: PROGRESS_MARK[progress].colour,
          }))}
        />
        <p className="soft">
          ทั้งหมด <b className="ink">{area.laoCount.toLocaleString("en-US")}</b> แห่ง รายงานครบ{" "}
          <b className="ink">{formatHundredths(shareHundredths(BigInt(complete), BigInt(area.laoCount)))}</b>{" "}
          %
        </p>
      </div>
    </Section>
  );
}
