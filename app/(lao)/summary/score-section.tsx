import { rulerBands } from "@/app/_marks/level-bands";
import { LevelTag } from "@/app/_marks/level-tag";
import { ScoreExplained } from "@/app/_marks/score-explained";
import { BandRuler } from "@/app/_ui/band-ruler";
import { Section } from "@/app/_ui/page-head";
import { ROUNDS } from "@/db/codes/status-reports";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { Summary } from "@/lib/reports/summary/model";
import { ROUND_TH } from "@/lib/status-reports/messages";

const RULE_TH = { 6: ROUND_TH[6], 12: "รอบ 12 เดือน และรายงานสถานะประจำปี" } as const;

/** The year's score with its sum, and where it stands by the bands of both rounds. */
export function ScoreSection({ rounds, rules, standing }: Pick<Summary, "rounds" | "rules" | "standing">) {
  const latest = rounds[12];
  const same = rounds[6].score === latest.score && rounds[6].level !== latest.level;
  return (
    <Section title="ระดับการนำแผนไปปฏิบัติ">
      <div className="panel score">
        <div>
          <p className="soft">ร้อยละ (การนำแผนไปปฏิบัติ)</p>
          <p className="big">{formatHundredths(latest.score)}</p>
          {latest.workedTh ? <p className="formula">{latest.workedTh}</p> : null}
          {same ? <p className="soft">คะแนนเท่ากันแต่อยู่คนละระดับ เพราะเกณฑ์ของสองรอบต่างกัน</p> : null}
        </div>
        <div className="rulers">
          {ROUNDS.map((round) => {
            const { bands, counting, score, level, levelTh, bandTh } = rounds[round];
            return (
              <div key={round}>
                <p className="ruler-h">
                  <b>{RULE_TH[round]}</b> <LevelTag level={level} none={levelTh ?? "ไม่มีโครงการในปีนี้"} />{" "}
                  <span className="soft">{bandTh}</span>
                </p>
                <BandRuler bands={rulerBands(bands)} value={score} label={`เกณฑ์${ROUND_TH[round]}`} />
                <ScoreExplained counts={counting} ruler={false} {...{ rules, round, standing }} />
              </div>
            );
          })}
        </div>
      </div>
    </Section>
  );
}
