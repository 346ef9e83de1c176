import { attachmentDisposition } from "@/lib/platform/attachment";
import type { PrintedDocument } from "@/lib/reports/document";

const CONTENT_TYPE = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type DownloadFormat = keyof typeof CONTENT_TYPE;

/**
 * Headers of a report's download: the ASCII name for old software, the Thai title (RFC 8187) for the rest,
 * and no copy kept on the way, for the figures are somebody's.
 */
export function downloadHeaders(
  report: Pick<PrintedDocument, "fileName" | "title">,
  format: DownloadFormat,
): Record<string, string> {
  const ascii = report.fileName.replace(/[^A-Za-z0-9._-]+/g, "-");
  const thai = report.title.replace(/[\s/\\:*?"<>|\p{C}]+/gu, " ").trim();
  return {
    "Content-Type": CONTENT_TYPE[format],
    "Content-Disposition": attachmentDisposition(`${ascii}.${format}`, `${thai}.${format}`),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
}
