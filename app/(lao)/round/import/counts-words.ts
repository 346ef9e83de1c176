import type { ReportRowKind } from "@/lib/status-reports/workbook/comparison";

const WRITTEN_TH: Partial<Record<ReportRowKind, string>> = {
  new: "รายงานใหม่",
  changed: "แก้ไขรายงาน",
  conflict: "แทนที่รายงานที่มีผู้บันทึก",
};

/** "รายงานใหม่ 83 โครงการ · แก้ไขรายงาน 2 โครงการ": what is written, or was. */
export function reportCountsTh(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(WRITTEN_TH).flatMap(([kind, word]) =>
    counts[kind] ? [`${word} ${counts[kind]} โครงการ`] : [],
  );
  return said.length === 0 ? "ไม่มีการเปลี่ยนแปลง" : said.join(" · ");
}
