import { formatThaiTime } from "@/lib/platform/civil-date";
import { typedByRow } from "@/lib/platform/form-state";
import type { EntryAnswer, SentRows } from "./entry-row";

function saidOf(savedRows: number, left: number): string {
  const saved = savedRows > 0 ? `บันทึกแล้ว ${savedRows} แถว` : "";
  const wrong = left > 0 ? `ยังไม่ได้บันทึก ${left} แถว แก้ไขตามที่บอกไว้ในแถว แล้วบันทึกอีกครั้ง` : "";
  return [saved, wrong].filter(Boolean).join(" · ") || "ไม่มีแถวที่เปลี่ยนแปลง";
}

/** What became of the rows that were sent; those that were not saved are kept as they were typed. */
export function answerRows<A extends EntryAnswer>(
  rows: readonly { readonly row: string }[],
  answers: readonly A[],
  values: Readonly<Record<string, readonly string[]>>,
  now: Date,
): SentRows<A> {
  const saved = new Set(answers.filter(({ state }) => state === "saved").map(({ row }) => row));
  const left = rows.filter(({ row }) => !saved.has(row));
  const sent = typedByRow(values);
  return {
    message: saidOf(saved.size, left.length),
    at: formatThaiTime(now),
    answers,
    typed: Object.fromEntries(left.map(({ row }) => [row, sent[row] ?? {}])),
  };
}
