import "server-only";
import { WorkQueue } from "@/lib/platform/work-queue";
import { MOST_PIXELS, THUMBNAIL_PIXELS } from "./limits";

/** A large picture takes a processor for a moment; more than two at once would keep pages waiting. */
const DRAWING = new WorkQueue({ atOnce: 2, mostWaiting: 20 });
const MOST_SECONDS = 10;

/** How a small picture is sent: drawn anew, it holds nothing of what the file held besides, such as where it was taken. */
export const THUMBNAIL_TYPE = "image/webp";

/** A small picture of a picture; null for a broken one, one with too many pixels, and when too many are being drawn. */
export async function drawThumbnail(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await DRAWING.run(() => draw(bytes));
  } catch {
    return null;
  }
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true, pages: 1 })
    .timeout({ seconds: MOST_SECONDS })
    .rotate()
    .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer();
}
