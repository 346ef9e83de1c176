import { RoundStateTag } from "@/app/_marks/round-state-tag";
import { addressOf } from "@/app/_session/list-address";
import { Panel } from "@/app/_ui/page-head";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Stats } from "@/app/_ui/stat";
import { TextLink } from "@/app/_ui/text-link";
import { type CivilDate, formatThaiDate } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";
import type { CalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import type { ProgressCounts } from "@/lib/status-reports/rounds/progress/data";
import { PROGRESS_TH } from "@/lib/status-reports/rounds/progress/messages";
import { hrefOfRound } from "./round-address";

/** How many LAOs have reported all, some and none, as parts of a bar. */
export function progressParts({ all, some, none }: ProgressCounts) {
  return [
    { label: PROGRESS_TH.all, count: all, colour: "teal" },
    { label: PROGRESS_TH.some, count: some, colour: "khamin" },
    { label: PROGRESS_TH.none, count: none, colour: "open" },
  ] as const;
}

type Props = { round: CalendarRound; counts: ProgressCounts; today: CivilDate };

/** One round of a fiscal year: its days, and how far the officer's LAOs are. */
export function ProgressPanel({ round, counts, today }: Props) {
  const parts = progressParts(counts);
  const href = hrefOfRound(round);
  const stats = (["all", "some", "none"] as const).map((state) => ({
    label: `${PROGRESS_TH[state]} (แห่ง)`,
    figure: counts[state],
    href: addressOf(href, { state }),
  }));
  return (
    <Panel title={ROUND_TH[round.round]} state={<RoundStateTag window={round} today={today} />}>
      <p>
        รับรายงาน <span className="nowrap">{formatThaiDate(round.opensOn)}</span> ถึง{" "}
        <span className="nowrap">{formatThaiDate(round.closesOn)}</span>
      </p>
      <Stats stats={stats} />
      <StackedBar parts={[...parts]} />
      {counts.nothing > 0 ? (
        <p className="soft">
          {PROGRESS_TH.nothing} {counts.nothing.toLocaleString("th-TH")} แห่ง
        </p>
      ) : null}
      <p>
        <TextLink href={href}>ดูราย อปท. และขยายเวลา{ROUND_TH[round.round]}</TextLink>
      </p>
    </Panel>
  );
}
