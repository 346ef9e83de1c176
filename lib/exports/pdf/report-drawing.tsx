import { Canvas, Document, Page, renderToBuffer, View } from "@react-pdf/renderer";
import { cleanText } from "@/lib/exports/thai/clean-text";
import { type ThaiFonts, thaiFonts } from "@/lib/exports/thai/font-files";
import type { ThaiFont } from "@/lib/exports/thai/thai-font";
import type { PrintedDocument } from "@/lib/reports/document";
import type { Mark } from "./marks";
import { layOutReport } from "./report-layout";

/** What is used of pdfkit through react-pdf's Canvas. */
interface Painter {
  font(font: ThaiFont, name: string, size: number): Painter;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: "alphabetic" }): Painter;
  fillColor(color: string): Painter;
  strokeColor(color: string): Painter;
  lineWidth(width: number): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  stroke(): Painter;
}

/**
 * The report as a PDF file. Takes the processor for as long as it draws: outside tests it runs in a worker.
 *
 * @param printedAt instant that the footer prints and the metadata hold
 */
export async function drawReportPdf(
  report: PrintedDocument,
  printedAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = thaiFonts();
  const { paper, pages } = layOutReport(report, printedAt, fonts);
  const whole = { width: paper.width, height: paper.height };
  const file = await renderToBuffer(
    <Document
      title={cleanText(report.title)}
      subject={cleanText(report.facts.join(" · "))}
      author="e-PlanNACC"
      creator="e-PlanNACC"
      language="th-TH"
      pdfVersion="1.7"
      creationDate={printedAt}
      modificationDate={printedAt}
    >
      {pages.map(({ number, marks }) => (
        <Page key={number} size={[paper.width, paper.height]} wrap={false}>
          <View style={{ height: paper.height }} />
          <Canvas
            style={{ position: "absolute", top: 0, left: 0, ...whole }}
            paint={(painter: Painter) => paintMarks(painter, marks, fonts)}
          />
        </Page>
      ))}
    </Document>,
  );
  return new Uint8Array(file);
}

/** Font and colour are set only where they change: a page of a list has a thousand texts in one of each. */
function paintMarks(painter: Painter, marks: readonly Mark[], fonts: ThaiFonts): null {
  let typeface = "";
  let fill = "";
  for (const mark of marks) {
    if (mark.kind === "rule") {
      painter.lineWidth(mark.thickness).strokeColor(mark.color);
      painter
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke();
      continue;
    }
    const font = fonts[mark.weight];
    if (typeface !== `${mark.weight} ${mark.size}`) painter.font(font, font.postscriptName, mark.size);
    if (fill !== mark.color) painter.fillColor(mark.color);
    typeface = `${mark.weight} ${mark.size}`;
    fill = mark.color;
    painter.text(mark.text, mark.x, mark.baseline, { lineBreak: false, baseline: "alphabetic" });
  }
  return null;
}
