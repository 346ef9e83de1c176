import "server-only";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import type { ProjectRefusal } from "@/lib/plans/projects/change/mutations";
import { type FormState, refusedForm } from "@/lib/platform/form-state";

export const NOT_SAVED = "โครงการยังไม่ได้บันทึก";

/** Where a refusal can be mended, if at a field. */
const FIELD_OF: Partial<Record<ProjectRefusal, string>> = {
  no_year: "fiscalYears",
  year_outside_edition: "fiscalYears",
  year_has_report: "fiscalYears",
  dimension_unknown: "dimension",
  sub_item_elsewhere: "dimension",
  sub_item_retired: "dimension",
};

/** A project form that was read well and refused: why, what to do, and at which field. */
export function refusedProject(reason: ProjectRefusal, form: FormData): FormState {
  const field = FIELD_OF[reason];
  const sentence = PROJECT_REFUSAL_TH[reason];
  if (field === undefined) return refusedForm(`${NOT_SAVED} ${sentence}`, form);
  const state = refusedForm(`${NOT_SAVED} มี 1 จุดที่ต้องแก้ไข`, form);
  return state.status === "idle" ? state : { ...state, problems: [{ field, message: sentence }] };
}
