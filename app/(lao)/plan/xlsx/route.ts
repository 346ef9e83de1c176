import { planDownload } from "../plan-download";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return planDownload(request, "xlsx");
}
