import { notFound } from "next/navigation";
import { thumbnailKey } from "@/lib/status-reports/evidence/storage/storage";
import { THUMBNAIL_TYPE } from "@/lib/status-reports/evidence/thumbnail";
import { askedEvidence, storedBytes } from "../sent-evidence";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = RouteContext<"/projects/[id]/evidence/[file]/thumbnail">;

/** A small picture that was drawn here: the only thing of a sent file that a browser shows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hasThumbnail, storageKey } = await askedEvidence(params);
  if (!hasThumbnail) notFound();
  return storedBytes(thumbnailKey(storageKey), {
    "Content-Type": THUMBNAIL_TYPE,
    "Cache-Control": "private, max-age=600",
  });
}
