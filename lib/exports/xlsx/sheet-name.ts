import { cleanText } from "@/lib/exports/thai/clean-text";
import { graphemesOf } from "@/lib/exports/thai/line-breaking";
import type { PrintedDocument } from "@/lib/reports/document";

const MOST_CHARACTERS = 31;
const FORBIDDEN = /[*?:\\/[\]\n]/g;

/** A name that Excel takes: at most 31 characters, ending at a whole letter, none of the forbidden signs. */
export function sheetName(name: string, ending = ""): string {
  const allowed = cleanText(name)
    .replace(FORBIDDEN, " ")
    .replace(/ +/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  let kept = "";
  for (const letter of graphemesOf(allowed)) {
    if (kept.length + letter.length + ending.length > MOST_CHARACTERS) break;
    kept += letter;
  }
  return `${kept.replace(/['\s]+$/, "") || "รายงาน"}${ending}`;
}

/** A sheet for each table: the report's sheet name, numbered where there are several. */
export function sheetNames(report: PrintedDocument): string[] {
  if (report.tables.length === 1) return [sheetName(report.sheetName)];
  return report.tables.map((_, index) => sheetName(report.sheetName, ` (${index + 1})`));
}
