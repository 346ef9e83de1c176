"use server";

import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findFramework } from "@/lib/plans/editions/data";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import { editionIdSchema } from "@/lib/plans/schema";
import { saveRows } from "@/lib/plans/table/mutations";
import { typedRows } from "@/lib/plans/table/schema";
import { formatThaiTime } from "@/lib/platform/civil-date";
import { typedText } from "@/lib/platform/form-state";
import { IDLE_TABLE, type TableState, typedByRow } from "./table-state";

function saidOf(savedRows: number, left: number): string {
  const saved = savedRows > 0 ? `บันทึกแล้ว ${savedRows} แถว` : "";
  const wrong = left > 0 ? `ยังไม่ได้บันทึก ${left} แถว แก้ไขตามที่บอกไว้ในแถว แล้วบันทึกอีกครั้ง` : "";
  return [saved, wrong].filter(Boolean).join(" · ") || "ไม่มีแถวที่เปลี่ยนแปลง";
}

/** Saves the rows that were typed in, right ones whatever is wrong with others. */
export async function saveRowsAction(_previous: TableState, form: FormData): Promise<TableState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const values = typedText(form);
  const editionId = editionIdSchema.safeParse(values.edition?.at(-1));
  const framework = editionId.success ? await findFramework(db, editionId.data) : null;
  if (!framework)
    return { ...IDLE_TABLE, message: PROJECT_REFUSAL_TH.edition_not_found, typed: typedByRow(values) };
  const rows = typedRows(values, framework.years);
  const now = new Date();
  const answers = await saveRows(db, actor, { framework, rows }, now);
  const saved = new Set(answers.filter(({ state }) => state === "saved").map(({ row }) => row));
  const left = rows.filter(({ row }) => !saved.has(row)).map(({ row }) => row);
  const sent = typedByRow(values);
  return {
    message: saidOf(saved.size, left.length),
    at: formatThaiTime(now),
    answers,
    typed: Object.fromEntries(left.map((row) => [row, sent[row] ?? {}])),
  };
}
