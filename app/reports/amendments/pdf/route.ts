import { findAmendmentsReport } from "@/lib/reports/amendments/data";
import { laoReportDownload } from "../../_request/download";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return laoReportDownload(request, "pdf", findAmendmentsReport);
}
