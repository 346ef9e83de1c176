import { randomUUID } from "node:crypto";
import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { Actor } from "@/lib/accounts/actor";
import { type MinimumScore, shownMinimum } from "@/lib/assessments/minimums/rules";
import { changeMinimumScoreAction } from "./actions";
import { ExtentField } from "./extent-field";
import { minimumTexts } from "./year-words";

type Props = { fiscalYear: number; minimum: MinimumScore; actor: Actor; parked: string | undefined };

/** The minimum score of a year that can still be changed; empty for none. */
export async function MinimumForm({ fiscalYear, minimum, actor, parked }: Props) {
  const texts = minimumTexts(minimum);
  return (
    <ActionForm action={changeMinimumScoreAction} initial={await takeParkedForm(actor, parked, "minimum")}>
      <HiddenField name="key" value={randomUUID()} />
      <input type="hidden" name="fiscalYear" value={fiscalYear} />
      <HiddenField name="shown" value={shownMinimum(minimum)} />
      <TextField
        name="minimum"
        label="คะแนนขั้นต่ำ"
        hint="คะแนนรวมทุกมิติ เว้นว่างเมื่อไม่มีคะแนนขั้นต่ำ"
        optional
        inputMode="decimal"
        autoComplete="off"
        width="code"
        unit="คะแนน"
        defaultValue={texts.minimum}
      />
      <TextField
        name="minimumSource"
        label="ที่มาของคะแนนขั้นต่ำ"
        hint="เช่น มติที่ประชุมหรือเลขที่หนังสือ พร้อมวันที่"
        autoComplete="off"
        defaultValue={texts.minimumSource}
      />
      <ExtentField name="minimumExtent" fiscalYear={fiscalYear} />
      <ButtonRow>
        <SubmitButton>บันทึกคะแนนขั้นต่ำ</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
