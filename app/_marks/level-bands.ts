import type { Band } from "@/app/_ui/band-ruler";
import { LEVEL_TH } from "@/lib/implementation-rules/messages";
import type { LevelBands } from "@/lib/implementation-rules/rules";

/** The bands of a round as a ruler draws them, lowest first. */
export function rulerBands(bands: LevelBands): Band[] {
  return [
    { label: LEVEL_TH.low, from: 0, tone: "low" },
    { label: LEVEL_TH.middle, from: bands.middleFromPercent * 100, tone: "mid" },
    { label: LEVEL_TH.high, from: bands.highFromPercent * 100, tone: "high" },
  ];
}
