import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Assessor } from "@/db/codes/assessments";
import type { PlanScores } from "@/lib/assessments/scores/data";
import { ASSESSOR_TH, verdictTh } from "@/lib/assessments/scores/messages";
import { scoreFieldOf } from "@/lib/assessments/scores/schema";
import { formatHundredths } from "@/lib/platform/fixed-point";

type Props = {
  dimensions: readonly { readonly number: number; readonly nameTh: string }[];
  scores: PlanScores;
  /** As whom the reader scores now; null for who only reads. */
  assessor: Assessor | null;
  /** ผลการประเมิน of this LAO and year. */
  href: string;
};

const ASSESSORS: readonly Assessor[] = ["lao", "province", "central"];

/** ผลประเมิน of the year that decides: who gave what, and boxes for the reader's own. */
export function ScoreFields({ dimensions, scores, assessor, href }: Props) {
  const given = (who: Assessor, dimension: number) =>
    scores.scores.find((score) => score.assessor === who && score.dimensionNumber === dimension)
      ?.scoreHundredths ?? null;
  const shown = ASSESSORS.filter((who) => scores.scores.some((score) => score.assessor === who));
  return (
    <Section title="ผลประเมิน" note={`ปีงบประมาณ พ.ศ. ${scores.fiscalYear}`}>
      <p className="mb-4">
        <ThaiText>{verdictTh(scores)}</ThaiText> <TextLink href={href}>ผลการประเมินทั้งหมดของปีนี้</TextLink>
      </p>
      {shown.length === 0 ? null : (
        <Table caption="คะแนนที่บันทึกไว้" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>ผู้ประเมิน</ColumnHead>
              {dimensions.map(({ number }) => (
                <ColumnHead key={number} align="right">
                  มิติที่ {number}
                </ColumnHead>
              ))}
              <ColumnHead align="right">รวม</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {shown.map((who) => (
              <Row key={who}>
                <RowHead className="plain-head">{ASSESSOR_TH[who]}</RowHead>
                {dimensions.map(({ number }) => (
                  <Cell key={number} label={`มิติที่ ${number}`} align="right">
                    {formatHundredths(given(who, number))}
                  </Cell>
                ))}
                <Cell label="รวม" align="right">
                  <b>{formatHundredths(scores.totals[who])}</b>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {assessor === null ? null : (
        <fieldset className="apart">
          <legend>{ASSESSOR_TH[assessor]}</legend>
          <p className="hint">กรอกทุกมิติ หรือเว้นว่างทุกมิติหากยังไม่ประเมิน คะแนนบันทึกพร้อมกับผลการตรวจ</p>
          <div className="flex flex-wrap gap-x-6">
            {dimensions.map(({ number }) => {
              const score = given(assessor, number);
              return (
                <TextField
                  key={number}
                  name={scoreFieldOf(number)}
                  label={`มิติที่ ${number}`}
                  inputMode="decimal"
                  width="code"
                  unit="คะแนน"
                  autoComplete="off"
                  defaultValue={score === null ? "" : formatHundredths(score)}
                />
              );
            })}
          </div>
        </fieldset>
      )}
    </Section>
  );
}
