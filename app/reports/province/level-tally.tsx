import { LevelTag } from "@/app/_marks/level-tag";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { PLAN_OUT_TH } from "@/lib/assessments/messages";
import { bandSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import type { ProvinceReport } from "@/lib/reports/province/model";

/** How many LAOs reached each level, as one bar and in words. */
export function LevelTally({ tally, bands }: Pick<ProvinceReport, "tally" | "bands">) {
  const levels = ["high", "middle", "low"] as const;
  return (
    <section aria-label="จำนวน อปท. ตามระดับ">
      <StackedBar
        parts={[
          { label: LEVEL_TH.high, count: tally.high, colour: "teal" },
          { label: LEVEL_TH.middle, count: tally.middle, colour: "khamin" },
          { label: LEVEL_TH.low, count: tally.low, colour: "din" },
          { label: `${PLAN_OUT_TH} หรือไม่มีโครงการ`, count: tally.planOut + tally.none, colour: "open" },
        ]}
      />
      <ul className="lvsum">
        {levels.map((level) => (
          <li key={level}>
            <b>{tally[level]}</b> <LevelTag level={level} />{" "}
            <span className="soft">{bandSentence(level, bands)}</span>
          </li>
        ))}
        <li>
          <b>{tally.planOut}</b> <LevelTag level={null} none={PLAN_OUT_TH} />{" "}
          <span className="soft">ไม่มีคะแนน</span>
        </li>
        {tally.none > 0 ? (
          <li>
            <b>{tally.none}</b> <LevelTag level={null} none="ไม่มีโครงการในปีนี้" />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
