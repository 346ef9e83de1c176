import { statusParts } from "@/app/_marks/status-mark";
import { ChartLegend } from "@/app/_ui/chart-legend";
import { Circles, MOST_CIRCLES } from "@/app/_ui/circles";
import { Panel } from "@/app/_ui/page-head";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Stats } from "@/app/_ui/stat";
import { Tag } from "@/app/_ui/tag";
import { type CivilDate, formatShortThaiDate } from "@/lib/platform/civil-date";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { shareWorkedTh } from "@/lib/reports/score-notes";
import type { SummaryRound } from "@/lib/reports/summary/model";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

type Props = {
  fiscalYear: number;
  /** Of one LAO, or of many together. */
  figures: Pick<SummaryRound, "round" | "reported" | "notReported" | "reportedShare" | "statuses">;
  window: RoundWindow | null;
  today: CivilDate;
  /** The lists of what is reported and what is not, where there are such lists. */
  lists?: { readonly reported: string; readonly waiting: string } | undefined;
};

/** "ต.ค. 2560 – มี.ค. 2561": the months that a round covers. */
function monthsTh(fiscalYear: number, round: SummaryRound["round"]): string {
  return `ต.ค. ${fiscalYear - 1} – ${round === 6 ? "มี.ค." : "ก.ย."} ${fiscalYear}`;
}

function RoundTag({ figures, window, today }: Pick<Props, "figures" | "window" | "today">) {
  if (figures.notReported === 0 && figures.reported > 0)
    return (
      <Tag kind="done" icon="check">
        รายงานแล้ว
      </Tag>
    );
  if (window === null) return null;
  switch (roundState(window, today)) {
    case "not_yet_open":
      return (
        <Tag kind="none" icon="clock">
          เปิดรับ {formatShortThaiDate(window.opensOn)}
        </Tag>
      );
    case "open":
      return (
        <Tag kind="todo" icon="clock">
          ปิดรับ {formatShortThaiDate(window.closesOn)}
        </Tag>
      );
    case "closed":
      return (
        <Tag kind="none" icon="clock">
          ปิดรับแล้ว {formatShortThaiDate(window.closesOn)}
        </Tag>
      );
  }
}

/** One round of สรุปโครงการทั้งหมด: how many are reported, and how they stand. */
export function RoundPanel({ fiscalYear, figures, window, today, lists }: Props) {
  const { completed, inProgress, cannot, waiting } = figures.statuses;
  const parts = statusParts({ completed, in_progress: inProgress, cannot, awaiting: waiting });
  const total = figures.reported + figures.notReported;
  return (
    <Panel
      title={
        <>
          {ROUND_TH[figures.round]}{" "}
          <span className="soft h-plain">{monthsTh(fiscalYear, figures.round)}</span>
        </>
      }
      state={<RoundTag figures={figures} window={window} today={today} />}
    >
      <Stats
        stats={[
          {
            label: "โครงการที่รายงานแล้ว",
            figure: figures.reported.toLocaleString("en-US"),
            href: lists?.reported,
          },
          {
            label: "โครงการที่ยังไม่ได้รายงาน",
            figure: figures.notReported.toLocaleString("en-US"),
            href: lists?.waiting,
          },
          { label: "คิดเป็น %", figure: formatHundredths(figures.reportedShare) },
        ]}
      />
      <StackedBar
        parts={[
          { label: "รายงานแล้ว", count: figures.reported, colour: "teal" },
          { label: "ยังไม่ได้รายงาน", count: figures.notReported, colour: "open" },
        ]}
      />
      <p className="soft sum-line">
        คิดเป็น % = {shareWorkedTh(figures.reported, total, figures.reportedShare)}
      </p>
      <div className="waffle-row">
        <div>
          <p className="soft">
            {total > MOST_CIRCLES ? "" : "1 วง คือ 1 โครงการ "}ทั้งหมด {total.toLocaleString("en-US")} โครงการ
          </p>
          {total > 0 ? <Circles parts={parts} label={`${ROUND_TH[figures.round]} ตามสถานะ`} /> : null}
        </div>
        <ChartLegend parts={parts} />
      </div>
    </Panel>
  );
}
