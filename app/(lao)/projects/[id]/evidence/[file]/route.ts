import { attachmentDisposition } from "@/lib/platform/attachment";
import { endingOf } from "@/lib/status-reports/evidence/rules";
import { askedEvidence, storedBytes } from "./sent-evidence";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = RouteContext<"/projects/[id]/evidence/[file]">;

/** A file as it was sent, to be saved and never shown. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { fileName, mediaType, sizeBytes, storageKey } = await askedEvidence(params);
  return storedBytes(storageKey, {
    "Content-Type": mediaType,
    "Content-Length": String(sizeBytes),
    "Content-Disposition": attachmentDisposition(`evidence.${endingOf(fileName)}`, fileName),
    "Cache-Control": "no-store",
  });
}
