import type { ChartColour } from "@/app/_ui/chart-colour";
import type { CirclePart } from "@/app/_ui/circles";
import { Icon, type IconName } from "@/app/_ui/icon";
import type { ProjectStatus } from "@/db/codes/status-reports";
import { STATUS_TH, WAITING_TH } from "@/lib/status-reports/messages";

type Mark = { readonly icon: IconName; readonly colour: ChartColour; readonly className: string };

const STATUS_MARK: Readonly<Record<ProjectStatus, Mark>> = {
  completed: { icon: "full", colour: "kram", className: "s-done" },
  in_progress: { icon: "half", colour: "kram-mid", className: "s-prog" },
  cannot: { icon: "cannot", colour: "din", className: "s-cannot" },
};
const AWAITING_MARK: Mark = { icon: "wait", colour: "grey", className: "s-wait" };

/** the half circle counts half, so that the mark teaches the score. null is รอการรายงานผล. */
export function StatusMark({ status }: { status: ProjectStatus | null }) {
  const mark = status === null ? AWAITING_MARK : STATUS_MARK[status];
  return (
    <span className={`status ${mark.className}`}>
      <Icon name={mark.icon} />
      <span>{status === null ? WAITING_TH : STATUS_TH[status]}</span>
    </span>
  );
}

/** The mark alone, inside a formula that names its word elsewhere. */
export function StatusIcon({ status }: { status: ProjectStatus | null }) {
  const mark = status === null ? AWAITING_MARK : STATUS_MARK[status];
  return <Icon name={mark.icon} className={mark.className} />;
}

type Counts = Readonly<Record<ProjectStatus | "awaiting", number>>;

/** Counts as parts of Circles, StackedBar and ChartLegend: done, half, cannot, awaiting. */
export function statusParts(counts: Counts): CirclePart[] {
  const part = (label: string, count: number, { icon, colour }: Mark): CirclePart => ({
    label,
    count,
    icon,
    colour,
  });
  return [
    part(STATUS_TH.completed, counts.completed, STATUS_MARK.completed),
    part(STATUS_TH.in_progress, counts.in_progress, STATUS_MARK.in_progress),
    part(STATUS_TH.cannot, counts.cannot, STATUS_MARK.cannot),
    part(WAITING_TH, counts.awaiting, AWAITING_MARK),
  ];
}
