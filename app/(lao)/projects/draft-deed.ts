import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { db } from "@/db/client";
import type { LaoActor } from "@/lib/accounts/actor";
import type { DraftOf } from "@/lib/plans/drafts/data";
import { DRAFT_REFUSAL_TH } from "@/lib/plans/drafts/messages";
import { dropDraft, keepDraft } from "@/lib/plans/drafts/mutations";
import { type FormState, refusedForm, typedText } from "@/lib/platform/form-state";

/** เก็บร่างไว้ก่อน and ทิ้งร่าง beside a form's other buttons, told from them by the value of "then". */
export const DRAFT_BUTTONS = { keep: "keep-draft", drop: "drop-draft" } as const;

/**
 * Does what the button about the draft asks for, and shows the form again.
 *
 * @returns null where another button was pressed; a state where the draft could not be kept
 */
export async function draftDeed(
  actor: LaoActor,
  form: FormData,
  of: DraftOf & { readonly rowVersion: number | null },
): Promise<FormState | null> {
  const pressed = form.get("then");
  const page = of.projectId === null ? "/projects/new" : `/projects/${of.projectId}/edit`;
  const back = (draft: string) =>
    addressOf(page, { edition: of.projectId === null ? of.editionId : null, draft }) as Route;
  if (pressed === DRAFT_BUTTONS.keep) {
    const outcome = await keepDraft(db, actor, { ...of, fields: typedText(form) }, new Date());
    if (!outcome.ok) return refusedForm(DRAFT_REFUSAL_TH[outcome.reason], form);
    redirect(back("kept"));
  }
  if (pressed === DRAFT_BUTTONS.drop) {
    await dropDraft(db, actor, of);
    redirect(back("dropped"));
  }
  return null;
}
