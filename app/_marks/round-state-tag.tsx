import { Tag, type TagKind } from "@/app/_ui/tag";
import type { CivilDate } from "@/lib/platform/civil-date";
import { ROUND_STATE_TH } from "@/lib/status-reports/rounds/days/messages";
import { type RoundState, type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

const KIND: Readonly<Record<RoundState, TagKind>> = { not_yet_open: "none", open: "todo", closed: "plain" };

/** Whether a round takes reports today, in words. */
export function RoundStateTag({
  window,
  today,
}: {
  window: Pick<RoundWindow, "opensOn" | "closesOn">;
  today: CivilDate;
}) {
  const state = roundState(window, today);
  return (
    <Tag kind={KIND[state]} icon="clock">
      {ROUND_STATE_TH[state]}
    </Tag>
  );
}
