import "server-only";
import { refresh } from "next/cache";
import { CONTENT_REFUSAL_TH, type ContentRefusal } from "@/lib/content/messages";
import { type FormState, refusedForm } from "@/lib/platform/form-state";

export const NOT_SAVED = "ยังไม่ได้บันทึก";

/** Where a refusal can be mended, if at a field. */
const FIELD_OF: Partial<Record<ContentRefusal, string>> = {
  ends_before_it_begins: "untilDate",
  over_already: "untilDate",
};

/** A form of content that was read well and refused: why, what to do, and at which field. */
export function refusedContent(reason: ContentRefusal, form: FormData): FormState {
  const field = FIELD_OF[reason];
  const message = CONTENT_REFUSAL_TH[reason];
  if (field === undefined) return refusedForm(`${NOT_SAVED} ${message}`, form);
  const state = refusedForm(`${NOT_SAVED} มี 1 จุดที่ต้องแก้ไข`, form);
  return state.status === "idle" ? state : { ...state, problems: [{ field, message }] };
}

/**
 * Somebody else saved in between: above each field that differs stands what is stored, and in it what was typed here.
 * The page is drawn anew with the stored version, so that saving once more is a knowing correction of it.
 *
 * @param names what each field is called
 */
export function besideStored<Field extends string>(
  names: Readonly<Record<Field, string>>,
  stored: Readonly<Record<NoInfer<Field>, string>>,
  typed: Readonly<Record<NoInfer<Field>, string>>,
  form: FormData,
): FormState {
  refresh();
  const state = refusedForm(`${NOT_SAVED} ${CONTENT_REFUSAL_TH.changed_by_other}`, form);
  if (state.status === "idle") return state;
  const fields = (Object.keys(names) as Field[]).filter((field) => stored[field] !== typed[field]);
  const problems = fields.map((field) => ({
    field,
    message: `${names[field]}ที่บันทึกไว้ล่าสุด: ${stored[field] || "ไม่ได้ระบุ"}`,
  }));
  return { ...state, problems };
}
