"use server";

import { notFound } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { formatThaiTime } from "@/lib/platform/civil-date";
import { typedText } from "@/lib/platform/form-state";
import { saveRoundRows } from "@/lib/status-reports/grid/mutations";
import { gridFormSchema, roundOfFormSchema, typedRows } from "@/lib/status-reports/grid/schema";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { type GridState, typedByRow } from "./grid-state";

function saidOf(savedRows: number, left: number): string {
  const saved = savedRows > 0 ? `บันทึกแล้ว ${savedRows} แถว` : "";
  const wrong = left > 0 ? `ยังไม่ได้บันทึก ${left} แถว แก้ไขตามที่บอกไว้ในแถว แล้วบันทึกอีกครั้ง` : "";
  return [saved, wrong].filter(Boolean).join(" · ") || "ไม่มีแถวที่เปลี่ยนแปลง";
}

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
  const saved = new Set(answers.filter(({ state }) => state === "saved").map(({ row }) => row));
  const left = rows.filter(({ row }) => !saved.has(row)).map(({ row }) => row);
  const sent = typedByRow(values);
  return {
    message: saidOf(saved.size, left.length),
    at: formatThaiTime(now),
    answers,
    typed: Object.fromEntries(left.map((row) => [row, sent[row] ?? {}])),
    opened,
    reasonForAll,
  };
}
