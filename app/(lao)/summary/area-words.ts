import type { PartColour } from "@/app/_ui/chart-colour";
import type { IconName } from "@/app/_ui/icon";
import type { TagKind } from "@/app/_ui/tag";
import type { TileTone } from "@/app/_ui/tiles";
import type { RoundProgress } from "@/lib/reports/area/rules";

type Mark = {
  readonly icon: IconName;
  readonly tone: TileTone;
  readonly tag: TagKind;
  readonly colour: PartColour;
};

/** How far an LAO is with a round, as tile, tag and stretch of a bar: what is late is saturated. */
export const PROGRESS_MARK: Readonly<Record<RoundProgress, Mark>> = {
  complete: { icon: "check", tone: "done", tag: "done", colour: "teal" },
  under_way: { icon: "half", tone: "plain", tag: "plain", colour: "kram-light" },
  not_begun: { icon: "ring", tone: "plain", tag: "plain", colour: "grey" },
  not_open: { icon: "wait", tone: "plain", tag: "none", colour: "open" },
  late: { icon: "clock", tone: "wait", tag: "todo", colour: "khamin" },
  missing: { icon: "ring", tone: "bad", tag: "bad", colour: "din" },
  plan_out: { icon: "lv0", tone: "plain", tag: "none", colour: "open" },
  no_projects: { icon: "wait", tone: "plain", tag: "none", colour: "open" },
};
