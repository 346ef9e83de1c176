"use server";

import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { DRAFT_REFUSAL_TH } from "@/lib/plans/drafts/messages";
import { keepDraft } from "@/lib/plans/drafts/mutations";
import { draftOfSchema } from "@/lib/plans/schema";
import { formatThaiTime } from "@/lib/platform/civil-date";
import { formFields, typedText } from "@/lib/platform/form-state";

export type DraftAnswer =
  | { readonly kept: true; readonly at: string }
  | { readonly kept: false; readonly why: string };

/** Keeps what is typed so far, while it is typed. */
export async function keepDraftAction(form: FormData): Promise<DraftAnswer> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const of = draftOfSchema.safeParse(formFields(form));
  if (!of.success) return { kept: false, why: DRAFT_REFUSAL_TH.edition_not_found };
  const outcome = await keepDraft(db, actor, { ...of.data, fields: typedText(form) }, new Date());
  return outcome.ok
    ? { kept: true, at: formatThaiTime(outcome.value.keptAt) }
    : { kept: false, why: DRAFT_REFUSAL_TH[outcome.reason] };
}
