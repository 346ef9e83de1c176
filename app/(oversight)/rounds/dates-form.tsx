import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FieldPair } from "@/app/_ui/fieldset";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { FormState } from "@/lib/platform/form-state";
import type { CalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import { setRoundDatesAction } from "./actions";
import { datesTexts } from "./dates-words";

/** When a round that has not closed takes reports from everybody, to be changed. */
export function DatesForm({ round, parked }: { round: CalendarRound; parked: FormState | undefined }) {
  const texts = datesTexts(round);
  return (
    <ActionForm action={setRoundDatesAction} initial={parked} labelledBy="dates-heading">
      <FieldPair>
        <TextField
          name="opensOn"
          label="วันเปิดรับรายงาน"
          hint="เช่น 1 เมษายน 2569"
          autoComplete="off"
          defaultValue={texts.opensOn}
        />
        <TextField
          name="closesOn"
          label="วันปิดรับรายงาน"
          hint="วันสุดท้ายที่รับรายงาน เช่น 30 เมษายน 2569"
          autoComplete="off"
          defaultValue={texts.closesOn}
        />
      </FieldPair>
      <input type="hidden" name="fiscalYear" value={round.fiscalYear} />
      <input type="hidden" name="round" value={round.round} />
      <HiddenField name="rowVersion" value={round.rowVersion} />
      <HiddenField name="key" value={randomUUID()} />
      <ButtonRow>
        <SubmitButton>บันทึกวันรับรายงาน</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
