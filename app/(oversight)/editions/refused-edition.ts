import "server-only";
import { refresh } from "next/cache";
import { EDITION_REFUSAL_TH, type EditionRefusal } from "@/lib/plans/editions/messages";
import { type FormState, refusedForm } from "@/lib/platform/form-state";

export const NOT_SAVED = "ยังไม่ได้บันทึก";

/** Where a refusal can be mended, if at a field. */
const FIELD_OF: Partial<Record<EditionRefusal, string>> = {
  years_taken: "firstFiscalYear",
  year_in_use: "lastFiscalYear",
  year_not_open: "fromYear",
  dimension_unknown: "itemCode",
  parent_unknown: "itemCode",
  parent_retired: "itemCode",
  code_taken: "itemCode",
  code_in_use: "itemCode",
};

/** A form that was read well and refused: why, what to do, and at which of its fields. */
export function refusedEdition(reason: EditionRefusal, form: FormData): FormState {
  const message = EDITION_REFUSAL_TH[reason];
  const field = FIELD_OF[reason];
  if (field === undefined || !form.has(field)) return refusedForm(`${NOT_SAVED} ${message}`, form);
  return refusedForm(message, form, field, `${NOT_SAVED} มี 1 จุดที่ต้องแก้ไข`);
}

type Words = Readonly<Record<string, string>>;

/**
 * Another officer saved in between: above each field that differs stands what is stored, and in it what was typed.
 * The page is drawn anew with the stored version, so that saving once more is a knowing change of it.
 *
 * @param names what each field is called
 */
export function besideStored(
  sentence: string,
  names: Words,
  stored: Words,
  typed: Words,
  form: FormData,
): FormState {
  refresh();
  const state = refusedForm(`${NOT_SAVED} ${sentence}`, form);
  if (state.status === "idle") return state;
  const problems = Object.keys(names)
    .filter((field) => stored[field] !== typed[field])
    .map((field) => ({ field, message: `${names[field]}ที่บันทึกไว้ล่าสุด: ${stored[field] || "ไม่ได้ระบุ"}` }));
  return { ...state, problems };
}
