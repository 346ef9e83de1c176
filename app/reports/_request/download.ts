import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { type DownloadFormat, downloadHeaders } from "@/lib/exports/download";
import { reportPdf } from "@/lib/exports/pdf/report-pdf";
import { reportXlsxStream } from "@/lib/exports/xlsx/report-xlsx";
import { QueueFullError } from "@/lib/platform/work-queue";
import type { PrintedDocument } from "@/lib/reports/document";
import type { ReportLao, ReportMoment } from "@/lib/reports/heading";
import { resolveLaoReport } from "./lao-report";
import { provinceReportFor, resolveProvinceReport } from "./province-report";

/** How a report about one LAO is found; null where the year has none. */
type FindLaoReport = (
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
) => Promise<{ readonly document: PrintedDocument } | null>;

const TRY_AGAIN_AFTER_SECONDS = 20;
const TOO_MANY_TH = `มีผู้ขอไฟล์ PDF พร้อมกันจำนวนมาก รอ ${TRY_AGAIN_AFTER_SECONDS} วินาที แล้วกด PDF อีกครั้ง`;
/** The reader has left: nobody reads the answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** A report about one LAO as a file; whoever names no LAO, or one out of reach, finds none. */
export async function laoReportDownload(
  request: Request,
  format: DownloadFormat,
  find: FindLaoReport,
): Promise<Response> {
  const actor = await requireActor();
  const { moment, subject, asOf } = await resolveLaoReport(actor, searchParams(request));
  if (!subject || (asOf.chosen === "freeze" && !asOf.frozen)) notFound();
  const report = await find(db, subject.scope, subject.lao, moment);
  if (!report) notFound();
  return fileOf(report.document, format, moment.asOf, request.signal, titleOf(report.document, moment));
}

/** A province's ranking as a file. */
export async function provinceReportDownload(request: Request, format: DownloadFormat): Promise<Response> {
  const actor = await requireActor();
  const { moment, subject, asOf } = await resolveProvinceReport(actor, searchParams(request));
  if (!subject || (asOf.chosen === "freeze" && !asOf.frozen)) notFound();
  const { document } = await provinceReportFor(actor, subject, moment);
  return fileOf(document, format, moment.asOf, request.signal, titleOf(document, moment));
}

function searchParams(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** What the file is called in Thai, so that both prints of a round lie beside each other. */
function titleOf({ title }: PrintedDocument, { frozen }: ReportMoment): string {
  return frozen ? `${title} ณ วันปิดรอบ` : title;
}

/**
 * A finished document as a file.
 * @param title what the file is called in Thai; the document's own where left out
 */
export async function fileOf(
  document: PrintedDocument,
  format: DownloadFormat,
  asOf: Date,
  signal: AbortSignal,
  title = document.title,
): Promise<Response> {
  const headers = downloadHeaders({ fileName: document.fileName, title }, format);
  if (format === "xlsx") return new Response(reportXlsxStream(document, asOf, signal), { headers });
  try {
    return new Response(await reportPdf(document, asOf, signal), { headers });
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    if (!(error instanceof QueueFullError)) throw error;
    return new Response(TOO_MANY_TH, {
      status: 503,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Retry-After": String(TRY_AGAIN_AFTER_SECONDS),
        "Cache-Control": "no-store",
      },
    });
  }
}
