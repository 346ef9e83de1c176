import { downloadHeaders } from "@/lib/exports/download";
import { prosePdf } from "@/lib/exports/pdf/prose-pdf";
import { manualDocument } from "@/lib/manual/document";
import { appAddress } from "@/lib/platform/app-address";

export const dynamic = "force-dynamic";

const document = () => manualDocument(appAddress("/"));

/** Drawn once in the life of a process: nothing in it changes before the next build. */
let drawn: Promise<Uint8Array<ArrayBuffer>> | null = null;

function manualFile(): Promise<Uint8Array<ArrayBuffer>> {
  drawn ??= prosePdf(document()).catch((error: unknown) => {
    drawn = null;
    throw error;
  });
  return drawn;
}

/** The whole manual as one file, for everybody. */
export async function GET(): Promise<Response> {
  const file = await manualFile();
  return new Response(file, {
    headers: { ...downloadHeaders(document(), "pdf"), "Cache-Control": "public, max-age=3600" },
  });
}
