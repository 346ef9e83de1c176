import { rulerBands } from "@/app/_marks/level-bands";
import { StatusIcon, StatusMark } from "@/app/_marks/status-mark";
import { BandRuler } from "@/app/_ui/band-ruler";
import type { ProjectStatus } from "@/db/codes/status-reports";
import { bandSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import type { LevelBands } from "@/lib/implementation-rules/rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { ProvinceReportRow } from "@/lib/reports/province/model";

type Props = {
  row: ProvinceReportRow;
  explained: NonNullable<ProvinceReportRow["explained"]>;
  bands: LevelBands;
  roundTh: string;
};

/** What a score is made of: the counts, the arithmetic, the band. Closed until it is asked for. */
export function ScoreExplained({ row, explained, bands, roundTh }: Props) {
  const { counts, workedTh } = explained;
  if (workedTh === null || row.level === null) return null;
  const score = formatHundredths(row.score);
  const parts: [ProjectStatus | null, number][] = [
    ["completed", counts.completed],
    ["in_progress", counts.inProgress],
    ["cannot", counts.cannot],
    [null, counts.waiting],
  ];
  return (
    <details>
      <summary>ที่มาของคะแนน {score}</summary>
      <div className="ex-in">
        <div>
          <p className="formula">
            <StatusIcon status="completed" /> <StatusIcon status="in_progress" /> {workedTh}
          </p>
          <ul className="ex-list">
            {parts.map(([status, count]) => (
              <li key={status ?? "waiting"}>
                <StatusMark status={status} /> {count} โครงการ
              </li>
            ))}
          </ul>
          <p>
            ได้ระดับ <b>{LEVEL_TH[row.level]}</b> เพราะ {score} อยู่ในเกณฑ์ {bandSentence(row.level, bands)} ใน
            {roundTh}
          </p>
        </div>
        <BandRuler bands={rulerBands(bands)} value={row.score} label={`เกณฑ์${roundTh}`} />
      </div>
    </details>
  );
}
