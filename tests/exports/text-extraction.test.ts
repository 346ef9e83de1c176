import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import type { ReportDocument } from "@/lib/reports/document";
import { hasPdftotext, pdfPages, pdftotextLines } from "./read-pdf";
import { DIMENSION_REPORT } from "./sample-reports";

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), "utf8");
const fixture = JSON.parse(read("shaping-fixture.json")) as { regular: Record<string, string> };
const texts = Object.keys(fixture.regular).filter((text) => text.length > 1);

/** Every text in a row of its own, plain and as a total. */
const vocabularyReport: ReportDocument = {
  ...DIMENSION_REPORT,
  title: "ข้อความที่ต้องคัดลอกได้",
  orientation: "landscape",
  notes: [],
  tables: [
    {
      caption: "",
      columns: [{ header: "ข้อความ", kind: "text", weight: 1 }],
      sections: [
        {
          rows: [
            ...texts.map((text) => ({ cells: [text] })),
            ...texts.slice(0, 56).map((text) => ({ cells: [text], total: true })),
          ],
        },
      ],
    },
  ],
};
const file = await drawReportPdf(vocabularyReport, new Date("2018-04-30T09:30:00Z"));
const printed = [...texts, ...texts.slice(0, 56)];

function rowsAmong(lines: readonly string[]): string[] {
  const wanted = new Set(printed);
  return lines.filter((line) => wanted.has(line));
}

it("lets pdf.js extract every text exactly as it was typed", async () => {
  const lines = (await pdfPages(file)).flat();
  expect(rowsAmong(lines)).toEqual(printed);
});

it.skipIf(!hasPdftotext())("lets pdftotext extract every text exactly as it was typed", () => {
  expect(rowsAmong(pdftotextLines(file))).toEqual(printed);
});
