import type { RowKind } from "@/lib/plans/workbook/comparison";

const WRITTEN_TH: Partial<Record<RowKind, string>> = {
  new: "เพิ่ม",
  changed: "แก้ไข",
  conflict: "แทนที่ข้อความที่มีผู้แก้ไข",
  removed: "ลบ",
};

/** "เพิ่ม 2 แก้ไข 1": what is written, or was. */
export function countsTh(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(WRITTEN_TH).flatMap(([kind, word]) =>
    counts[kind] ? [`${word} ${counts[kind]} โครงการ`] : [],
  );
  return said.length === 0 ? "ไม่มีการเปลี่ยนแปลง" : said.join(" · ");
}
