import { provinceReportDownload } from "../../_request/download";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return provinceReportDownload(request, "xlsx");
}
