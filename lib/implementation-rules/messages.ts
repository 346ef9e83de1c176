import { LEVELS, type Level } from "@/db/codes/implementation-rules";
import type { LevelBands } from "./rules";

/** ระดับการนำแผนไปปฏิบัติ. */
export const LEVEL_TH: Record<Level, string> = { low: "น้อย", middle: "ปานกลาง", high: "มาก" };

/** Where a level lies: "ตั้งแต่ 50 ขึ้นไป", "20 ถึงต่ำกว่า 50", "ต่ำกว่า 20". */
export function bandSentence(level: Level, bands: LevelBands): string {
  switch (level) {
    case "high":
      return `ตั้งแต่ ${bands.highFromPercent} ขึ้นไป`;
    case "middle":
      return `${bands.middleFromPercent} ถึงต่ำกว่า ${bands.highFromPercent}`;
    case "low":
      return `ต่ำกว่า ${bands.middleFromPercent}`;
  }
}

/** All bands of a round in one line, highest first. */
export function bandsSentence(bands: LevelBands): string {
  return [...LEVELS]
    .reverse()
    .map((level) => `${LEVEL_TH[level]} ${bandSentence(level, bands)}`)
    .join(" · ");
}
