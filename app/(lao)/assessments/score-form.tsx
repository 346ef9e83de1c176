import { randomUUID } from "node:crypto";
import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { TwoTextsChoices } from "@/app/_ui/two-texts";
import type { Assessor } from "@/db/codes/assessments";
import type { Actor } from "@/lib/accounts/actor";
import { ASSESSOR_TH } from "@/lib/assessments/scores/messages";
import { shownScores } from "@/lib/assessments/scores/rules";
import { scoreFieldOf } from "@/lib/assessments/scores/schema";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { AssessmentReport } from "@/lib/reports/assessment/model";
import { saveScoresAction } from "./save-scores-action";

type Props = {
  actor: Actor;
  assessor: Assessor;
  laoCode: string;
  report: AssessmentReport;
  parked: string | undefined;
};

/** Boxes for one assessor's scores, one for each dimension of the year's edition. */
export async function ScoreForm({ actor, assessor, laoCode, report, parked }: Props) {
  const { fiscalYear, figures, scores } = report;
  const typed = await takeParkedForm(actor, parked);
  // The same page is another LAO's or year's as well: what was typed for one is never shown in another.
  const isOfHere =
    typed?.status === "parked" &&
    typed.values.lao?.at(-1) === laoCode &&
    typed.values.year?.at(-1) === String(fiscalYear);
  return (
    <section className="section" aria-labelledby="scores">
      <ActionForm
        key={`${laoCode} ${fiscalYear}`}
        action={saveScoresAction}
        initial={isOfHere ? typed : undefined}
        labelledBy="scores"
        head={
          <h2 id="scores">
            <ThaiText>{`กรอก${ASSESSOR_TH[assessor]}`}</ThaiText>
          </h2>
        }
      >
        <p className="hint">
          <ThaiText>
            กรอกตัวเลขตั้งแต่ 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง เว้นว่างมิติที่ยังไม่ประเมิน คะแนนรวมมีเมื่อกรอกครบทุกมิติ
          </ThaiText>
        </p>
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="lao" value={laoCode} />
        <input type="hidden" name="year" value={fiscalYear} />
        <HiddenField name="shown" value={shownScores(scores, assessor)} />
        <TwoTextsChoices />
        {figures.map(({ number, nameTh }) => {
          const score = scores.find((one) => one.assessor === assessor && one.dimensionNumber === number);
          return (
            <TextField
              key={number}
              name={scoreFieldOf(number)}
              label={`มิติที่ ${number} ${nameTh}`}
              inputMode="decimal"
              width="code"
              unit="คะแนน"
              autoComplete="off"
              defaultValue={score ? formatHundredths(score.scoreHundredths) : ""}
            />
          );
        })}
        <ButtonRow>
          <SubmitButton>บันทึกคะแนน</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </section>
  );
}
