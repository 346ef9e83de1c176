import { Icon, type IconName } from "@/app/_ui/icon";
import type { Level } from "@/db/codes/implementation-rules";
import { PLAN_OUT_TH } from "@/lib/assessments/messages";
import { LEVEL_TH } from "@/lib/implementation-rules/messages";

const LEVEL_CLASS: Readonly<Record<Level, string>> = { low: "lv-low", middle: "lv-mid", high: "lv-high" };
const LEVEL_ICON: Readonly<Record<Level, IconName>> = { low: "lv1", middle: "lv2", high: "lv3" };

type Props = {
  level: Level | null;
  /** Why there is no level: the manual's sentence, or another where nothing was planned. */
  none?: string | undefined;
};

/** ระดับการนำแผนไปปฏิบัติ: filled bars and the word. */
export function LevelTag({ level, none = PLAN_OUT_TH }: Props) {
  if (level === null) {
    return (
      <span className="tag lv-none">
        <Icon name="lv0" />
        {none}
      </span>
    );
  }
  return (
    <span className={`tag ${LEVEL_CLASS[level]}`}>
      <Icon name={LEVEL_ICON[level]} />
      {LEVEL_TH[level]}
    </span>
  );
}
