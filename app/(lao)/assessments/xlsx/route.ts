import { laoReportDownload } from "@/app/reports/_request/download";
import { findAssessmentReport } from "@/lib/reports/assessment/data";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return laoReportDownload(request, "xlsx", findAssessmentReport);
}
