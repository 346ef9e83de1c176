import "server-only";
import { db } from "@/db/client";
import type { Round } from "@/db/codes/status-reports";
import { type FormState, refusedForm } from "@/lib/platform/form-state";
import { findCalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import { SET_DATES_REFUSAL_TH, type SetDatesRefusal } from "@/lib/status-reports/rounds/dates/messages";
import type { RoundDates } from "@/lib/status-reports/rounds/dates/rules";
import { EXTEND_REFUSAL_TH, type ExtendRefusal } from "@/lib/status-reports/rounds/extensions/messages";
import { besideStored } from "../editions/refused-edition";
import { DATES_FIELDS, datesTexts } from "./dates-words";

export const NOT_SET = "ยังไม่ได้บันทึกวันรับรายงาน";
export const NOT_EXTENDED = "ยังไม่ได้ขยายเวลา";

const ONE_TO_MEND = "มี 1 จุดที่ต้องแก้ไข";

type RoundOfYear = { readonly fiscalYear: number; readonly round: Round };

const DATE_FIELD: Partial<Record<SetDatesRefusal, keyof RoundDates>> = {
  closes_before_opening: "closesOn",
  closes_too_late: "closesOn",
  closes_in_the_past: "closesOn",
  opens_before_year: "opensOn",
  opening_is_over: "opensOn",
};

/** Dates that were read well and not taken; where somebody else set others, both stand side by side. */
export async function refusedDates(
  reason: SetDatesRefusal,
  of: RoundOfYear,
  typed: RoundDates,
  form: FormData,
): Promise<FormState> {
  const sentence = SET_DATES_REFUSAL_TH[reason](of.fiscalYear);
  const stored = reason === "changed_by_other" ? await findCalendarRound(db, of) : null;
  if (stored) return besideStored(sentence, DATES_FIELDS, datesTexts(stored), datesTexts(typed), form);
  const field = DATE_FIELD[reason];
  return field
    ? refusedForm(sentence, form, field, `${NOT_SET} ${ONE_TO_MEND}`)
    : refusedForm(`${NOT_SET} ${sentence}`, form);
}

const EXTENSION_FIELD: Partial<Record<ExtendRefusal, string>> = {
  laos_not_found: "laoCodes",
  ends_in_the_past: "until",
  ends_too_late: "until",
  not_later: "until",
};

/** More time that was not given: why, and at which field. */
export function refusedExtension(
  reason: ExtendRefusal,
  about: readonly string[],
  { fiscalYear }: RoundOfYear,
  form: FormData,
): FormState {
  const sentence = EXTEND_REFUSAL_TH[reason](fiscalYear, about);
  const field = EXTENSION_FIELD[reason];
  return field
    ? refusedForm(sentence, form, field, `${NOT_EXTENDED} ${ONE_TO_MEND}`)
    : refusedForm(`${NOT_EXTENDED} ${sentence}`, form);
}
