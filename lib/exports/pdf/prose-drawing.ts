import path from "node:path";
import PDFDocument from "pdfkit";
import { cleanText } from "@/lib/exports/thai/clean-text";
import { type ThaiFonts, thaiFonts } from "@/lib/exports/thai/font-files";
import type { ProseDocument } from "@/lib/platform/prose-document";
import { layOutProse } from "./prose-layout";
import type { PlaceMark, ProseMark } from "./prose-marks";
import { ProsePainter } from "./prose-painter";
import { PROSE_PAPER } from "./prose-style";

/**
 * The document as a PDF file with contents, bookmarks, links and tags. Takes the processor for as long as it draws:
 * outside tests it runs in a worker. Reports go through react-pdf; prose goes to pdfkit itself, which writes each page
 * as it is done, and knows tags.
 *
 * @see docs/decisions/0025-prose-goes-to-pdfkit.md
 */
export async function drawProsePdf(prose: ProseDocument): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = thaiFonts();
  const pages = layOutProse(prose, fonts);
  const document = newDocument(prose);
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", resolve).on("error", reject);
  });
  paintPages(document, pages, fonts);
  document.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}

function newDocument({ title, subject, issuedAt }: ProseDocument): PDFDocument {
  return new PDFDocument({
    pdfVersion: "1.7",
    size: [PROSE_PAPER.width, PROSE_PAPER.height],
    margin: 0,
    font: null,
    lang: "th-TH",
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: cleanText(title),
      ...(subject === undefined ? {} : { Subject: cleanText(subject) }),
      Author: "e-PlanNACC",
      Creator: "e-PlanNACC",
      Producer: "e-PlanNACC",
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
}

function paintPages(
  document: PDFDocument,
  pages: readonly { readonly marks: readonly ProseMark[] }[],
  fonts: ThaiFonts,
): void {
  const painter = new ProsePainter(document, fonts, path.join(process.cwd(), "public"));
  const bookmarks = new Map([[0, document.outline]]);
  for (const { marks } of pages) {
    document.addPage();
    painter.startPage();
    for (const mark of marks) {
      if (mark.kind === "place") bookmark(mark, bookmarks);
      painter.paint(mark);
    }
  }
  painter.finish();
}

/** Two levels of headings become bookmarks, the second below the first. */
function bookmark({ heading }: PlaceMark, bookmarks: Map<number, PDFDocument["outline"]>): void {
  if (heading.level > 2) return;
  const parent = bookmarks.get(heading.level - 1) ?? bookmarks.get(0)!;
  bookmarks.set(heading.level, parent.addItem(cleanText(heading.text), { fit: true }));
  for (const level of bookmarks.keys()) if (level > heading.level) bookmarks.delete(level);
}
