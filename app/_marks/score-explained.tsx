import { rulerBands } from "@/app/_marks/level-bands";
import { StatusIcon, StatusMark } from "@/app/_marks/status-mark";
import { BandRuler } from "@/app/_ui/band-ruler";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { PlanStanding } from "@/db/codes/assessments";
import type { ProjectStatus, Round } from "@/db/codes/status-reports";
import { PLAN_OUT_TH, PLAN_STANDING_TH } from "@/lib/assessments/messages";
import { bandSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import {
  type ImplementationRules,
  implementationScore,
  levelOf,
  needsForLevel,
  type StatusCounts,
} from "@/lib/implementation-rules/rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import {
  countedReportsTh,
  levelNeedTh,
  rulesSourceTh,
  scoreFormulaTh,
  scoreWorkedTh,
} from "@/lib/reports/score-notes";
import { ROUND_TH } from "@/lib/status-reports/messages";

type Props = {
  /** By the reports that count for the round. */
  counts: StatusCounts;
  rules: ImplementationRules;
  /** Whose reports are counted. */
  round: Round;
  /** Which bands the level takes: the round's own, or the year's (those of 12 months) as the yearly status report. */
  scope?: "round" | "year" | undefined;
  standing?: PlanStanding | undefined;
  /** The ruler stands beside it already. */
  ruler?: boolean | undefined;
};

const PARTS: readonly [ProjectStatus | null, keyof StatusCounts][] = [
  ["completed", "completed"],
  ["in_progress", "inProgress"],
  ["cannot", "cannot"],
  [null, "waiting"],
];

/** The level by its band, and where its rules are from. */
function Reasons({ counts, rules, round, bandsOf }: Props & { bandsOf: Round }) {
  const { weights } = rules;
  const bands = rules.bands[bandsOf];
  const level = levelOf(counts, weights, bands);
  const score = formatHundredths(implementationScore(counts, weights));
  const needs = needsForLevel(counts, weights, bands);
  return (
    <>
      {level ? (
        <p>
          ได้ระดับ <b>{LEVEL_TH[level]}</b> เพราะ {score} อยู่ในเกณฑ์ {bandSentence(level, bands)} ของ
          {ROUND_TH[bandsOf]}
        </p>
      ) : null}
      {needs.map((need) => (
        <p key={need.level}>
          <ThaiText>{levelNeedTh(need, counts, { weights, bands })}</ThaiText>
        </p>
      ))}
      <p className="soft">
        ร้อยละ = {scoreFormulaTh(weights)} โครงการที่ยังไม่รายงานนับในตัวหาร {countedReportsTh(round)}{" "}
        {rulesSourceTh(rules, bandsOf)}
      </p>
    </>
  );
}

/**
 * What a score is made of: the counts, the arithmetic, the band and the round, what the next level needs, and where
 * the rules come from. Closed until it is asked for, and opened by the browser alone.
 */
export function ScoreExplained(props: Props) {
  const { counts, rules, round, scope = "round", standing = "in", ruler = true } = props;
  if (standing !== "in") {
    return (
      <details className="score-why">
        <summary>ที่มาของคะแนน 0.00</summary>
        <p>
          {PLAN_STANDING_TH[standing]} จึงได้ 0.00 และ “{PLAN_OUT_TH}” อยู่ลำดับสุดท้ายของอำเภอ
          จนกว่าแผนจะส่งและผ่านการประเมิน
        </p>
      </details>
    );
  }
  const worked = scoreWorkedTh(counts, rules.weights);
  if (worked === null) return null;
  const bandsOf = scope === "year" ? 12 : round;
  const score = implementationScore(counts, rules.weights);
  return (
    <details className="score-why">
      <summary>ที่มาของคะแนน {formatHundredths(score)}</summary>
      <div className={ruler ? "ex-in" : undefined}>
        <div>
          <p className="formula">
            <StatusIcon status="completed" /> <StatusIcon status="in_progress" /> {worked}
          </p>
          <ul className="ex-list">
            {PARTS.map(([status, of]) => (
              <li key={of}>
                <StatusMark status={status} /> {counts[of]} โครงการ
              </li>
            ))}
          </ul>
          <Reasons {...props} bandsOf={bandsOf} />
        </div>
        {ruler ? (
          <BandRuler
            bands={rulerBands(rules.bands[bandsOf])}
            value={score}
            label={`เกณฑ์${ROUND_TH[bandsOf]}`}
          />
        ) : null}
      </div>
    </details>
  );
}
