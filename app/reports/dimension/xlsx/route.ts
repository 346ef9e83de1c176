import { findDimensionReport } from "@/lib/reports/dimension/data";
import { laoReportDownload } from "../../_request/download";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return laoReportDownload(request, "xlsx", findDimensionReport);
}
