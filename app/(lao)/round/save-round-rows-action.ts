"use server";

import { notFound } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { answerRows } from "@/app/_ui/grid/sent-rows";
import { db } from "@/db/client";
import { typedText } from "@/lib/platform/form-state";
import { saveRoundRows } from "@/lib/status-reports/grid/mutations";
import { gridFormSchema, roundOfFormSchema, typedRows } from "@/lib/status-reports/grid/schema";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import type { GridState } from "./grid-state";

/** Saves the rows that were typed in, right ones whatever is wrong with others. */
export async function saveRoundRowsAction(_previous: GridState, form: FormData): Promise<GridState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const values = typedText(form);
  const single = Object.fromEntries(
    Object.entries(values).map(([name, texts]) => [name, texts.at(-1) ?? ""]),
  );
  const of = roundOfFormSchema.safeParse(single);
  if (!of.success) notFound();
  const { key, opened, reasonForAll } = gridFormSchema.parse(single);
  const rows = typedRows(values);
  const now = await databaseNow(db);
  const answers = await saveRoundRows(db, actor, { of: of.data, key, opened, reasonForAll, rows }, now);
  return { ...answerRows(rows, answers, values, now), opened, reasonForAll };
}
