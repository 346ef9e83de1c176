"use server";

import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { NOTHING_SENT, type SentRows } from "@/app/_ui/grid/entry-row";
import { answerRows } from "@/app/_ui/grid/sent-rows";
import { db } from "@/db/client";
import { findFramework } from "@/lib/plans/editions/data";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import { editionIdSchema } from "@/lib/plans/schema";
import { type RowAnswer, saveRows } from "@/lib/plans/table/mutations";
import { typedRows } from "@/lib/plans/table/schema";
import { typedByRow, typedText } from "@/lib/platform/form-state";

/** Saves the rows that were typed in, right ones whatever is wrong with others. */
export async function saveRowsAction(
  _previous: SentRows<RowAnswer>,
  form: FormData,
): Promise<SentRows<RowAnswer>> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const values = typedText(form);
  const editionId = editionIdSchema.safeParse(values.edition?.at(-1));
  const framework = editionId.success ? await findFramework(db, editionId.data) : null;
  if (!framework)
    return { ...NOTHING_SENT, message: PROJECT_REFUSAL_TH.edition_not_found, typed: typedByRow(values) };
  const rows = typedRows(values, framework.years);
  const now = new Date();
  const answers = await saveRows(db, actor, { framework, rows }, now);
  return answerRows(rows, answers, values, now);
}
