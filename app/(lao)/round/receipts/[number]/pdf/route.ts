import { fileOf } from "@/app/reports/_request/download";
import { receiptDocument } from "@/lib/reports/receipt/model";
import { foundReceipt } from "../found-receipt";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The receipt as a PDF file. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/round/receipts/[number]/pdf">,
): Promise<Response> {
  const { submission } = await foundReceipt((await params).number);
  const now = new Date();
  return fileOf(receiptDocument(submission, now), "pdf", now, request.signal);
}
